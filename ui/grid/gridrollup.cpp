// SPDX-License-Identifier: GPL-3.0-or-later
// The last row of a GridModel: what the whole floor, or what is found of it, adds up to.
#include "ui/floor/coverage.h"
#include "ui/floor/rollup.h"
#include "ui/grid/gridmodel.h"
#include "ui/text/metrictext.h"
#include "ui/text/numbertext.h"

#include <QLocale>

namespace ui {

using core::Cell;
using core::Metric;

Cell GridModel::rollUp(Metric metric) const
{
    if (core::info(metric).isAgentMetric() && core::info(metric).unit == core::Unit::Count)
        return workspace(metric);
    const auto known = m_rollUps.find(metric);
    if (known != m_rollUps.end())
        return known->second;
    RollUp sum(m_image, metric);
    sum.add(m_foundPlaces);
    return m_rollUps[metric] = sum.value();
}

// Agents serve several queues, so only the floor itself can tell how many they are.
Cell GridModel::workspace(Metric metric) const
{
    return isSearching() ? Cell::undefined() : workspaceSum(m_image, metric);
}

RowLook GridModel::rollUpRowLook() const
{
    RowLook look{RowLook::Kind::RollUp};
    look.stale = m_image.isAllStale();
    return look;
}

// What the sums are made of: the queues found, and which sources are left out or how old all of them are.
CellLook GridModel::rollUpHealthLook() const
{
    CellLook look;
    const QString note = ageNote(m_image);
    if (!note.isEmpty())
        look.icon = Icon::Stale;
    look.text = note;
    if (isSearching()) {
        look.text = tr("%1 of %Ln queue(s)", "", queueCount()).arg(QLocale().toString(foundCount()));
        look.suffix = note;
    }
    return look;
}

QString GridModel::rollUpToolTip(const Column &column) const
{
    QStringList lines;
    if (column.kind == Column::Kind::Agents)
        lines << tr("Each agent once, whatever queues they serve");
    if (column.isMetric() && core::info(column.metric).rollUp == core::RollUp::None
        && !core::info(column.metric).isAgentMetric())
        lines << tr("Can't be rolled up: %1").arg(metricTitle(column.metric));
    const QString note = ageNote(m_image);
    if (!note.isEmpty())
        lines << note;
    return lines.join(QLatin1Char('\n'));
}

CellLook GridModel::rollUpLook(const Column &column) const
{
    CellLook look;
    switch (column.kind) {
    case Column::Kind::Queue:
        look.text = tr("Rollup");
        break;
    case Column::Kind::Health:
        return rollUpHealthLook();
    case Column::Kind::Agents:
        look.text = agentsText(workspace(Metric::AvailableAgentsNow), workspace(Metric::UnavailableAgentsNow),
                               workspace(Metric::OfflineAgentsNow));
        break;
    case Column::Kind::Source:
        break;
    case Column::Kind::Metric:
        return rollUpMetricLook(column.metric);
    }
    return look;
}

CellLook GridModel::rollUpMetricLook(Metric metric) const
{
    const core::MetricInfo &info = core::info(metric);
    const bool headCount = info.isAgentMetric() && info.unit == core::Unit::Count;
    CellLook look;
    if (!headCount && info.rollUp == core::RollUp::None) {
        look.text = notApplicable();
        look.faint = true;
    } else {
        look.text = m_numbers.text(info.unit, rollUp(metric));
    }
    return look;
}

} // namespace ui
