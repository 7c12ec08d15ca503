// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QWidget>

namespace ui {

// Tells which sources wait for somebody to sign in, with a button that leads to where that is done; or that a secret
// could not be kept.
class SecretBanner : public QWidget
{
    Q_OBJECT

public:
    explicit SecretBanner(const Theme &theme, QWidget *parent = nullptr);

    void tellWaiting(const QStringList &names);
    /// Until it is dismissed.
    void tellNotKept(const QString &name);
    QString text() const { return m_text->text(); }

signals:
    void enterRequested();
    void dismissed();

private:
    void dress();
    void tell(const QString &text);

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_enter;
    QToolButton *m_dismiss;
};

} // namespace ui
