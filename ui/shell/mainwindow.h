// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/grid/gridpanel.h"
#include "ui/notices/notices.h"
#include "ui/secrets/secretdesk.h"
#include "ui/shell/actions.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/recordmenu.h"
#include "ui/shell/sourcestatus.h"
#include "ui/shell/storenotice.h"
#include "ui/shell/truthnotices.h"
#include "ui/sources/sourcesdesk.h"
#include "ui/theme/theme.h"
#include "ui/tiles/tilespanel.h"
#include "ui/wallboard/wallboard.h"

#include <QStackedWidget>
#include <QWidget>

namespace ui {

// Places the pages and what they share, nothing more.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const FloorImage &image, Theme &theme, QWidget *parent = nullptr);

    /// A page beside that of the queues, reached from the header. The window owns it.
    void addPage(const QString &title, QWidget *page);
    void showPage(QWidget *page);
    QWidget *currentPage() const { return m_pages->currentWidget(); }
    QWidget *queuesPage() const { return m_pages->widget(0); }
    QMenu &moreMenu() { return m_header->moreMenu(); }
    void setAppearanceFixed(bool fixed) { m_header->setAppearanceFixed(fixed); }

    Notices &notices() { return *m_notices; }
    TruthNotices &truth() { return *m_truth; }
    StoreNotice &store() { return *m_store; }
    RecordMenu &recordMenu() { return *m_record; }
    GridPanel &grid() { return *m_grid; }
    /// Nothing while it is not shown: a second grid that nobody sees costs as much as the first.
    Wallboard *wallboard() { return m_wallboard; }
    /// The queues of the grid for a whole room, on all of the screen, or this window again.
    void showWallboard(bool shown);
    /// The one of the two that is looked at.
    QWidget &shownWindow();
    const TilesPanel &tiles() const { return *m_tiles; }
    SourceStatus &status() { return *m_status; }
    SecretDesk &secrets() { return *m_secrets; }
    /// The keys of the window: whoever answers to one notes it there.
    Actions &actions() { return *m_actions; }
    SourcesDesk &sources() { return *m_sources; }

signals:
    void pageChanged(QWidget *page);
    void appearanceChosen(ui::Theme::Choice choice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeQueuesPage();
    void onPageChosen(int index);
    void focusSearch();
    void registerKeys();
    void showKeys();

    const FloorImage &m_image;
    const Theme &m_theme;
    Wallboard *m_wallboard = nullptr;
    Actions *m_actions;
    QStackedWidget *m_pages;
    TilesPanel *m_tiles;
    GridPanel *m_grid;
    RecordMenu *m_record;
    HeaderBar *m_header;
    Notices *m_notices;
    TruthNotices *m_truth;
    StoreNotice *m_store;
    SourceStatus *m_status;
    SecretDesk *m_secrets;
    SourcesDesk *m_sources;
};

} // namespace ui
