// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/help/helptopic.h"
#include "ui/shell/announcer.h"
#include "ui/shell/historynotice.h"
#include "ui/shell/keysheet.h"

#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

/// Pixels: as narrow as the window may be, and the height below which there is little room for a grid.
constexpr int narrowestWindow = 320;
constexpr int lowWindow = 600;

} // namespace

MainWindow::MainWindow(const FloorImage &image, Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image), m_theme(theme), m_actions(new Actions(this)),
      m_pages(new QStackedWidget(this)), m_tiles(new TilesPanel(image, theme, this)),
      m_grid(new GridPanel(image, theme, this)), m_record(new RecordMenu(this)),
      m_header(new HeaderBar(theme, m_grid->columnMenu(), m_record, this)),
      m_notices(new Notices(theme, this)), m_truth(new TruthNotices(image, *m_notices, this)),
      m_store(new StoreNotice(*m_notices, this)),
      m_status(new SourceStatus(image, m_grid->model(), theme, this)),
      m_secrets(new SecretDesk(image, theme, *m_notices, this)),
      m_sources(new SourcesDesk(image, theme, *m_notices, this))
{
    setWindowTitle(QStringLiteral("Floorwatch"));
    setMinimumWidth(narrowestWindow);
    setWindowIcon(theme.icons().icon(Icon::Product, theme.tokens().accent));
    auto *panels = new QVBoxLayout;
    panels->setContentsMargins(12, 12, 12, 12);
    panels->setSpacing(8);
    panels->addWidget(m_notices);
    panels->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(panels, 1);
    layout->addWidget(m_status);

    setHelpTopic(m_status, HelpTopic::Trouble);
    setHelpTopic(m_record, HelpTopic::Recording);
    connect(&m_header->tabs(), &PageTabs::currentChanged, this, &MainWindow::onPageChosen);
    addPage(tr("Queues"), makeQueuesPage());
    addPage(tr("Sources"), &m_sources->page());
    connect(&image, &FloorImage::recordingChanged, m_record, &RecordMenu::takeState);
    connect(&image, &FloorImage::historyChanged, m_record, &RecordMenu::takeHistory);
    new HistoryNotice(image, *m_notices, this);
    connect(&m_status->details(), &SourceDetails::secretRequested, m_secrets, &SecretDesk::ask);
    connect(m_truth, &TruthNotices::detailsRequested, m_status, &SourceStatus::openDetailsOf);
    connect(m_sources, &SourcesDesk::secretRequested, m_secrets, &SecretDesk::ask);
    connect(m_header, &HeaderBar::searchChanged, m_grid, &GridPanel::setSearch);
    connect(m_header, &HeaderBar::appearanceChosen, this, &MainWindow::appearanceChosen);
    connect(m_header, &HeaderBar::searchLeft, this, [this] { m_grid->view().setFocus(); });
    connect(m_grid, &GridPanel::searchChosen, m_header, &HeaderBar::setSearch);
    addAction(moreMenu().addAction(tr("Wallboard"), QKeySequence(Qt::Key_F11), this,
                                   [this] { showWallboard(true); }));
    registerKeys();
    new Announcer(image, this);
    m_grid->view().setFocus();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_tiles->setLow(height() < lowWindow);
}

void MainWindow::showWallboard(bool shown)
{
    if (!shown && m_wallboard) {
        m_wallboard->hide();
        std::exchange(m_wallboard, nullptr)->deleteLater();
        activateWindow();
    } else if (shown && !m_wallboard) {
        m_wallboard = new Wallboard(m_image, m_theme, this);
        connect(m_wallboard, &Wallboard::left, this, [this] { showWallboard(false); });
        m_wallboard->showLike(m_grid->model(), m_grid->shown().filter);
        m_wallboard->showFullScreen();
        m_wallboard->activateWindow();
    }
}

QWidget &MainWindow::shownWindow()
{
    return m_wallboard ? static_cast<QWidget &>(*m_wallboard) : *this;
}

QWidget *MainWindow::makeQueuesPage()
{
    auto *page = new QWidget(this);
    setHelpTopic(page, HelpTopic::Floor);
    page->setObjectName(QStringLiteral("queuesPage"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tiles);
    layout->addWidget(m_grid, 1);
    return page;
}

void MainWindow::registerKeys()
{
    using Group = Actions::Group;
    const auto keys = [](auto... key) { return QList<QKeySequence>{QKeySequence(key)...}; };
    connect(m_actions->add(Group::Queues, tr("Search queues"), keys(QKeySequence::Find)), &QAction::triggered,
            this, &MainWindow::focusSearch);
    m_actions->note(Group::Queues, tr("Open a queue"), keys(Qt::Key_Right, Qt::Key_Space));
    m_actions->note(Group::Queues, tr("Details of the cell"), keys(Qt::Key_Return, Qt::Key_I));
    m_actions->note(Group::Queues, tr("Close a queue, or go to it from its channel"), keys(Qt::Key_Left));
    m_actions->note(Group::Queues, tr("To the first or the last queue"), keys(Qt::Key_Home, Qt::Key_End));
    m_actions->include(Group::Queues, m_grid);
    m_actions->include(Group::Sources, &m_sources->page());
    m_actions->note(Group::Queues, tr("Menu of a row"), keys(Qt::Key_Menu));
    m_actions->note(Group::Everywhere, tr("To the next part of the window, or the one before"),
                    keys(Qt::Key_Tab, Qt::SHIFT | Qt::Key_Tab));
    m_actions->note(Group::Everywhere, tr("Undo what was set"), keys(QKeySequence::Undo));
    QAction *sheet = m_actions->add(Group::Everywhere, tr("Keyboard shortcuts"), keys(Qt::Key_Question));
    moreMenu().addAction(sheet);
    connect(sheet, &QAction::triggered, this, &MainWindow::showKeys);
}

void MainWindow::showKeys()
{
    auto *sheet = new KeySheet(m_actions->entries(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::addPage(const QString &title, QWidget *page)
{
    m_actions->note(Actions::Group::Pages, title,
                    {QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + m_pages->count()))});
    m_pages->addWidget(page);
    m_header->tabs().add(title);
}

void MainWindow::showPage(QWidget *page)
{
    m_header->tabs().setCurrent(m_pages->indexOf(page));
}

void MainWindow::onPageChosen(int index)
{
    m_pages->setCurrentIndex(index);
    // What lies around the page, such as the header, is about the page as well.
    if (const auto topic = helpTopicOf(currentPage()))
        setHelpTopic(this, *topic);
    m_header->showGridTools(index == 0);
    emit pageChanged(currentPage());
}

/// There is something to search on the page of the queues only.
void MainWindow::focusSearch()
{
    showPage(queuesPage());
    m_header->focusSearch();
}

} // namespace ui
