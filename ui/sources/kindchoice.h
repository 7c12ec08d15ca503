// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QWidget>

namespace ui {

// Which kind of source it is to be: one below the other, each with a sentence on what it is.
class KindChoice : public QWidget
{
    Q_OBJECT

public:
    explicit KindChoice(const Theme &theme, QWidget *parent = nullptr);

    core::SourceKind kind() const { return core::SourceKind(m_buttons.checkedId()); }
    void setKind(core::SourceKind kind);

signals:
    /// Chosen with a double click: that is all that was wanted here.
    void decided();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();

    const Theme &m_theme;
    QButtonGroup m_buttons;
};

} // namespace ui
