// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

namespace ui {

// The name of a file, to be typed or to be chosen.
class FileChoice : public QWidget
{
    Q_OBJECT

public:
    /// Takes the line over. `title`, `filter`: of the dialog in which the file is chosen.
    FileChoice(QLineEdit *path, const QString &title, const QString &filter, QWidget *parent = nullptr);

private:
    void choose();

    QLineEdit *m_path;
    const QString m_title;
    const QString m_filter;
    QPushButton *m_choose;
};

} // namespace ui
