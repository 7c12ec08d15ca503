// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace ui {

// Asks for one secret, and tells what became of it. Knows neither where it is kept nor who else waits. It
// does not hold up the window behind it: the floor goes on.
class CredentialDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CredentialDialog(const Theme &theme, QWidget *parent = nullptr);

    /// `health` has a secret that is wanted. What was typed stays where the same one is asked for.
    void askFor(const core::SourceHealth &health);
    /// What was given is being tried: there is nothing to type meanwhile.
    void waitForAnswer();

signals:
    void given(const core::Secret &secret, bool keepInKeychain);

private:
    void build();
    void dress();
    void give();
    void setReveal(bool on);
    void refuseEmpty();

    const Theme &m_theme;
    std::pair<core::SourceId, core::SecretKind> m_about;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_why;
    QLabel *m_owner;
    QLabel *m_name;
    QLineEdit *m_secret;
    QAction *m_reveal;
    QCheckBox *m_keep;
    QLabel *m_hint;
    QPushButton *m_later;
    QPushButton *m_ok;
};

} // namespace ui
