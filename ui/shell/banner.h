// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace ui {

// A message that stays until it is dismissed: something is wrong and the program goes on without it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const Theme &theme, QWidget *parent = nullptr);

    /// `title` in one line, below it what exactly is wrong, one line each.
    void tell(const QString &title, const QStringList &problems);
    QString text() const { return m_text->text(); }

private:
    void dress();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QToolButton *m_dismiss;
};

} // namespace ui
