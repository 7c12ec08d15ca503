// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/simulation/simulatedfloor.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QHash>

#include <memory>

namespace pictures {

// The main window over a simulated floor that has lived through its last hour, with alerts and a history of
// every cell: the same each time, for two pictures of it can be compared.
class SampleDesk
{
public:
    explicit SampleDesk(ui::Theme::Choice look);

    ui::MainWindow &window() { return *m_window; }
    ui::Theme &theme() { return m_theme; }
    const ui::FloorImage &image() const { return m_image; }

    /// The worst number that is shown: where one looks first.
    QModelIndex worstNumber();
    void showSources(const QList<core::SourceSettings> &sources);
    static QList<core::SourceSettings> someSources();

private:
    void liveThrough(core::Millis length);
    void show(const core::Patch &patch);
    core::Series seriesOf(const core::CellAddress &cell) const;

    ui::FloorImage m_image;
    ui::Theme m_theme;
    core::SimulatedFloor m_floor;
    core::SnapshotBuilder m_builder;
    core::Evaluator m_evaluator;
    /// What the floor was like, oldest first.
    std::vector<core::Snapshot> m_past;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace pictures
