// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/bytes.h"

#include <optional>

namespace core {

/// Compresses bytes; the result has a checksum of its own. Fast: to be written soon.
enum class Packing { Fast, Small };
QByteArray packed(ByteSpan bytes, Packing packing);

/// The bytes that were packed; nothing if they are damaged, or if there are more than `most`.
std::optional<QByteArray> unpacked(ByteSpan packed, size_t most);

} // namespace core
