// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourceeditor.h"

#include "ui/sources/accountform.h"
#include "ui/sources/plainforms.h"
#include "ui/text/secrettext.h"
#include "ui/text/trialtext.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using core::SettingsField;
using core::SourceKind;

namespace {

constexpr SettingsField allFields[]
    = {SettingsField::Name,         SettingsField::AccountSid,    SettingsField::ApiKeySid,
       SettingsField::Secret,       SettingsField::PushUrl,       SettingsField::File,
       SettingsField::WorkspaceSid, SettingsField::TaskRouterUrl, SettingsField::FlexUrl,
       SettingsField::ProxyHost,    SettingsField::ProxyPort,     SettingsField::ProxyPassword};

Field *fieldAround(const QWidget *input)
{
    for (QWidget *place = input->parentWidget(); place; place = place->parentWidget()) {
        if (auto *field = qobject_cast<Field *>(place))
            return field;
    }
    return nullptr;
}

bool hasServer(SourceKind kind)
{
    return kind == SourceKind::TaskRouter || kind == SourceKind::Push;
}

} // namespace

SourceEditor::SourceEditor(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_nameLine(new QLineEdit(this)),
      m_name(new Field(tr("&Name"), m_nameLine, this)), m_formPlace(new QWidget(this)),
      m_secret(new SecretField(core::SecretKind::Source, theme, this)), m_fold(new QToolButton(this)),
      m_folded(new QWidget(this)), m_connection(new ConnectionForm(theme, m_folded))
{
    setObjectName(QStringLiteral("sourceEditor"));
    setFocusProxy(m_nameLine);
    m_fold->setObjectName(QStringLiteral("fold"));
    m_fold->setText(tr("Ad&vanced"));
    m_fold->setCheckable(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    lay();
    connect(m_nameLine, &QLineEdit::textEdited, this, &SourceEditor::onEdited);
    connect(m_secret, &SecretField::edited, this, &SourceEditor::onEdited);
    connect(m_connection, &SourceForm::edited, this, &SourceEditor::onEdited);
    connect(m_fold, &QToolButton::toggled, this, &SourceEditor::unfold);
    connect(&theme, &Theme::changed, this, [this] { unfold(m_fold->isChecked()); });
    unfold(false);
}

void SourceEditor::lay()
{
    columnIn(m_formPlace, 0);
    columnIn(m_folded, 12)->addWidget(m_connection);
    QVBoxLayout *layout = columnIn(this, 12);
    layout->addWidget(m_name);
    layout->addWidget(m_formPlace);
    layout->addWidget(m_secret);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_folded);
    layout->addStretch(1);
}

/// The keyboard goes through widgets in the order in which they came into their window: behind a form that
/// has just come all others come once more. (QWidget::setTabOrder of Qt 6.4 leaves such widgets in a ring of
/// their own.)
void SourceEditor::comeAnew()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    int place = 0;
    for (QWidget *part : {static_cast<QWidget *>(m_name), m_formPlace, static_cast<QWidget *>(m_secret),
                          static_cast<QWidget *>(m_fold), m_folded}) {
        column->removeWidget(part);
        part->setParent(nullptr);
        column->insertWidget(place++, part, 0, part == m_fold ? Qt::AlignLeft : Qt::Alignment());
        part->show();
    }
}

SourceForm *SourceEditor::makeForm(SourceKind kind)
{
    switch (kind) {
    case SourceKind::TaskRouter:
        return new AccountForm(m_formPlace);
    case SourceKind::Push:
        return new PushForm(m_formPlace);
    case SourceKind::Recording:
        return new RecordingForm(m_formPlace);
    case SourceKind::Simulated:
        break;
    }
    return new SimulatedForm(m_formPlace);
}

void SourceEditor::useForm(SourceKind kind)
{
    m_left.clear();
    m_showsAll = false;
    if (m_form) {
        for (QWidget *old : {m_form->advanced(), static_cast<QWidget *>(m_form)}) {
            if (!old)
                continue;
            old->hide();
            old->deleteLater();
        }
    }
    m_form = makeForm(kind);
    m_formPlace->layout()->addWidget(m_form);
    if (QWidget *advanced = m_form->advanced())
        static_cast<QVBoxLayout *>(m_folded->layout())->insertWidget(0, advanced);
    m_folded->layout()->removeWidget(m_connection);
    m_connection->setParent(nullptr);
    m_folded->layout()->addWidget(m_connection);
    m_connection->show();
    comeAnew();
    connect(m_form, &SourceForm::edited, this, &SourceEditor::onEdited);
    for (const SettingsField field : allFields) {
        if (Field *about = fieldOf(field)) {
            about->input()->removeEventFilter(this);
            about->input()->installEventFilter(this);
        }
    }
}

