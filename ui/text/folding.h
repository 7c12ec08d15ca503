// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// Texts are searched without regard to case and accents.
QString folded(const QString &text);

} // namespace ui
