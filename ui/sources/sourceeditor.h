// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/connectionform.h"
#include "ui/sources/secretfield.h"
#include "ui/sources/sourceform.h"

#include <QToolButton>

namespace ui {

// All that can be set of one source, whether it is new or there already. What is wrong is said at the field
// that it is about, as soon as that was left, and of all fields when somebody wants to go on.
class SourceEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SourceEditor(const Theme &theme, QWidget *parent = nullptr);

    /// `isKept`: its secrets are kept already, and need not be typed.
    void edit(const core::SourceSettings &settings, bool isKept);
    /// As it is filled in, right or wrong.
    core::SourceSettings settings() const;
    /// Those that were typed.
    QList<core::GivenSecret> secrets() const;
    /// Whether nothing is wrong; if something is, it is said, and the first such field has the keyboard.
    bool check();

signals:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SourceForm *makeForm(core::SourceKind kind);
    void lay();
    void comeAnew();
    void useForm(core::SourceKind kind);
    void onEdited();
    void refresh();
    void unfold(bool on);
    QList<core::SettingsProblem> problems() const;
    void showProblems();
    Field *fieldOf(core::SettingsField field) const;

    const Theme &m_theme;
    core::SourceSettings m_settings;
    QLineEdit *m_nameLine;
    Field *m_name;
    QWidget *m_formPlace;
    SourceForm *m_form = nullptr;
    SecretField *m_secret;
    QToolButton *m_fold;
    QWidget *m_folded;
    ConnectionForm *m_connection;
    /// Of the fields that somebody has been in; all of them once somebody wanted to go on.
    QList<Field *> m_left;
    bool m_showsAll = false;
};

} // namespace ui
