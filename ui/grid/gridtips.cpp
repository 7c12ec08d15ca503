// SPDX-License-Identifier: GPL-3.0-or-later
// What a GridModel tells of a cell to whoever points at it.
#include "ui/grid/gridmodel.h"

#include "ui/text/metrictext.h"
#include "ui/text/numbertext.h"
#include "ui/text/statustext.h"

#include <algorithm>
#include <array>

namespace ui {

using core::Metric;
using core::Severity;

QString GridModel::toolTip(int row, int column) const
{
    const Column &c = m_columns.at(column);
    if (isRollUp(row))
        return rollUpToolTip(c);
    switch (c.kind) {
    case Column::Kind::Queue:
        return nameToolTip(row);
    case Column::Kind::Health:
        return healthToolTip(row);
    case Column::Kind::Source:
        return ageOf(queueAt(row).source);
    case Column::Kind::Agents: {
        QStringList lines;
        for (const Metric metric : agentMetrics)
            lines << alertLines(m_image, subjectOf(row), metric);
        return lines.join(QLatin1Char('\n'));
    }
    case Column::Kind::Metric:
        break;
    }
    return metricToolTip(row, c.metric);
}

QString GridModel::queueName(const GridTable::Queue &queue) const
{
    return m_image.source(queue.source).snapshot.row(queue.row).name;
}

QString GridModel::nameToolTip(int row) const
{
    const GridTable::Queue &queue = queueAt(row);
    const FloorImage::Source &source = m_image.source(queue.source);
    const CellLook name = nameLook(row);
    QStringList lines{name.text};
    if (m_image.sources().size() > 1)
        lines << source.health.name;
    if (const auto since = source.snapshot.row(queue.row).todaySince)
        lines << tr("Today counts since %1").arg(zonedTime(*since));
    return lines.join(QLatin1Char('\n'));
}

CellSubject GridModel::subjectOf(int row) const
{
    CellSubject subject{placeOf(row)};
    if (m_rows[size_t(row)].isChannel())
        return subject;
    for (const GridTable::Channel &channel : m_table.channels(queueAt(row)))
        subject.channels.push_back(channel.row);
    return subject;
}

// An alert says all that there is to say; a calm cell tells what is watched, and how old it is.
QString GridModel::metricToolTip(int row, Metric metric) const
{
    const CellSubject subject = subjectOf(row);
    QStringList lines = alertLines(m_image, subject, metric);
    if (lines.isEmpty())
        lines << tr("%1: %2", "metric, value")
                     .arg(metricTitle(metric), numberText(core::info(metric).unit, number(row, metric)))
              << ruleLines(m_image, subject, metric);
    lines << tr("%1 old", "age of the numbers").arg(ageText(m_image.age(subject.place.source)));
    return lines.join(QLatin1Char('\n'));
}

QString GridModel::healthToolTip(int row) const
{
    QStringList lines;
    if (!m_rows[size_t(row)].isChannel()) {
        const QString hidden = hiddenText(hiddenAlerts(row));
        if (!hidden.isEmpty())
            lines << hidden;
    }
    for (int metric = 0; metric < core::ruleMetricCount; ++metric)
        lines << alertLines(m_image, subjectOf(row), Metric(metric));
    if (lines.isEmpty())
        return !ageOf(queueAt(row).source).isEmpty() ? QString()
               : isWatched(queueAt(row))             ? severityMeaning(Severity::Ok)
                                                     : tr("No active rule watches this queue");
    return lines.join(QLatin1Char('\n'));
}

// One sentence for one alert, one for a critical and a warning, and a list for more.
QString GridModel::hiddenText(const QList<HiddenAlert> &hidden) const
{
    if (hidden.isEmpty())
        return {};
    const auto of = [](const HiddenAlert &alert) { return metricTitle(alert.metric); };
    if (hidden.size() == 1 && hidden[0].severity == Severity::Critical)
        return tr("%1 is critical and has no column here").arg(of(hidden[0]));
    if (hidden.size() == 1)
        return tr("%1 is at warning and has no column here").arg(of(hidden[0]));
    if (hidden.size() == 2 && hidden[0].severity != hidden[1].severity) {
        const bool first = hidden[0].severity == Severity::Critical;
        return tr("%1 is critical and %2 at warning, and neither has a column here")
            .arg(of(hidden[first ? 0 : 1]), of(hidden[first ? 1 : 0]));
    }
    QStringList names;
    for (const HiddenAlert &alert : hidden)
        names << of(alert);
    names.removeDuplicates();
    return tr("%Ln alert(s) have no column here: %1", "", int(hidden.size()))
        .arg(names.join(tr(", ", "between names")));
}

} // namespace ui
