// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/connectdialog.h"

#include "ui/help/helptopic.h"
#include "ui/sources/field.h"
#include "ui/text/sourcetext.h"
#include "ui/text/trialtext.h"
#include "ui/theme/flowlayout.h"

#include <QScrollArea>

#include <utility>

namespace ui {

using core::SourceKind;

namespace {

/// What a new source of a kind begins with.
core::SourceSettings freshSettings(SourceKind kind)
{
    core::SourceSettings settings;
    switch (kind) {
    case SourceKind::TaskRouter:
        settings.kind = core::TaskRouterSource{};
        break;
    case SourceKind::Push:
        settings.kind = core::PushSource{};
        break;
    case SourceKind::Recording:
        settings.kind = core::RecordingSource{};
        break;
    case SourceKind::Simulated:
        settings.kind = core::SimulatedSource{};
        settings.name = kindTitle(kind);
        break;
    }
    return settings;
}

} // namespace

ConnectDialog::ConnectDialog(const Theme &theme, QWidget *parent)
    : QDialog(parent), m_bar(new StepsBar(theme, this)), m_title(new QLabel(this)),
      m_pages(new QStackedWidget(this)), m_kinds(new KindChoice(theme, this)),
      m_editor(new SourceEditor(theme, this)), m_trial(new TrialView(theme, this)),
      m_success(new QLabel(this)), m_queues(new QueueChoice(this)),
      m_pauseSimulated(new QCheckBox(tr("&Pause the simulated floor"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this)), m_back(new QPushButton(tr("&Back"), this)),
      m_other(new QPushButton(this)), m_go(new QPushButton(this))
{
    setObjectName(QStringLiteral("connectDialog"));
    setHelpTopic(this, HelpTopic::Connecting);
    build();
    connect(m_kinds, &KindChoice::decided, this, &ConnectDialog::goOn);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_back, &QPushButton::clicked, this, &ConnectDialog::goBack);
    connect(m_go, &QPushButton::clicked, this, &ConnectDialog::goOn);
    connect(m_other, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(this, &QDialog::finished, this, &ConnectDialog::cancelTest);
}

void ConnectDialog::build()
{
    m_title->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_title->setTextFormat(Qt::PlainText);
    m_pages->addWidget(scrolled(m_kinds));
    m_pages->addWidget(scrolled(m_editor));
    m_pages->addWidget(scrolled(makeTestPage()));
    for (QPushButton *button : {m_cancel, m_back, m_other})
        button->setAutoDefault(false);
    m_go->setDefault(true);
    auto *head = new FlowLayout;
    head->addWidget(m_title);
    head->addAtFarEnd(m_bar);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_cancel);
    for (QPushButton *button : {m_back, m_other, m_go})
        buttons->addAtFarEnd(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(head);
    layout->addWidget(m_pages, 1);
    layout->addLayout(buttons);
    resize(620, 600);
}

/// Everything fits on a small screen too.
QWidget *ConnectDialog::scrolled(QWidget *content)
{
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    // Room for the rings of what has the keyboard, and for the scroll bar.
    content->setContentsMargins(2, 2, 14, 2);
    area->setWidget(content);
    return area;
}

QWidget *ConnectDialog::makeTestPage()
{
    m_success->setWordWrap(true);
    m_success->setTextFormat(Qt::PlainText);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_success->setFont(strong);
    auto *page = new QWidget(this);
    QVBoxLayout *layout = columnIn(page, 12);
    layout->addWidget(m_trial);
    layout->addWidget(m_success);
    layout->addWidget(m_pauseSimulated);
    layout->addWidget(m_queues, 1);
    return page;
}

void ConnectDialog::add(SourceKind kind, const QList<core::SourceId> &taken, int simulated)
{
    m_isNew = true;
    m_taken = taken;
    m_mayPauseSimulated = simulated > 0;
    m_filledFor.reset();
    m_kinds->setKind(kind);
    m_pauseSimulated->setText(tr("&Pause the simulated floor(s)", "", simulated));
    setWindowTitle(tr("Add a source"));
    openAt(Kind, {tr("Kind"), tr("Settings"), tr("Test")});
}

void ConnectDialog::edit(const core::SourceSettings &settings)
{
    m_isNew = false;
    m_mayPauseSimulated = false;
    m_filledFor = kindOf(settings);
    m_editor->edit(settings, true);
    setWindowTitle(tr("Change %1", "a source").arg(settings.name));
    openAt(Settings, {});
}

void ConnectDialog::openAt(Page page, const QStringList &steps)
{
    cancelTest();
    m_title->setText(windowTitle());
    m_bar->setSteps(steps);
    go(page);
    show();
    activateWindow();
}

void ConnectDialog::go(Page page)
{
    m_pages->setCurrentIndex(page);
    m_bar->setCurrent(page);
    refreshButtons();
    if (page == Kind)
        m_kinds->setFocus();
    else if (page == Settings)
        m_editor->setFocus();
}

/// What was filled in for a kind stays while that kind is meant.
void ConnectDialog::useKind()
{
    const SourceKind kind = m_kinds->kind();
    if (std::exchange(m_filledFor, kind) != kind)
        m_editor->edit(freshSettings(kind), false);
}

core::SourceSettings ConnectDialog::settings() const
{
    core::SourceSettings settings = m_editor->settings();
    if (m_isNew)
        settings.id = core::freshId(settings.name, m_taken);
    return settings;
}

/// What is made up can't fail.
bool ConnectDialog::needsTest() const
{
    return m_filledFor != SourceKind::Simulated;
}

void ConnectDialog::goOn()
{
    switch (m_pages->currentIndex()) {
    case Kind:
        useKind();
        go(Settings);
        break;
    case Settings:
        if (m_isNew && needsTest())
            test();
        else if (m_editor->check())
            save();
        break;
    default:
        save();
    }
}

void ConnectDialog::goBack()
{
    cancelTest();
    go(m_pages->currentIndex() == Test ? Settings : Kind);
}

void ConnectDialog::test()
{
    if (!m_editor->check())
        return;
    cancelTest();
    const core::SourceSettings tried = settings();
    m_trial->begin(core::trialSteps(tried));
    m_success->hide();
    m_queues->hide();
    m_pauseSimulated->hide();
    m_isTesting = true;
    go(Test);
    emit testRequested(core::TestSource{++m_test, tried, m_editor->secrets()});
}

void ConnectDialog::cancelTest()
{
    if (std::exchange(m_isTesting, false))
        emit testCancelled(core::CancelTest{m_test});
}

void ConnectDialog::takeProgress(const core::TestProgress &progress)
{
    if (progress.id != m_test || !m_isTesting)
        return;
    m_trial->take(progress);
    if (progress.isOver)
        onEnded();
}

void ConnectDialog::onEnded()
{
    m_isTesting = false;
    if (m_trial->hasSucceeded()) {
        m_success->setText(m_isNew ? tr("It works. Add it to see its floor.")
                                   : tr("It works with these settings."));
        m_success->show();
        m_pauseSimulated->setVisible(m_mayPauseSimulated);
        m_pauseSimulated->setChecked(m_mayPauseSimulated);
        if (m_isNew)
            m_queues->offer(m_trial->outcome()->floor);
    }
    refreshButtons();
    (m_trial->hasSucceeded() ? m_go : m_other)->setFocus();
}

void ConnectDialog::save()
{
    const bool isTried = m_pages->currentIndex() == Test && m_trial->hasSucceeded();
    emit saved(core::SaveSource{settings(), m_editor->secrets()});
    if (isTried && m_isNew) {
        if (const core::StarterFloor watched = m_queues->chosen(); !watched.queues.isEmpty())
            emit watchRequested(watched);
        if (m_mayPauseSimulated && m_pauseSimulated->isChecked())
            emit pauseSimulatedRequested();
    }
    accept();
}

void ConnectDialog::refreshButtons()
{
    const int page = m_pages->currentIndex();
    m_back->setVisible(page == Test || (m_isNew && page == Settings));
    m_go->setEnabled(true);
    m_other->setVisible(false);
    if (page == Kind) {
        m_go->setText(tr("&Next"));
    } else if (page == Test) {
        refreshTestButtons();
    } else {
        const QString save = m_isNew ? tr("&Add") : tr("&Save");
        m_go->setText(m_isNew && needsTest() ? tr("&Test") : save);
        m_other->setText(tr("&Test"));
        m_other->setVisible(!m_isNew && needsTest());
    }
}

void ConnectDialog::refreshTestButtons()
{
    const bool hasFailed = m_trial->outcome() && !m_trial->hasSucceeded();
    m_go->setEnabled(!m_isTesting);
    m_other->setText(tr("&Test again"));
    m_other->setVisible(hasFailed);
    if (m_isNew)
        m_go->setText(hasFailed ? tr("&Add anyway") : tr("&Add"));
    else
        m_go->setText(hasFailed ? tr("&Save anyway") : tr("&Save"));
}

} // namespace ui
