// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourceform.h"

namespace ui {

QLineEdit *SourceForm::addLine(const char *example)
{
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(QLatin1String(example));
    connect(line, &QLineEdit::textEdited, this, &SourceForm::edited);
    return line;
}

} // namespace ui
