// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

// Which program this is, of which version, and what one may do with it.
class AboutBox : public QDialog
{
    Q_OBJECT

public:
    AboutBox(const Theme &theme, QWidget *parent);

private:
    QLabel *addLine(const QString &text);
    void showLicence();
    void copy() const;
    void dress();

    const Theme &m_theme;
    QLabel *m_logo;
    QLabel *m_version;
    QPlainTextEdit *m_licence;
    QPushButton *m_showLicence;
};

} // namespace ui
