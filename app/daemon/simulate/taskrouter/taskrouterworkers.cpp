// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterworkers.h"

#include "app/daemon/simulate/taskrouter/taskrouterlist.h"
#include "app/daemon/simulate/taskrouter/taskrouterstatistics.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace daemon_app {

namespace {

const core::ActivityPlan &activityOf(const TaskRouterCall &call, int agent)
{
    return call.plan().activities[size_t(call.floor().agent(agent).activity)];
}

// A list, for the spec wants the attributes as a JSON text.
QString attributesOf(const core::AgentPlan &agent, const core::TeamPlan &team)
{
    const QJsonObject attributes{{"full_name", text(agent.name)}, {"team_name", text(team.name)}};
    return QString::fromUtf8(QJsonDocument(attributes).toJson(QJsonDocument::Compact));
}

QJsonObject workerJson(const TaskRouterCall &call, int number)
{
    const core::AgentPlan &agent = call.plan().agents[size_t(number)];
    const core::AgentState state = call.floor().agent(number);
    const core::ActivityPlan &activity = call.plan().activities[size_t(state.activity)];
    const QString url = call.workspaceUrl("/Workers/" + text(agent.sid));
    QJsonObject json = identified(call, {});
    json["sid"] = text(agent.sid);
    json["friendly_name"] = text(agent.name);
    json["activity_sid"] = text(activity.sid);
    json["activity_name"] = text(activity.name);
    json["available"] = activity.available;
    json["attributes"] = attributesOf(agent, call.plan().teams[size_t(agent.team)]);
    json["date_created"] = isoText(TaskRouterDirectory::createdAt);
    json["date_updated"] = isoText(state.since);
    json["date_status_changed"] = isoText(state.since);
    json["url"] = url;
    json["links"] = QJsonObject{{"channels", url + "/Channels"},
                                {"activity", call.workspaceUrl("/Activities/" + text(activity.sid))},
                                {"workspace", call.workspaceUrl({})}};
    return json;
}

std::optional<int> agentInPath(TaskRouterCall &call)
{
    const std::optional<int> agent = call.directory().agent(call.sids.front());
    if (!agent)
        call.notFound();
    return agent;
}

// The queue that TaskQueueSid or TaskQueueName names. Nothing in `queue`: it names one that we do not have.
struct QueueFilter
{
    bool set = false;
    std::optional<int> queue;
};

QueueFilter queueFilter(const TaskRouterCall &call)
{
    if (call.has("TaskQueueSid"))
        return {true, call.directory().queue(call.text("TaskQueueSid"))};
    if (!call.has("TaskQueueName"))
        return {};
    const auto &queues = call.plan().queues;
    const auto found
        = std::find_if(queues.begin(), queues.end(),
                       [name = call.text("TaskQueueName")](const auto &queue) { return queue.name == name; });
    return {true, found == queues.end() ? std::nullopt : std::optional(int(found - queues.begin()))};
}

std::vector<int> workersAskedFor(TaskRouterCall &call)
{
    std::vector<int> numbers = numbersBelow(call.plan().agents.size());
    const QueueFilter filter = queueFilter(call);
    if (filter.set)
        std::erase_if(numbers, [&](int agent) {
            return !filter.queue || !call.directory().serves(agent, *filter.queue);
        });
    if (const std::optional<bool> available = call.flag("Available"))
        std::erase_if(numbers, [&](int agent) { return activityOf(call, agent).available != *available; });
    const auto keep = [&](std::string_view parameter, auto &&valueOf) {
        if (call.has(parameter))
            std::erase_if(numbers,
                          [&, wanted = call.text(parameter)](int agent) { return valueOf(agent) != wanted; });
    };
    keep("ActivitySid", [&](int agent) { return activityOf(call, agent).sid; });
    keep("ActivityName", [&](int agent) { return activityOf(call, agent).name; });
    keep("FriendlyName", [&](int agent) { return call.plan().agents[size_t(agent)].name; });
    return numbers;
}

QJsonObject workerChannelJson(const TaskRouterCall &call, int agent, int channel)
{
    const core::AgentPlan &worker = call.plan().agents[size_t(agent)];
    const core::ChannelPlan &plan = call.plan().channels[size_t(channel)];
    const int capacity = plan.exclusive ? 1 : worker.capacity;
    const int assigned = call.floor().tasksOf(agent, channel);
    QJsonObject json = identified(call, {});
    json["sid"] = QStringLiteral("WC") + text(worker.sid).mid(2, 30)
                  + QStringLiteral("%1").arg(channel, 2, 16, QChar(u'0'));
    json["worker_sid"] = text(worker.sid);
    json["task_channel_sid"] = text(plan.sid);
    json["task_channel_unique_name"] = text(plan.uniqueName);
    json["available"] = activityOf(call, agent).available;
    json["assigned_tasks"] = assigned;
    json["configured_capacity"] = capacity;
    json["available_capacity_percentage"] = std::max(0, 100 * (capacity - assigned) / capacity);
    json["date_created"] = isoText(TaskRouterDirectory::createdAt);
    json["date_updated"] = isoText(TaskRouterDirectory::createdAt);
    json["url"] = json["url"].toString() + '/' + json["sid"].toString();
    return json;
}

// The floor remembers of each agent the present activity and no earlier one: these are its durations, as far
// as they lie in the window.
QJsonArray activityDurations(const TaskRouterCall &call, const std::vector<int> &agents,
                             const core::StatisticsQuery &query)
{
    std::array<core::WaitDuration, 4> durations{};
    for (const int agent : agents) {
        const core::AgentState state = call.floor().agent(agent);
        const core::Millis length = std::max(core::Millis(0), query.to - std::max(state.since, query.from));
        core::WaitDuration &duration = durations[size_t(state.activity)];
        duration.minimum = duration.count == 0 ? length : std::min(duration.minimum, length);
        duration.maximum = std::max(duration.maximum, length);
        duration.total += length;
        ++duration.count;
    }
    QJsonArray list;
    for (size_t i = 0; i < durations.size(); ++i) {
        const auto seconds = [](core::Millis length) {
            return qint64(std::chrono::floor<std::chrono::seconds>(length).count());
        };
        list.append(QJsonObject{{"sid", text(call.plan().activities[i].sid)},
                                {"friendly_name", text(call.plan().activities[i].name)},
                                {"avg", qint64(durations[i].average())},
                                {"min", seconds(durations[i].minimum)},
                                {"max", seconds(durations[i].maximum)},
                                {"total", seconds(durations[i].total)}});
    }
    return list;
}

QJsonObject realTimePart(const TaskRouterCall &call, const std::vector<int> &agents)
{
    std::array<int, 4> counts{};
    for (const int agent : agents)
        ++counts[size_t(call.floor().agent(agent).activity)];
    return {{"activity_statistics", activityStatistics(call.directory(), counts)},
            {"total_workers", qint64(agents.size())}};
}

// Reservations belong to queues: those of a single worker are not told apart.
QJsonObject cumulativePart(const TaskRouterCall &call, const std::vector<int> &agents,
                           const core::StatisticsQuery &query)
{
    const QueueFilter filter = queueFilter(call);
    core::CumulativeStatistics statistics;
    if (!filter.set)
        statistics = call.floor().cumulativeOfAll(query);
    else if (filter.queue)
        statistics = call.floor().cumulative(*filter.queue, query);
    QJsonObject json = reservationsJson(statistics, query);
    json["activity_durations"] = activityDurations(call, agents, query);
    return json;
}

} // namespace

