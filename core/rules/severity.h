// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core {

// How bad it is; ordered.
enum class Severity : quint8 { Ok, Warning, Critical };

} // namespace core
