// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

namespace ui {

/// How widgets look beyond what a palette says, in the colours of these tokens.
QString styleSheetOf(const Tokens &tokens);

} // namespace ui