void SourceEditor::edit(const core::SourceSettings &settings, bool isKept)
{
    m_settings = settings;
    useForm(kindOf(settings));
    m_nameLine->setText(settings.name);
    m_form->fill(settings);
    m_connection->fill(settings);
    for (SecretField *secret : {m_secret, &m_connection->password()}) {
        secret->clear();
        secret->setKept(isKept);
    }
    m_fold->setChecked(false);
    refresh();
    showProblems();
}

core::SourceSettings SourceEditor::settings() const
{
    core::SourceSettings settings = m_settings;
    settings.name = m_nameLine->text().trimmed();
    m_form->write(settings);
    if (hasServer(kindOf(settings)))
        m_connection->write(settings);
    return settings;
}

QList<core::GivenSecret> SourceEditor::secrets() const
{
    const QList<core::SecretKind> needed = secretsNeeded(settings());
    QList<core::GivenSecret> given;
    for (const SecretField *field : {m_secret, &m_connection->password()}) {
        const auto secret = field->given();
        if (secret && needed.contains(secret->kind))
            given << *secret;
    }
    return given;
}

void SourceEditor::onEdited()
{
    refresh();
    showProblems();
    emit edited();
}

/// What is there to be filled in depends on what is.
void SourceEditor::refresh()
{
    const core::SourceSettings now = settings();
    const bool wantsSecret = secretsNeeded(now).contains(core::SecretKind::Source);
    m_secret->setVisible(wantsSecret);
    m_secret->setTitle(secretTitle(secretWanted(now, core::SecretKind::Source).name));
    m_fold->setVisible(hasServer(kindOf(now)));
    m_folded->setVisible(hasServer(kindOf(now)) && m_fold->isChecked());
}

void SourceEditor::unfold(bool on)
{
    const Tokens &t = m_theme.tokens();
    m_fold->setIcon(m_theme.icons().icon(on ? Icon::Open : Icon::Closed, t.muted));
    m_folded->setVisible(on && !m_fold->isHidden());
}

QList<core::SettingsProblem> SourceEditor::problems() const
{
    using What = core::SettingsProblem::What;
    const core::SourceSettings now = settings();
    QList<core::SettingsProblem> problems = problemsOf(now);
    const QList<core::SecretKind> needed = secretsNeeded(now);
    if (needed.contains(core::SecretKind::Source) && m_secret->isMissing())
        problems.append({SettingsField::Secret, What::Missing});
    if (needed.contains(core::SecretKind::Proxy) && m_connection->password().isMissing())
        problems.append({SettingsField::ProxyPassword, What::Missing});
    return problems;
}

Field *SourceEditor::fieldOf(SettingsField field) const
{
    if (field == SettingsField::Name)
        return m_name;
    if (field == SettingsField::Secret)
        return m_secret->field();
    Field *ofForm = m_form->field(field);
    return ofForm ? ofForm : m_connection->field(field);
}

void SourceEditor::showProblems()
{
    const QList<core::SettingsProblem> all = problems();
    for (const SettingsField field : allFields) {
        Field *about = fieldOf(field);
        if (!about)
            continue;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [field](const auto &problem) { return problem.field == field; });
        const bool isTold = found != all.end() && (m_showsAll || m_left.contains(about));
        about->setProblem(isTold ? problemText(*found) : QString());
    }
}

bool SourceEditor::check()
{
    m_showsAll = true;
    showProblems();
    const QList<core::SettingsProblem> all = problems();
    if (all.isEmpty())
        return true;
    Field *first = fieldOf(all.first().field);
    // It may be one of the folded ones.
    if (!first->isVisibleTo(this))
        m_fold->setChecked(true);
    first->input()->setFocus();
    return false;
}

/// Who has left an empty field has not forgotten it yet: it is only there that nothing is said.
bool SourceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto *line = qobject_cast<QLineEdit *>(watched);
        Field *field = line ? fieldAround(line) : nullptr;
        if (field && !line->text().trimmed().isEmpty() && !m_left.contains(field)) {
            m_left << field;
            showProblems();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
