// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/segment.h"

namespace core {

/// A segment in which only some changes of each ten minutes are left of a cell: the first and the last, the
/// lowest and the highest value, and one to no value. Its lines are all there. Empty if it is damaged.
QByteArray thinnedSegment(const Segment &segment, const SegmentBytes &bytes);

} // namespace core
