// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/credentialdialog.h"

#include "ui/help/helptopic.h"
#include "ui/text/secrettext.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Pixels of the dialog and of a screen that are not its text's.
constexpr int besideText = 72;

} // namespace

CredentialDialog::CredentialDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent), m_theme(theme), m_icon(new QLabel(this)), m_title(new QLabel(this)),
      m_why(new QLabel(this)), m_owner(new QLabel(this)), m_name(new QLabel(this)),
      m_secret(new QLineEdit(this)), m_reveal(m_secret->addAction(QIcon(), QLineEdit::TrailingPosition)),
      m_keep(new QCheckBox(tr("&Keep it in this computer's keychain"), this)), m_hint(new QLabel(this)),
      m_later(new QPushButton(tr("&Later"), this)), m_ok(new QPushButton(tr("&Sign in"), this))
{
    setObjectName(QStringLiteral("credentialDialog"));
    setHelpTopic(this, HelpTopic::Privacy);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_title->setFont(resized(font(), 1.2, QFont::DemiBold));
    for (QLabel *label : {m_title, m_why, m_owner, m_hint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_owner->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_secret->setEchoMode(QLineEdit::Password);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show what is typed"));
    m_reveal->setToolTip(m_reveal->text());
    m_reveal->setShortcut(QKeySequence(Qt::ALT | Qt::Key_V));
    m_name->setBuddy(m_secret);
    m_keep->setChecked(true);
    m_ok->setDefault(true);
    m_later->setAutoDefault(false);
    build();
    connect(m_reveal, &QAction::toggled, this, &CredentialDialog::setReveal);
    connect(m_secret, &QLineEdit::textChanged, this, &CredentialDialog::refuseEmpty);
    connect(m_ok, &QPushButton::clicked, this, &CredentialDialog::give);
    connect(m_later, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, m_secret, &QLineEdit::clear);
    connect(&theme, &Theme::changed, this, &CredentialDialog::dress);
    dress();
    refuseEmpty();
}

void CredentialDialog::build()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_later);
    buttons->addWidget(m_ok);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(8);
    layout->setColumnStretch(1, 1);
    layout->setColumnMinimumWidth(1, std::min(360, screen()->availableGeometry().width() - besideText));
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_title, 0, 1);
    layout->addWidget(m_why, 1, 1);
    layout->addWidget(m_owner, 2, 1);
    layout->setRowMinimumHeight(3, 4);
    layout->addWidget(m_name, 4, 1);
    layout->addWidget(m_secret, 5, 1);
    layout->addWidget(m_keep, 6, 1);
    layout->addWidget(m_hint, 7, 1);
    layout->setRowMinimumHeight(8, 4);
    layout->addLayout(buttons, 9, 1);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

void CredentialDialog::dress()
{
    const Tokens &t = m_theme.tokens();
    m_icon->setPixmap(m_theme.icons().pixmap(Icon::Key, 24, devicePixelRatioF(), t.accent));
    m_reveal->setIcon(m_theme.icons().icon(Icon::Reveal, m_reveal->isChecked() ? t.accent : t.muted));
}

void CredentialDialog::askFor(const core::SourceHealth &health)
{
    const core::SecretWanted &secret = *health.secretWanted;
    const QString title = secretTitle(secret.name);
    const QString notKeepable = notKeepableText(health.keychain);
    setWindowTitle(tr("Sign in to %1").arg(health.name));
    m_title->setText(windowTitle());
    m_why->setText(whyAskedText(health));
    m_owner->setText(secretOwnerText(secret));
    m_owner->setVisible(!m_owner->text().isEmpty());
    m_name->setText(title);
    m_secret->setAccessibleName(title);
    m_secret->setAccessibleDescription(m_why->text());
    m_hint->setText(notKeepable);
    m_hint->setVisible(!notKeepable.isEmpty());
    m_keep->setVisible(notKeepable.isEmpty());
    const std::pair about(health.source, secret.kind);
    if (std::exchange(m_about, about) != about)
        m_secret->clear();
    else if (isVisible() && m_secret->isEnabled())
        return; // somebody is typing it
    m_secret->setEnabled(true);
    m_keep->setEnabled(true);
    m_secret->selectAll();
    m_secret->setFocus();
    refuseEmpty();
}

void CredentialDialog::waitForAnswer()
{
    m_why->setText(tr("Signing in..."));
    m_secret->setEnabled(false);
    m_keep->setEnabled(false);
    m_ok->setEnabled(false);
    m_later->setFocus();
}

void CredentialDialog::refuseEmpty()
{
    m_ok->setEnabled(!m_secret->text().isEmpty());
}

void CredentialDialog::setReveal(bool on)
{
    m_secret->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    dress();
}

void CredentialDialog::give()
{
    const core::Secret secret(m_secret->text());
    waitForAnswer();
    emit given(secret, m_keep->isVisibleTo(this) && m_keep->isChecked());
}

} // namespace ui
