// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcespage.h"

#include "ui/help/helptopic.h"
#include "ui/sources/field.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/roundedframe.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr int sourceRowHeight = 36;

} // namespace

SourcesPage::SourcesPage(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image), m_theme(theme), m_model(new SourceModel(image, theme, this)),
      m_undo(new NoticeBar(theme, this)), m_body(new QStackedWidget(this)), m_table(new QTableView(this)),
      m_sheet(new SourceSheet(image, this))
{
    setObjectName(QStringLiteral("sourcesPage"));
    setHelpTopic(this, HelpTopic::Connecting);
    makeActions();
    setUpTable();
    m_body->addWidget(makeEmpty());
    m_body->addWidget(makeList());
    lay();
    connect(m_model, &QAbstractItemModel::modelReset, this, &SourcesPage::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SourcesPage::refreshActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (!row.isValid())
                    return;
                m_selected = m_model->idOf(row.row());
                refreshActions();
            });
    m_undo->hide();
    connect(m_undo, &NoticeBar::dismissed, m_undo, &QWidget::hide);
    connect(m_undo, &NoticeBar::actionRequested, this, [this] {
        m_undo->hide();
        emit undoRequested();
    });
    refresh();
}

QAction *SourcesPage::addAction(const QString &text, const QKeySequence &key, void (SourcesPage::*does)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(action);
    connect(action, &QAction::triggered, this, does);
    return action;
}

void SourcesPage::makeActions()
{
    m_edit = addAction(tr("&Edit..."), Qt::Key_Return, &SourcesPage::edit);
    m_pause = addAction(tr("&Pause"), Qt::Key_Space, &SourcesPage::pause);
    m_secret = addAction(tr("Sign &in..."), {}, &SourcesPage::enterSecret);
    m_copy = addAction(tr("&Copy details"), QKeySequence::Copy, &SourcesPage::copyDetails);
    m_remove = addAction(tr("&Remove"), QKeySequence::Delete, &SourcesPage::remove);
}

void SourcesPage::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Sources"));
    m_table->setObjectName(QStringLiteral("sourcesTable"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(sourceRowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumHeight(sourceRowHeight);
    const int widths[] = {220, 200, 170, 110, 110};
    for (int column = 0; column < int(std::size(widths)); ++column)
        m_table->setColumnWidth(column, widths[column]);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::customContextMenuRequested, this, &SourcesPage::showMenu);
    connect(m_table, &QTableView::doubleClicked, this, &SourcesPage::edit);
    new RoundedFrame(m_theme, m_table);
}

QWidget *SourcesPage::makeList()
{
    auto *list = new QWidget(this);
    auto *sheet = new QScrollArea(list);
    sheet->setObjectName(QStringLiteral("sourceSheet"));
    sheet->setAccessibleName(tr("Details of the source"));
    sheet->setFrameShape(QFrame::NoFrame);
    sheet->setWidgetResizable(true);
    m_sheet->setContentsMargins(16, 12, 16, 12);
    sheet->setWidget(m_sheet);
    new RoundedFrame(m_theme, sheet);
    QVBoxLayout *layout = columnIn(list, 8);
    layout->addWidget(m_table, 3);
    layout->addWidget(makeBar());
    layout->addWidget(sheet, 2);
    return list;
}

/// What can be done with the source that is selected.
QWidget *SourcesPage::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new FlowLayout(bar);
    for (QAction *action : {m_edit, m_pause, m_secret, m_copy, m_remove}) {
        auto *button = new QPushButton(action->text(), bar);
        const auto follow = [button, action] {
            button->setText(action->text());
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
        };
        connect(action, &QAction::changed, button, follow);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        if (action == m_remove)
            layout->addAtFarEnd(button);
        else
            layout->addWidget(button);
    }
    return bar;
}

