// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>

class QTextDocument;

namespace ui {

/// Gives a page that was read from Markdown its type, its distances and its colours; and its headings names
/// to link to.
void dressHelp(QTextDocument &document, const Tokens &tokens, const QFont &font);

} // namespace ui
