// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/secretfield.h"

#include <QAction>
#include <QVBoxLayout>

namespace ui {

SecretField::SecretField(core::SecretKind kind, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_kind(kind), m_theme(theme), m_edit(new QLineEdit(this)),
      m_field(new Field(QString(), m_edit, this)),
      m_reveal(m_edit->addAction(QIcon(), QLineEdit::TrailingPosition)),
      m_keep(new QCheckBox(tr("Keep it in this computer's keychain"), this))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show what is typed"));
    m_reveal->setToolTip(m_reveal->text());
    m_keep->setChecked(true);
    QVBoxLayout *layout = columnIn(this, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_keep);
    connect(m_reveal, &QAction::toggled, this, &SecretField::setReveal);
    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(&theme, &Theme::changed, this, &SecretField::dress);
    dress();
}

void SecretField::setTitle(const QString &title)
{
    m_field->setTitle(title);
}

void SecretField::setKept(bool kept)
{
    m_kept = kept;
    m_edit->setPlaceholderText(kept ? tr("Leave it empty to keep the one that is there") : QString());
}

void SecretField::clear()
{
    m_edit->clear();
    m_reveal->setChecked(false);
    m_keep->setChecked(true);
}

std::optional<core::GivenSecret> SecretField::given() const
{
    if (m_edit->text().isEmpty())
        return std::nullopt;
    return core::GivenSecret{m_kind, core::Secret(m_edit->text()),
                             m_keep->isChecked() ? core::Keep::InKeychain : core::Keep::ForThisSession};
}

void SecretField::setReveal(bool on)
{
    m_edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    dress();
}

void SecretField::dress()
{
    const Tokens &t = m_theme.tokens();
    m_reveal->setIcon(m_theme.icons().icon(Icon::Reveal, m_reveal->isChecked() ? t.accent : t.muted));
}

} // namespace ui