QWidget *SourcesPage::makeEmpty()
{
    auto *empty = new QWidget(this);
    auto *title = new QLabel(tr("There is no source yet"), empty);
    title->setFont(resized(font(), 1.2, QFont::DemiBold));
    title->setAlignment(Qt::AlignCenter);
    auto *text = new QLabel(
        tr("Connect your account, a program that sends its floor, or a recording; or look around "
           "on a simulated floor."),
        empty);
    text->setObjectName(QStringLiteral("hint"));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    auto *connectOne = new QPushButton(tr("&Connect your account..."), empty);
    auto *simulate = new QPushButton(tr("&Simulated floor"), empty);
    connectOne->setDefault(true);
    connect(connectOne, &QPushButton::clicked, this,
            [this] { emit addRequested(core::SourceKind::TaskRouter); });
    connect(simulate, &QPushButton::clicked, this, &SourcesPage::simulatedRequested);
    auto *buttons = new FlowLayout;
    buttons->addWidget(simulate);
    buttons->addWidget(connectOne);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(buttons);
    middle->addStretch(1);
    QVBoxLayout *layout = columnIn(empty, 8);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addLayout(middle);
    layout->addStretch(2);
    return empty;
}

void SourcesPage::lay()
{
    auto *title = new QLabel(tr("Sources"), this);
    title->setFont(resized(font(), 1.2, QFont::DemiBold));
    auto *add = new QPushButton(tr("&Add a source..."), this);
    const auto dress = [this, add] { add->setIcon(m_theme.icons().icon(Icon::Add, m_theme.tokens().text)); };
    connect(&m_theme, &Theme::changed, add, dress);
    dress();
    connect(add, &QPushButton::clicked, this, [this] { emit addRequested(core::SourceKind::TaskRouter); });
    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(add);
    QVBoxLayout *layout = columnIn(this, 8);
    layout->addLayout(head);
    layout->addWidget(m_undo);
    layout->addWidget(m_body, 1);
    setFocusProxy(m_table);
}

void SourcesPage::refresh()
{
    m_body->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (m_model->rowOf(m_wanted) >= 0)
        m_selected = std::exchange(m_wanted, {});
    const int row = std::max(0, m_model->rowOf(m_selected));
    m_selected = m_model->idOf(row);
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    refreshActions();
}

void SourcesPage::offerUndo(const QString &what)
{
    m_undo->show({Notice::Kind::Info, what, {}, tr("&Undo")});
    m_undo->setVisible(true);
}

void SourcesPage::select(const core::SourceId &source)
{
    m_wanted = source;
    refresh();
}

core::SourceId SourcesPage::selected() const
{
    return m_model->rowOf(m_selected) < 0 ? core::SourceId{} : m_selected;
}

const core::SourceSettings *SourcesPage::selectedSettings() const
{
    return m_model->settings(selected());
}

void SourcesPage::refreshActions()
{
    const core::SourceSettings *settings = selectedSettings();
    for (QAction *action : {m_edit, m_pause, m_remove, m_copy})
        action->setEnabled(settings);
    m_pause->setText(settings && settings->paused ? tr("&Resume") : tr("&Pause"));
    m_sheet->setSource(selected());
    const FloorImage::Source *known = m_sheet->known();
    m_secret->setVisible(known && known->health.secretWanted && settings && !settings->paused);
}

void SourcesPage::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_edit, m_pause, m_secret, m_copy});
    menu.addSeparator();
    menu.addAction(m_remove);
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

/// The keypad's Enter means the same.
bool SourcesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Enter) {
        edit();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SourcesPage::edit()
{
    if (const core::SourceSettings *settings = selectedSettings())
        emit editRequested(*settings);
}

void SourcesPage::pause()
{
    if (const core::SourceSettings *settings = selectedSettings())
        emit pauseRequested(settings->id, !settings->paused);
}

void SourcesPage::remove()
{
    if (const core::SourceSettings *settings = selectedSettings())
        emit removeRequested(*settings);
}

void SourcesPage::enterSecret()
{
    emit secretRequested(selected());
}

void SourcesPage::copyDetails()
{
    if (m_sheet->known())
        QGuiApplication::clipboard()->setText(m_sheet->text());
}

} // namespace ui
