// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace core::taskrouter {

namespace {

/// The largest page that TaskRouter gives.
const QString pageSize = QStringLiteral("1000");

using Parameters = QList<std::pair<QString, QString>>;

QUrl with(QUrl url, const Parameters &parameters)
{
    QUrlQuery query;
    for (const auto &[name, value] : parameters)
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    url.setQuery(query);
    return url;
}

QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

/// To the second, as TaskRouter writes and reads times.
QString timeText(Instant instant)
{
    const std::string iso = toIso(std::chrono::floor<std::chrono::seconds>(instant));
    return QString::fromStdString(iso.substr(0, 19) + "Z");
}

} // namespace

RequestBuilder::RequestBuilder(const TaskRouterSource &settings, const std::string &workspaceSid)
    : m_base(settings.taskRouterUrl)
{
    m_base.setPath(m_base.path() + QStringLiteral("/v1/Workspaces/") + text(workspaceSid));
}

QUrl RequestBuilder::at(const QString &path) const
{
    QUrl url = m_base;
    url.setPath(url.path() + path);
    return url;
}

Request RequestBuilder::configuration(const TaskRouterSource &settings)
{
    QUrl url = settings.flexUrl;
    url.setPath(url.path() + QStringLiteral("/v1/Configuration"));
    return {url, {}};
}

Request RequestBuilder::workspaces(const TaskRouterSource &settings)
{
    QUrl url = settings.taskRouterUrl;
    url.setPath(url.path() + QStringLiteral("/v1/Workspaces"));
    return {with(url, {{QStringLiteral("PageSize"), pageSize}}), {}};
}

Request RequestBuilder::list(const QString &path) const
{
    return {with(at(path), {{QStringLiteral("PageSize"), pageSize}}), {}};
}

Request RequestBuilder::activities() const
{
    return list(QStringLiteral("/Activities"));
}

Request RequestBuilder::channels() const
{
    return list(QStringLiteral("/TaskChannels"));
}

Request RequestBuilder::queues() const
{
    return list(QStringLiteral("/TaskQueues"));
}

Request RequestBuilder::availableWorkers() const
{
    return {with(at(QStringLiteral("/Workers")), {{QStringLiteral("Available"), QStringLiteral("true")},
                                                  {QStringLiteral("PageSize"), pageSize}}),
            {}};
}

Request RequestBuilder::workersOf(const std::string &queue) const
{
    return {with(at(QStringLiteral("/Workers")),
                 {{QStringLiteral("TaskQueueSid"), text(queue)}, {QStringLiteral("PageSize"), pageSize}}),
            {}};
}

Request RequestBuilder::events(const QString &type, Instant start) const
{
    Parameters parameters{{QStringLiteral("StartDate"), timeText(start)},
                          {QStringLiteral("PageSize"), pageSize}};
    if (!type.isEmpty())
        parameters.prepend({QStringLiteral("EventType"), type});
    return {with(at(QStringLiteral("/Events")), parameters), {}};
}

Request RequestBuilder::bulkRealTime(const std::vector<std::string> &queues) const
{
    QJsonArray sids;
    for (const std::string &queue : queues)
        sids.append(text(queue));
    const QJsonObject body{{QStringLiteral("QueueSids"), sids}};
    return {at(QStringLiteral("/TaskQueues/RealTimeStatistics")),
            QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

Request RequestBuilder::workspaceRealTime() const
{
    return {at(QStringLiteral("/RealTimeStatistics")), {}};
}

Request RequestBuilder::queueRealTime(const std::string &queue, const std::string &channel) const
{
    const QUrl url = at(QStringLiteral("/TaskQueues/%1/RealTimeStatistics").arg(text(queue)));
    return {channel.empty() ? url : with(url, {{QStringLiteral("TaskChannel"), text(channel)}}), {}};
}

Request RequestBuilder::queueStatistics(const std::string &queue, const StatisticsWindow &window,
                                        const std::string &channel,
                                        const std::set<int> &splitByWaitTime) const
{
    Parameters parameters;
    if (const Since *since = std::get_if<Since>(&window))
        parameters.append({QStringLiteral("StartDate"), timeText(since->start)});
    else
        parameters.append({QStringLiteral("Minutes"), QString::number(std::get<LastMinutes>(window).count)});
    if (!channel.empty())
        parameters.append({QStringLiteral("TaskChannel"), text(channel)});
    QStringList seconds;
    for (const int threshold : splitByWaitTime)
        seconds.append(QString::number(threshold));
    if (!seconds.isEmpty())
        parameters.append({QStringLiteral("SplitByWaitTime"), seconds.join(u',')});
    if (!queue.empty())
        return {with(at(QStringLiteral("/TaskQueues/%1/Statistics").arg(text(queue))), parameters), {}};
    parameters.prepend({QStringLiteral("PageSize"), pageSize});
    return {with(at(QStringLiteral("/TaskQueues/Statistics")), parameters), {}};
}

} // namespace core::taskrouter
