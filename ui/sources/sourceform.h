// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/question.h"
#include "ui/sources/field.h"

#include <QLineEdit>
#include <QSpinBox>

namespace ui {

// What there is to fill in for one kind of source: what everybody needs, and what few do.
class SourceForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void fill(const core::SourceSettings &settings) = 0;
    /// Puts what is filled in into the settings.
    virtual void write(core::SourceSettings &settings) const = 0;
    /// The field that is about this; null: there is none here.
    virtual Field *field(core::SettingsField) const { return nullptr; }
    /// A widget that stays folded until somebody asks for it; null: there is nothing in it.
    virtual QWidget *advanced() { return nullptr; }

signals:
    void edited();

protected:
    QLineEdit *addLine(const char *example = "");
    /// Numbers are typed, or stepped by the arrow keys.
    template <class Number> Number *listenTo(Number *number)
    {
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        connect(number, &Number::valueChanged, this, &SourceForm::edited);
        return number;
    }
};

} // namespace ui
