// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/columns.h"

#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

struct ColumnText
{
    Q_DECLARE_TR_FUNCTIONS(ColumnText)
};

using enum core::Metric;

// The order inside a window is that of the supervisor's questions: how well, how many, how long, and the
// rest.
QList<Column> makeColumns()
{
    QList<Column> columns{{Column::Kind::Queue, ActiveNow, ColumnGroup::Lead},
                          {Column::Kind::Health, ActiveNow, ColumnGroup::Lead},
                          {Column::Kind::Source, ActiveNow, ColumnGroup::Lead}};
    const auto add = [&](ColumnGroup group, std::initializer_list<core::Metric> metrics) {
        for (const core::Metric metric : metrics)
            columns.append({Column::Kind::Metric, metric, group});
    };
    add(ColumnGroup::Now, {ActiveNow, WaitingNow, LongestNow});
    add(ColumnGroup::Last30Min,
        {Sla30Min, Accepted30Min, Abandoned30Min, AvgSpeedOfAnswer30Min, AvgHandleTime30Min,
         AvgAbandonTime30Min, AvgTalkTime30Min, AvgWrapupTime30Min, MissedInvitations30Min,
         RejectedInvitations30Min, Tasks30Min, AcceptedWithinSla30Min, PercentAcceptedWithinSla30Min,
         ShortAbandoned30Min, PercentShortAbandoned30Min, PercentAbandoned30Min, Completed30Min});
    add(ColumnGroup::Today,
        {SlaToday, AcceptedToday, AbandonedToday, AvgSpeedOfAnswerToday, AvgHandleTimeToday,
         AvgAbandonTimeToday, AvgTalkTimeToday, AvgWrapupTimeToday, MissedInvitationsToday,
         RejectedInvitationsToday, TasksToday, AcceptedWithinSlaToday, PercentAcceptedWithinSlaToday,
         ShortAbandonedToday, PercentShortAbandonedToday, PercentAbandonedToday, CompletedToday});
    columns.append({Column::Kind::Agents, AvailableAgentsNow, ColumnGroup::Agents});
    add(ColumnGroup::Agents,
        {AvailableAgentsNow, UnavailableAgentsNow, OfflineAgentsNow, LongestAvailableAgentNow});
    return columns;
}

} // namespace

const QList<Column> &allColumns()
{
    static const QList<Column> columns = makeColumns();
    return columns;
}

QString nameOf(const Column &column)
{
    switch (column.kind) {
    case Column::Kind::Queue:
        return QStringLiteral("queue");
    case Column::Kind::Health:
        return QStringLiteral("health");
    case Column::Kind::Source:
        return QStringLiteral("source");
    case Column::Kind::Agents:
        return QStringLiteral("agents");
    case Column::Kind::Metric:
        break;
    }
    const std::string_view id = core::info(column.metric).id;
    return QString::fromUtf8(id.data(), qsizetype(id.size()));
}

std::optional<Column> columnByName(const QString &name)
{
    for (const Column &column : allColumns()) {
        if (nameOf(column) == name)
            return column;
    }
    return {};
}

bool isShownAtFirst(const Column &column)
{
    if (!column.isMetric())
        return column.kind != Column::Kind::Source;
    static constexpr std::array shown
        = {ActiveNow,     WaitingNow,     LongestNow,           Sla30Min, Abandoned30Min, SlaToday,
           AcceptedToday, AbandonedToday, AvgSpeedOfAnswerToday};
    return std::find(shown.begin(), shown.end(), column.metric) != shown.end();
}

QList<Column> defaultColumns()
{
    QList<Column> columns;
    std::copy_if(allColumns().begin(), allColumns().end(), std::back_inserter(columns), isShownAtFirst);
    return columns;
}

QString groupTitle(ColumnGroup group)
{
    switch (group) {
    case ColumnGroup::Lead:
        return {};
    case ColumnGroup::Now:
        return windowTitle(core::Window::Now);
    case ColumnGroup::Last30Min:
        return windowTitle(core::Window::Last30Min);
    case ColumnGroup::Today:
        return windowTitle(core::Window::Today);
    case ColumnGroup::Agents:
        return ColumnText::tr("Agents");
    }
    return {};
}

QString columnTitle(const Column &column)
{
    switch (column.kind) {
    case Column::Kind::Queue:
        return ColumnText::tr("Queues");
    case Column::Kind::Health:
        return ColumnText::tr("Health status");
    case Column::Kind::Source:
        return ColumnText::tr("Source");
    case Column::Kind::Agents:
        return ColumnText::tr("avail / unav / off");
    case Column::Kind::Metric:
        break;
    }
    return columnTitle(column.metric);
}

QString columnName(const Column &column)
{
    switch (column.kind) {
    case Column::Kind::Queue:
        return ColumnText::tr("Queues");
    case Column::Kind::Health:
        return ColumnText::tr("Health status");
    case Column::Kind::Source:
        return ColumnText::tr("Source");
    case Column::Kind::Agents:
        return ColumnText::tr("Agents (available / unavailable / offline)");
    case Column::Kind::Metric:
        break;
    }
    return metricName(column.metric);
}

QString columnToolTip(const Column &column)
{
    switch (column.kind) {
    case Column::Kind::Queue:
        return ColumnText::tr("Queues, and the channels in them");
    case Column::Kind::Health:
        return ColumnText::tr("The worst open alert of a queue and its channels");
    case Column::Kind::Source:
        return ColumnText::tr("Where the queue's numbers come from");
    case Column::Kind::Agents:
        return ColumnText::tr("Agents available / unavailable / offline");
    case Column::Kind::Metric:
        break;
    }
    return ColumnText::tr("%1\n%2", "metric, what it counts")
        .arg(metricTitle(column.metric), metricMeaning(column.metric));
}

int columnDigits(const Column &column)
{
    switch (column.kind) {
    case Column::Kind::Queue:
        return 21;
    case Column::Kind::Health:
        return 12;
    case Column::Kind::Source:
        return 14;
    case Column::Kind::Agents:
        return 13;
    case Column::Kind::Metric:
        break;
    }
    return core::info(column.metric).unit == core::Unit::Count ? 5 : 8;
}

} // namespace ui
