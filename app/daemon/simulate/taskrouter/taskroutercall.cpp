// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskroutercall.h"

#include <QUrl>

#include <algorithm>

namespace daemon_app {

TaskRouterCall::TaskRouterCall(const TaskRouterDirectory &directory, CumulativeMemo &memo,
                               const core::HttpRequest &request)
    : m_directory(directory), m_memo(memo), m_request(request), m_items(core::queryItems(request.query())),
      m_base(directory.scheme() + "://" + QString::fromStdString(std::string(request.header("Host"))))
{ }

bool TaskRouterCall::has(std::string_view name) const
{
    return !text(name).empty();
}

std::string TaskRouterCall::text(std::string_view name) const
{
    const auto found
        = std::find_if(m_items.begin(), m_items.end(), [&](const auto &item) { return item.first == name; });
    return found == m_items.end() ? std::string() : found->second;
}

std::optional<int> TaskRouterCall::number(std::string_view name, int least, int most)
{
    if (!has(name))
        return std::nullopt;
    bool good = false;
    const int value = string(name).toInt(&good);
    if (good && value >= least && value <= most)
        return value;
    refuse(QStringLiteral("%1 must be a number from %2 to %3")
               .arg(QString::fromUtf8(name.data(), qsizetype(name.size())))
               .arg(least)
               .arg(most));
    return std::nullopt;
}

std::optional<bool> TaskRouterCall::flag(std::string_view name)
{
    const QString value = string(name).toLower();
    if (value.isEmpty())
        return std::nullopt;
    const bool yes = value == u"true" || value == u"1";
    if (!yes && value != u"false" && value != u"0")
        refuse(QStringLiteral("%1 must be true or false")
                   .arg(QString::fromUtf8(name.data(), qsizetype(name.size()))));
    return yes;
}

std::optional<core::Instant> TaskRouterCall::instant(std::string_view name)
{
    const std::string value = text(name);
    if (value.empty())
        return std::nullopt;
    const auto day = core::parseInstant(value + "T00:00:00Z");
    const auto time = day ? day : core::parseInstant(value);
    if (!time)
        refuse(QStringLiteral("%1 is not a time in ISO 8601, GMT")
                   .arg(QString::fromStdString(std::string(name))));
    return time;
}

std::optional<int> TaskRouterCall::channel()
{
    if (!has("TaskChannel"))
        return std::nullopt;
    const std::optional<int> channel = m_directory.channel(text("TaskChannel"));
    if (!channel)
        refuse(QStringLiteral("There is no task channel %1").arg(string("TaskChannel")));
    return channel;
}

void TaskRouterCall::refuse(const TaskRouterProblem &problem)
{
    if (!m_problem)
        m_problem = problem;
}

void TaskRouterCall::notFound()
{
    refuse({404, 20404, QStringLiteral("The requested resource %1 was not found").arg(path())});
}

QString TaskRouterCall::path() const
{
    const std::string_view path = m_request.path();
    return QString::fromUtf8(path.data(), qsizetype(path.size()));
}

QString TaskRouterCall::workspaceUrl(const QString &rest) const
{
    return m_base + "/v1/Workspaces/" + QString::fromStdString(TaskRouterDirectory::workspaceSid()) + rest;
}

QString TaskRouterCall::urlWith(const std::vector<std::pair<std::string, std::string>> &changes) const
{
    auto items = m_items;
    for (const auto &change : changes) {
        std::erase_if(items, [&](const auto &item) { return item.first == change.first; });
        if (!change.second.empty())
            items.push_back(change);
    }
    QByteArray query;
    for (const auto &[name, value] : items) {
        query += query.isEmpty() ? '?' : '&';
        query += QUrl::toPercentEncoding(QString::fromStdString(name)) + '='
                 + QUrl::toPercentEncoding(QString::fromStdString(value));
    }
    return url() + QString::fromLatin1(query);
}

QJsonValue textOrNull(const std::string &text)
{
    return text.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QString::fromStdString(text));
}

QString isoText(core::Instant instant)
{
    return QString::fromStdString(core::toIso(instant)).replace(QStringLiteral(".000Z"), QStringLiteral("Z"));
}

} // namespace daemon_app
