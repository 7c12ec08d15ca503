// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/grid/gridpanel.h"
#include "ui/secrets/secretdesk.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/notices.h"
#include "ui/shell/recordmenu.h"
#include "ui/shell/sourcestatus.h"
#include "ui/shell/storenotice.h"
#include "ui/shell/truthnotices.h"
#include "ui/theme/theme.h"
#include "ui/tiles/tilespanel.h"

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

    Notices &notices() { return *m_notices; }
    TruthNotices &truth() { return *m_truth; }
    StoreNotice &store() { return *m_store; }
    RecordMenu &recordMenu() { return *m_record; }
    GridPanel &grid() { return *m_grid; }
    const TilesPanel &tiles() const { return *m_tiles; }
    SourceStatus &status() { return *m_status; }
    SecretDesk &secrets() { return *m_secrets; }

signals:
    void pageChanged(QWidget *page);

private:
    QWidget *makeQueuesPage();
    void onPageChosen(int index);
    void focusSearch();

    QStackedWidget *m_pages;
    TilesPanel *m_tiles;
    GridPanel *m_grid;
    RecordMenu *m_record;
    HeaderBar *m_header;
    Notices *m_notices;
    TruthNotices *m_truth;
    StoreNotice *m_store;
    SourceStatus *m_status;
    SecretBanner *m_secretBanner;
    SecretDesk *m_secrets;
};

} // namespace ui
