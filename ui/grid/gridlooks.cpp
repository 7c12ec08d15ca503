// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a GridModel say: looks for the painter, short texts for everybody else.
#include "ui/grid/gridmodel.h"

#include "ui/text/metrictext.h"
#include "ui/text/numbertext.h"
#include "ui/text/statustext.h"

#include <algorithm>

namespace ui {

using core::Cell;
using core::Metric;
using core::Severity;

RowLook GridModel::rowLook(int row) const
{
    if (isRollUp(row))
        return rollUpRowLook();
    RowLook look;
    const GridTable::Queue &queue = queueAt(row);
    look.kind = m_rows[size_t(row)].isChannel() ? RowLook::Kind::Channel : RowLook::Kind::Queue;
    look.opens = look.kind == RowLook::Kind::Queue && queue.opens();
    look.isOpen = look.opens && isOpenAt(row);
    look.stale = m_image.source(queue.source).isStale();
    return look;
}

CellLook GridModel::cellLook(int row, int column) const
{
    const Column &c = m_columns.at(column);
    if (isRollUp(row))
        return rollUpLook(c);
    switch (c.kind) {
    case Column::Kind::Queue:
        return nameLook(row);
    case Column::Kind::Health:
        return healthLook(row);
    case Column::Kind::Source: {
        CellLook look;
        look.text = m_image.source(queueAt(row).source).health.name;
        return look;
    }
    case Column::Kind::Agents:
        return agentsLook(row);
    case Column::Kind::Metric:
        break;
    }
    return metricLook(row, c.metric);
}

CellLook GridModel::nameLook(int row) const
{
    CellLook look;
    const GridTable::Queue &queue = queueAt(row);
    const ViewRow &shown = m_rows[size_t(row)];
    if (shown.isChannel()) {
        const GridTable::Channel &channel = m_table.channels(queue)[size_t(shown.channel)];
        look.text = channel.label;
        look.icon = channel.icon;
        return look;
    }
    look.text = queue.label;
    if (const GridTable::Channel *only = m_table.onlyChannel(queue))
        look.icon = only->icon;
    if (m_image.sources().size() > 1 && !isShown(Column::Kind::Source))
        look.suffix = m_image.source(queue.source).health.name;
    return look;
}

GridModel::Names GridModel::names(int row) const
{
    if (isRollUp(row))
        return {tr("Rollup"), {}, {}};
    const GridTable::Queue &queue = queueAt(row);
    const ViewRow &shown = m_rows[size_t(row)];
    Names names{queueName(queue), {}, m_image.source(queue.source).health.name};
    if (shown.isChannel())
        names.channel = m_table.channels(queue)[size_t(shown.channel)].label;
    else if (const GridTable::Channel *only = m_table.onlyChannel(queue))
        names.channel = only->label;
    return names;
}

CellLook GridModel::healthLook(int row) const
{
    CellLook look;
    const GridTable::Queue &queue = queueAt(row);
    const bool isChannel = m_rows[size_t(row)].isChannel();
    if (isChannel) {
        const RowLevels *levels = m_image.levels(queue.source, snapshotRow(row));
        look.severity = levels ? levels->worst : Severity::Ok;
        if (look.severity == Severity::Ok)
            return look; // its queue says it
    } else {
        look.severity = healthOf(m_image, m_table, queue);
        look.hidesAlert = look.severity != Severity::Ok && !hiddenAlerts(row).isEmpty();
    }
    const QString age = ageOf(queue.source);
    if (!age.isEmpty() && look.severity == Severity::Ok) {
        look.icon = Icon::Stale;
        look.text = age;
        return look;
    }
    if (look.severity == Severity::Ok && !isWatched(queue)) {
        look.unwatched = true;
        look.text = tr("No rules");
        return look;
    }
    look.icon = iconOf(look.severity);
    look.text = severityTitle(look.severity);
    look.suffix = age;
    return look;
}

bool GridModel::isWatched(const GridTable::Queue &queue) const
{
    return m_image.isWatched(m_image.source(queue.source).snapshot.row(queue.row).queue);
}

/// Empty while a source is fresh. On track is nobody of whom a part is not known.
QString GridModel::ageOf(int source) const
{
    if (m_image.source(source).isStale())
        return tr("%1 old", "age of the numbers").arg(ageText(m_image.age(source)));
    if (m_image.source(source).isPartOld)
        return tr("in part %1 old", "age of the numbers").arg(ageText(m_image.partAge(source)));
    return {};
}

bool GridModel::isShown(Metric metric) const
{
    return std::any_of(m_columns.begin(), m_columns.end(), [metric](const Column &c) {
        if (c.kind == Column::Kind::Agents)
            return std::find(agentMetrics.begin(), agentMetrics.end(), metric) != agentMetrics.end();
        return c.isMetric() && c.metric == metric;
    });
}

bool GridModel::isShown(Column::Kind kind) const
{
    return std::any_of(m_columns.begin(), m_columns.end(),
                       [kind](const Column &c) { return c.kind == kind; });
}

void GridModel::addHidden(QList<HiddenAlert> &hidden, const RowLevels *levels) const
{
    for (int index = 0; levels && index < core::ruleMetricCount; ++index) {
        const Metric metric = Metric(index);
        const Severity severity = levels->cells[size_t(index)];
        if (severity != Severity::Ok && !isShown(metric))
            hidden.append({metric, severity});
    }
}

QList<GridModel::HiddenAlert> GridModel::hiddenAlerts(int row) const
{
    const GridTable::Queue &queue = queueAt(row);
    QList<HiddenAlert> hidden;
    addHidden(hidden, m_image.levels(queue.source, queue.row));
    for (const GridTable::Channel &channel : m_table.channels(queue))
        addHidden(hidden, m_image.levels(queue.source, channel.row));
    return hidden;
}

Severity GridModel::level(int source, int row, Metric metric) const
{
    const RowLevels *levels = m_image.levels(source, row);
    return levels ? levels->cells[size_t(metric)] : Severity::Ok;
}

Severity GridModel::cellSeverity(int row, Metric metric, bool &ofChannel) const
{
    const GridTable::Queue &queue = queueAt(row);
    if (m_image.source(queue.source).levels.isEmpty())
        return Severity::Ok;
    Severity severity = level(queue.source, snapshotRow(row), metric);
    if (m_rows[size_t(row)].isChannel() || isOpenAt(row))
        return severity;
    for (const GridTable::Channel &channel : m_table.channels(queue)) {
        const Severity its = level(queue.source, channel.row, metric);
        if (its > severity) {
            severity = its;
            ofChannel = queue.opens();
        }
    }
    return severity;
}

CellLook GridModel::metricLook(int row, Metric metric) const
{
    CellLook look;
    look.text = m_numbers.text(core::info(metric).unit, number(row, metric));
    look.severity = cellSeverity(row, metric, look.ofChannel);
    return look;
}

QString GridModel::agentsText(Cell available, Cell unavailable, Cell offline) const
{
    if (!available.hasValue() && !unavailable.hasValue() && !offline.hasValue())
        return noData();
    const auto text = [this](Cell c) { return m_numbers.text(core::Unit::Count, c); };
    return text(available) + QStringLiteral(" / ") + text(unavailable) + QStringLiteral(" / ")
           + text(offline);
}

CellLook GridModel::agentsLook(int row) const
{
    CellLook look;
    look.text = agentsText(number(row, agentMetrics[0]), number(row, agentMetrics[1]),
                           number(row, agentMetrics[2]));
    for (const Metric metric : agentMetrics)
        look.severity = std::max(look.severity, cellSeverity(row, metric, look.ofChannel));
    return look;
}

// Who hears a cell does not see what stands above it and at its left.
QString GridModel::spokenText(int row, int column) const
{
    const CellLook name = isRollUp(row) ? rollUpLook(m_columns.first()) : nameLook(row);
    const QString queue
        = name.suffix.isEmpty() ? name.text : tr("%1, %2", "queue, what it is").arg(name.text, name.suffix);
    const Column &its = m_columns.at(column);
    if (its.kind == Column::Kind::Queue)
        return queue;
    const CellLook look = cellLook(row, column);
    const QString title = its.isMetric() ? metricTitle(its.metric) : columnName(its);
    const bool isBad = look.severity != Severity::Ok && its.isNumber();
    return isBad ? tr("%1, %2, %3, %4", "queue, column, value, severity")
                       .arg(queue, title, look.text, severityTitle(look.severity))
                 : tr("%1, %2, %3", "queue, column, value").arg(queue, title, look.text);
}

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return cellLook(row, index.column()).text;
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return spokenText(row, index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
                   | (m_columns.at(index.column()).isNumber() ? Qt::AlignRight : Qt::AlignLeft));
    case SeverityRole:
        return int(cellLook(row, index.column()).severity);
    case KindRole:
        return int(rowLook(row).kind);
    case OpensRole:
        return rowLook(row).opens;
    case OpenRole:
        return rowLook(row).isOpen;
    case StaleRole:
        return rowLook(row).stale;
    default:
        return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = m_columns.at(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(column);
    case Qt::ToolTipRole:
        return columnToolTip(column);
    case Qt::InitialSortOrderRole:
        return int(firstOrder(column));
    case Qt::AccessibleTextRole:
        return column.isMetric() ? metricTitle(column.metric) : columnName(column);
    default:
        return {};
    }
}

} // namespace ui
