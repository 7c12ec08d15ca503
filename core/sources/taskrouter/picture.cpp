// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/picture.h"

#include <utility>

namespace core::taskrouter {

void Picture::setWorkspace(const Workspace &workspace)
{
    m_workspace = workspace;
    m_now.reset();
    m_windows.reset();
    m_begun = false;
    m_tellAll = true;
    for (const auto &[row, level] : workspace.configuration.statistics.serviceLevelOf)
        m_channelRows.insert(row);
}

void Picture::setNow(NowAnswers answers)
{
    m_tellAll = m_tellAll || !m_now;
    m_tellNow = true;
    m_now = std::move(answers);
    for (const auto &[row, now] : m_now->rows) {
        if (!row.second.empty() && !now.isEmpty())
            m_channelRows.insert(row);
    }
    m_begun = m_begun || m_windows;
}

void Picture::setWindows(WindowAnswers answers)
{
    m_tellAll = m_tellAll || !m_windows;
    m_tellWindows = true;
    m_windows = std::move(answers);
    for (const auto *window : {&m_windows->last30Min, &m_windows->today}) {
        for (const auto &[row, sums] : *window) {
            if (!row.second.empty() && !sums.isEmpty())
                m_channelRows.insert(row);
        }
    }
    m_begun = m_begun || m_now;
}

bool Picture::loseNow()
{
    const bool had = m_now.has_value();
    m_now.reset();
    m_tellAll = m_tellAll || had;
    return had && isComplete();
}

bool Picture::loseWindows()
{
    const bool had = m_windows.has_value();
    m_windows.reset();
    m_tellAll = m_tellAll || had;
    return had && isComplete();
}

void Picture::fill(Patch &patch, Instant at, Instant serverNow)
{
    patch.clear();
    patch.setKind(m_tellAll ? Patch::Kind::Snapshot : Patch::Kind::Delta);
    patch.setAt(at);
    for (const Queue &queue : m_workspace.queues) {
        fillQueue(patch, queue, serverNow);
        for (const Channel &channel : m_workspace.channels) {
            const RowKey row{queue.sid, channel.sid};
            if (m_channelRows.contains(row))
                fillChannel(patch, row, channel.name);
        }
    }
    if (m_now)
        fillWorkspace(patch);
    m_tellAll = m_tellNow = m_tellWindows = false;
}

void Picture::fillQueue(Patch &patch, const Queue &queue, Instant serverNow) const
{
    const RowKey row{queue.sid, {}};
    patch.addQueue(queue.sid, queue.name);
    if (m_windows && (m_tellAll || m_tellWindows)) {
        if (const auto since = m_windows->todaySince.find(queue.sid); since != m_windows->todaySince.end())
            patch.setTodaySince(since->second);
        fillWindows(patch, row);
    }
    const auto now = m_now ? m_now->rows.find(row) : std::map<RowKey, RealTime>::const_iterator();
    if (!m_now || now == m_now->rows.end())
        return;
    if (m_tellAll || m_tellNow) {
        setTasksNow(patch, now->second);
        setAgentsNow(patch, now->second, m_workspace);
    }
    if (m_windows)
        fillLongestAvailable(patch, queue.sid, agentsOf(now->second, m_workspace).available, serverNow);
}

/// Who is available is asked for with the windows; how many are, with every round: of an agent who came in
/// between we know nothing yet, and where nobody is available there is no longest.
void Picture::fillLongestAvailable(Patch &patch, const std::string &queue, double available,
                                   Instant serverNow) const
{
    const auto since = m_windows->availableSince.find(queue);
    if (available <= 0)
        setLongestAvailable(patch, std::nullopt, serverNow);
    else if (since != m_windows->availableSince.end() && since->second)
        setLongestAvailable(patch, since->second, serverNow);
}

void Picture::fillChannel(Patch &patch, const RowKey &row, const std::string &name) const
{
    patch.addChannel(row.second, name);
    if (m_now && (m_tellAll || m_tellNow)) {
        if (const auto now = m_now->rows.find(row); now != m_now->rows.end())
            setTasksNow(patch, now->second);
    }
    if (m_windows && (m_tellAll || m_tellWindows))
        fillWindows(patch, row);
}

void Picture::fillWindows(Patch &patch, const RowKey &row) const
{
    const auto fill
        = [&](Window window, const std::map<RowKey, Cumulative> &answers, const HandleTimes::Sums &handled) {
              const auto sums = answers.find(row);
              if (sums == answers.end())
                  return;
              setWindow(patch, window, sums->second, served(answers, row));
              const auto times = handled.find(row);
              setHandleTimes(patch, window, times == handled.end() ? HandleTimes::Sum() : times->second);
          };
    fill(Window::Last30Min, m_windows->last30Min, m_windows->handled30Min);
    fill(Window::Today, m_windows->today, m_windows->handledToday);
}

/// Each channel has a service level of its own: where they differ, a queue's own row adds up its channels,
/// for no split of the whole queue could tell who was served in time.
Served Picture::served(const std::map<RowKey, Cumulative> &answers, const RowKey &row) const
{
    const StatisticsSettings &settings = m_workspace.configuration.statistics;
    if (!row.second.empty())
        return servedOf(answers.at(row), settings.serviceLevelIn(row.first, row.second));

    std::set<ServiceLevel> levels;
    std::optional<Served> sum;
    for (auto channel = m_channelRows.lower_bound(row);
         channel != m_channelRows.end() && channel->first == row.first; ++channel) {
        const auto answer = answers.find(*channel);
        if (answer == answers.end())
            continue;
        const ServiceLevel &level = settings.serviceLevelIn(channel->first, channel->second);
        const Served served = servedOf(answer->second, level);
        levels.insert(level);
        sum = sum ? *sum += served : served;
    }
    if (levels.size() > 1)
        return *sum;
    return servedOf(answers.at(row), levels.empty() ? settings.serviceLevel : *levels.begin());
}

void Picture::fillWorkspace(Patch &patch) const
{
    const AgentCounts agents = agentsOf(m_now->workspace, m_workspace);
    patch.setWorkspace(Metric::AvailableAgentsNow, Cell::of(agents.available));
    patch.setWorkspace(Metric::UnavailableAgentsNow, Cell::of(agents.unavailable));
    patch.setWorkspace(Metric::OfflineAgentsNow, Cell::of(agents.offline));
}

} // namespace core::taskrouter
