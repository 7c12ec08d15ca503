// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/question.h"
#include "ui/sources/field.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLineEdit>

#include <optional>

namespace ui {

// Takes a secret: hidden unless asked to show it, and kept in the keychain unless asked not to. Where one is
// kept already an empty field leaves it as it is.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    SecretField(core::SecretKind kind, const Theme &theme, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// One is kept already.
    void setKept(bool kept);
    void clear();
    /// What was typed; nothing: nothing was.
    std::optional<core::GivenSecret> given() const;
    /// Neither typed nor kept.
    bool isMissing() const { return !m_kept && m_edit->text().isEmpty(); }
    Field *field() { return m_field; }

signals:
    void edited();

private:
    void setReveal(bool on);
    void dress();

    const core::SecretKind m_kind;
    const Theme &m_theme;
    QLineEdit *m_edit;
    Field *m_field;
    QAction *m_reveal;
    QCheckBox *m_keep;
    bool m_kept = false;
};

} // namespace ui
