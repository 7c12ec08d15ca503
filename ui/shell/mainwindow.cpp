// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

MainWindow::MainWindow(const FloorImage &image, Theme &theme, QWidget *parent)
    : QWidget(parent), m_tiles(new TilesPanel(image, theme, this)), m_grid(new GridPanel(image, theme, this)),
      m_record(new RecordMenu(this)), m_header(new HeaderBar(theme, m_grid->columnMenu(), m_record, this)),
      m_banner(new Banner(theme, this)), m_status(new SourceStatus(image, m_grid->model(), theme, this)),
      m_secretBanner(new SecretBanner(theme, this)),
      m_secrets(new SecretDesk(image, theme, *m_secretBanner, this))
{
    setWindowTitle(QStringLiteral("Floorwatch"));
    setWindowIcon(theme.icons().icon(Icon::Product, theme.tokens().accent));
    auto *panels = new QVBoxLayout;
    panels->setContentsMargins(12, 12, 12, 12);
    panels->setSpacing(8);
    panels->addWidget(m_banner);
    panels->addWidget(m_secretBanner);
    panels->addWidget(m_tiles);
    panels->addWidget(m_grid, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addLayout(panels, 1);
    layout->addWidget(m_status);

    connect(&image, &FloorImage::recordingChanged, m_record, &RecordMenu::takeState);
    connect(&m_status->details(), &SourceDetails::secretRequested, m_secrets, &SecretDesk::ask);
    connect(m_header, &HeaderBar::searchChanged, m_grid, &GridPanel::setSearch);
    connect(m_header, &HeaderBar::searchLeft, this, [this] { m_grid->view().setFocus(); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_header, &HeaderBar::focusSearch);
    m_grid->view().setFocus();
}

} // namespace ui
