// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a GridModel say: looks for the painter, texts for everybody else.
#include "ui/grid/gridmodel.h"

#include "ui/text/metrictext.h"
#include "ui/text/numbertext.h"
#include "ui/text/statustext.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace ui {

using core::Cell;
using core::Metric;
using core::Severity;

namespace {

constexpr std::array agentMetrics
    = {Metric::AvailableAgentsNow, Metric::UnavailableAgentsNow, Metric::OfflineAgentsNow};

} // namespace

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
    if (m_image.sources().size() > 1)
        look.suffix = m_image.source(queue.source).health.name;
    return look;
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
        look.hidesAlert = look.severity != Severity::Ok && hidesAlert(row);
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

bool GridModel::anyHidden(const RowLevels *levels) const
{
    if (!levels)
        return false;
    for (int metric = 0; metric < core::ruleMetricCount; ++metric) {
        if (levels->cells[size_t(metric)] != Severity::Ok && !isShown(Metric(metric)))
            return true;
    }
    return false;
}

bool GridModel::hidesAlert(int row) const
{
    const GridTable::Queue &queue = queueAt(row);
    bool hidden = anyHidden(m_image.levels(queue.source, queue.row));
    for (const GridTable::Channel &channel : m_table.channels(queue))
        hidden = hidden || anyHidden(m_image.levels(queue.source, channel.row));
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
    look.text = m_numbers.text(core::info(metric).unit, cell(row, metric));
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
    look.text
        = agentsText(cell(row, agentMetrics[0]), cell(row, agentMetrics[1]), cell(row, agentMetrics[2]));
    for (const Metric metric : agentMetrics)
        look.severity = std::max(look.severity, cellSeverity(row, metric, look.ofChannel));
    return look;
}

QString GridModel::queueName(const GridTable::Queue &queue) const
{
    return m_image.source(queue.source).snapshot.row(queue.row).name;
}

void GridModel::addAlertLines(QStringList &lines, int source, int row, const QString &where,
                              Metric metric) const
{
    for (const core::Highlights::OpenAlert &alert : m_image.alerts(source, row, metric)) {
        const Cell value = m_image.shown(source, row, metric);
        const QString number = numberText(core::info(metric).unit, value);
        lines
            << tr("%1 · %2 is %3", "queue or channel, metric, value").arg(where, metricTitle(metric), number)
            << alertText(alert, metric, m_image.rule(alert.rule));
    }
}

QStringList GridModel::alertLines(int row, Metric metric) const
{
    QStringList lines;
    const GridTable::Queue &queue = queueAt(row);
    const ViewRow &shown = m_rows[size_t(row)];
    const auto channels = m_table.channels(queue);
    if (!shown.isChannel())
        addAlertLines(lines, queue.source, queue.row, queueName(queue), metric);
    for (int channel = 0; channel < queue.channelCount; ++channel) {
        const GridTable::Channel &c = channels[size_t(channel)];
        if (!shown.isChannel() || shown.channel == channel)
            addAlertLines(lines, queue.source, c.row, queueName(queue) + QStringLiteral(" · ") + c.label,
                          metric);
    }
    return lines;
}

QString GridModel::healthToolTip(int row) const
{
    QStringList lines;
    for (int metric = 0; metric < core::ruleMetricCount; ++metric)
        lines << alertLines(row, Metric(metric));
    if (lines.isEmpty())
        return !ageOf(queueAt(row).source).isEmpty() ? QString()
               : isWatched(queueAt(row))             ? severityMeaning(Severity::Ok)
                                                     : tr("No active rule watches this queue");
    return lines.join(QLatin1Char('\n'));
}

QString GridModel::toolTip(int row, int column) const
{
    const Column &c = m_columns.at(column);
    if (isRollUp(row))
        return rollUpToolTip(c);
    switch (c.kind) {
    case Column::Kind::Queue:
        return rowText(row);
    case Column::Kind::Health:
        return healthToolTip(row);
    case Column::Kind::Agents: {
        QStringList lines;
        for (const Metric metric : agentMetrics)
            lines << alertLines(row, metric);
        return lines.join(QLatin1Char('\n'));
    }
    case Column::Kind::Metric:
        break;
    }
    return alertLines(row, c.metric).join(QLatin1Char('\n'));
}

QString GridModel::rowText(int row) const
{
    const CellLook name = nameLook(row);
    return name.suffix.isEmpty() ? name.text : name.text + QStringLiteral(" · ") + name.suffix;
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
    case Qt::AccessibleTextRole: {
        const CellLook look = cellLook(row, index.column());
        const bool isBad = look.severity != Severity::Ok && m_columns.at(index.column()).isNumber();
        return isBad ? tr("%1, %2", "value, severity").arg(look.text, severityTitle(look.severity))
                     : look.text;
    }
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

void GridModel::refreshTodaySince()
{
    m_todaySince.clear();
    std::optional<core::Instant> since;
    for (const GridTable::Queue &queue : m_table.queues()) {
        const auto its = m_image.source(queue.source).snapshot.row(queue.row).todaySince;
        if (!its || (since && *since != *its))
            return;
        since = its;
    }
    if (!since)
        return;
    const auto when = QDateTime::fromMSecsSinceEpoch(since->time_since_epoch().count());
    m_todaySince
        = tr("since %1 %2", "time, zone")
              .arg(QLocale().toString(when.time(), QStringLiteral("HH:mm")), when.timeZoneAbbreviation());
}

QString GridModel::textOf(const QList<int> &rows) const
{
    QStringList lines;
    QStringList header;
    for (const Column &column : m_columns)
        header << (column.isMetric() ? metricTitle(column.metric) : columnName(column));
    lines << header.join(QLatin1Char('\t'));
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << cellLook(row, column).text;
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
