// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/grid/gridpanel.h"
#include "ui/secrets/secretdesk.h"
#include "ui/shell/banner.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/recordmenu.h"
#include "ui/shell/sourcestatus.h"
#include "ui/theme/theme.h"
#include "ui/tiles/tilespanel.h"

#include <QWidget>

namespace ui {

// Places the panels, nothing more.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const FloorImage &image, Theme &theme, QWidget *parent = nullptr);

    Banner &banner() { return *m_banner; }
    RecordMenu &recordMenu() { return *m_record; }
    GridPanel &grid() { return *m_grid; }
    const TilesPanel &tiles() const { return *m_tiles; }
    SourceStatus &status() { return *m_status; }
    SecretDesk &secrets() { return *m_secrets; }

private:
    TilesPanel *m_tiles;
    GridPanel *m_grid;
    RecordMenu *m_record;
    HeaderBar *m_header;
    Banner *m_banner;
    SourceStatus *m_status;
    SecretBanner *m_secretBanner;
    SecretDesk *m_secrets;
};

} // namespace ui
