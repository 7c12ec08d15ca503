// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/bytes.h"
#include "core/metrics/cell.h"

namespace core {

/// Spells a cell in as few bytes as give back the very same bits, told what the cell was before: a whole
/// number as its difference, a percentage or an average as the two numbers that it was divided of, and what
/// is neither as it is.
void writeCell(Cell before, Cell now, ByteWriter &out);

/// The cell that `writeCell` wrote after `before`.
Cell readCell(Cell before, ByteReader &in);

/// Goes past a cell, whatever it was before. What it takes is its spelling.
ByteSpan skipCell(ByteReader &in);

} // namespace core
