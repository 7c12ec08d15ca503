// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace ui {

// A line that tells something in passing, with one thing that can be done about it; it can be sent away.
class NoticeLine : public QWidget
{
    Q_OBJECT

public:
    NoticeLine(Icon icon, const Theme &theme, QWidget *parent = nullptr);

    /// `action`: what stands on the button.
    void tell(const QString &text, const QString &action);
    QString text() const { return m_text->text(); }
    QPushButton &button() { return *m_action; }

signals:
    void actionRequested();
    void dismissed();

private:
    void dress();

    const Icon m_kind;
    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_dismiss;
};

} // namespace ui
