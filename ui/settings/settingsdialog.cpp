// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/help/helptopic.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/languagepage.h"
#include "ui/theme/flowlayout.h"

#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Pixels of the dialog.
constexpr int roomForNames = 480;

// One setting before and after.
class SettingChange : public QUndoCommand
{
public:
    SettingChange(core::Settings &settings, const QString &key, const QJsonValue &before)
        : m_settings(settings), m_key(key), m_before(before), m_after(settings.own(key))
    { }

    void undo() override { m_settings.restore(m_key, m_before); }
    void redo() override { m_settings.restore(m_key, m_after); }

private:
    core::Settings &m_settings;
    QString m_key;
    QJsonValue m_before;
    QJsonValue m_after;
};

} // namespace

SettingsDialog::SettingsDialog(core::Settings &settings, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_panes(new QHBoxLayout), m_names(new QListWidget(this)),
      m_pages(new QStackedWidget(this)), m_reset(new QPushButton(tr("&Reset this page"), this)),
      m_undo(new QPushButton(tr("&Undo"), this)), m_close(new QPushButton(tr("&Close"), this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setHelpTopic(this, HelpTopic::Settings);
    setWindowTitle(tr("Settings"));
    m_names->setObjectName(QStringLiteral("settingsPages"));
    m_names->setAccessibleName(tr("Pages"));
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    auto *language = new LanguagePage(settings, theme, this);
    addPage(new AppearancePage(settings, theme, this));
    addPage(language);
    m_names->setCurrentRow(0);
    connect(language, &LanguagePage::restartRequested, this, &SettingsDialog::restartRequested);
    connect(&settings, &core::Settings::changed, this, &SettingsDialog::onChanged);
    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::resetPage);
    connect(m_undo, &QPushButton::clicked, this, &SettingsDialog::undo);
    connect(&m_changes, &QUndoStack::canUndoChanged, m_undo, &QPushButton::setEnabled);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &SettingsDialog::undo);
    connect(new QShortcut(QKeySequence::Redo, this), &QShortcut::activated, this, &SettingsDialog::redo);
    m_undo->setEnabled(false);
}

void SettingsDialog::build()
{
    m_close->setDefault(true);
    m_reset->setAutoDefault(false);
    m_undo->setAutoDefault(false);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_reset);
    buttons->addWidget(m_undo);
    buttons->addAtFarEnd(m_close);
    m_panes->setSpacing(8);
    m_panes->addWidget(m_names);
    m_panes->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addLayout(m_panes, 1);
    layout->addLayout(buttons);
    resize(680, 460);
}

// Where there is no room beside a page, their names stand above it.
void SettingsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isNarrow = width() < roomForNames;
    m_panes->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int rows = m_names->count() * m_names->sizeHintForRow(0);
    m_names->setMaximumHeight(isNarrow ? rows + 2 * m_names->frameWidth() + 12 : QWIDGETSIZE_MAX);
}

void SettingsDialog::addPage(SettingsPage *page)
{
    auto *scroll = new QScrollArea(m_pages);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    m_pages->addWidget(scroll);
    m_names->addItem(page->title());
    m_names->setFixedWidth(m_names->sizeHintForColumn(0) + 2 * m_names->frameWidth() + 24);
    for (const QString &key : page->keys())
        m_before[key] = m_settings.own(key);
}

SettingsPage *SettingsDialog::page(int index) const
{
    const auto *scroll = qobject_cast<QScrollArea *>(m_pages->widget(index));
    return scroll ? qobject_cast<SettingsPage *>(scroll->widget()) : nullptr;
}

void SettingsDialog::resetPage()
{
    SettingsPage *shown = page(m_names->currentRow());
    const QStringList keys = shown ? shown->keys() : QStringList();
    const bool isReset = std::all_of(
        keys.begin(), keys.end(), [this](const QString &key) { return m_settings.own(key).isUndefined(); });
    if (isReset)
        return;
    m_changes.beginMacro(QString());
    shown->reset();
    m_changes.endMacro();
}

void SettingsDialog::undo()
{
    const QScopedValueRollback undoing(m_isUndoing, true);
    m_changes.undo();
}

void SettingsDialog::redo()
{
    const QScopedValueRollback undoing(m_isUndoing, true);
    m_changes.redo();
}

/// A change made here or elsewhere while the dialog is there, or one undone.
void SettingsDialog::onChanged(const QString &key)
{
    const auto known = m_before.find(key);
    if (known == m_before.end())
        return;
    const QJsonValue before = std::exchange(*known, m_settings.own(key));
    if (!m_isUndoing)
        m_changes.push(new SettingChange(m_settings, key, before));
}

} // namespace ui