QJsonObject workers(TaskRouterCall &call)
{
    return listPage(call, QStringLiteral("workers"), workersAskedFor(call),
                    [&](int agent) { return workerJson(call, agent); });
}

QJsonObject worker(TaskRouterCall &call)
{
    const std::optional<int> agent = agentInPath(call);
    return agent ? workerJson(call, *agent) : QJsonObject();
}

QJsonObject workerChannels(TaskRouterCall &call)
{
    const std::optional<int> agent = agentInPath(call);
    if (!agent)
        return {};
    return listPage(call, QStringLiteral("channels"), numbersBelow(call.plan().channels.size()),
                    [&](int channel) { return workerChannelJson(call, *agent, channel); });
}

QJsonObject workersRealTime(TaskRouterCall &call)
{
    call.channel();
    return identified(call, realTimePart(call, numbersBelow(call.plan().agents.size())));
}

QJsonObject workersCumulative(TaskRouterCall &call)
{
    const core::StatisticsQuery query = statisticsQuery(call);
    if (call.problem())
        return {};
    return identified(call, cumulativePart(call, numbersBelow(call.plan().agents.size()), query));
}

QJsonObject workersStatistics(TaskRouterCall &call)
{
    const core::StatisticsQuery query = statisticsQuery(call);
    const std::vector<int> agents = workersAskedFor(call);
    if (call.problem())
        return {};
    return identified(call, {{"realtime", realTimePart(call, agents)},
                             {"cumulative", cumulativePart(call, agents, query)}});
}

} // namespace daemon_app
