// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace ui {

// Chooses a picture for the top of the window, or none.
class LogoField : public QWidget
{
    Q_OBJECT

public:
    explicit LogoField(QWidget *parent = nullptr);

    /// Empty: our mark.
    void show(const QString &file);

signals:
    void chosen(const QString &file);

private:
    void choose();
    void take(const QString &file);

    QLabel *m_name;
    QPushButton *m_choose;
    QPushButton *m_remove;
};

} // namespace ui
