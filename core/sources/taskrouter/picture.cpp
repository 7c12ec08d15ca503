// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/picture.h"

#include "core/sources/taskrouter/carryover.h"

#include <utility>

namespace core::taskrouter {

namespace {

/// Marks each channel of a queue in which there is anything to count.
template <class Answers>
void markUsed(const std::vector<Answers> &columns, std::vector<std::vector<bool>> &shown)
{
    for (size_t column = 1; column < columns.size(); ++column) {
        const auto &answers = columns[column];
        for (size_t queue = 0; queue < answers.size(); ++queue) {
            if (!answers.isMissing(queue) && !answers[queue].isEmpty())
                shown[column][queue] = true;
        }
    }
}

} // namespace

void Picture::setDirectory(std::shared_ptr<const Directory> directory)
{
    if (m_directory)
        carryOver(*m_directory, *directory);
    else
        m_shown.assign(directory->columnCount(), std::vector<bool>(directory->queueCount()));
    m_directory = std::move(directory);
    m_tellAll = true;
    for (const auto &[row, level] : m_directory->workspace().configuration.statistics.serviceLevelOf) {
        const int queue = m_directory->findQueue(row.first);
        const int column = m_directory->findColumn(row.second);
        if (queue >= 0 && column > 0)
            m_shown[size_t(column)][size_t(queue)] = true;
    }
}

void Picture::carryOver(const Directory &from, const Directory &to)
{
    const CarryOver carried(from, to);
    m_shown = carried.table(m_shown, false);
    const auto carry = [&carried](auto &answers) {
        if (answers)
            *answers = carried(*answers);
    };
    carry(m_now);
    carry(m_channels);
    carry(m_windows);
    carry(m_agents);
    carry(m_handled);
}

template <class Answers> void Picture::keep(Part part, std::optional<Answers> &mine, Answers &&answers)
{
    mine = std::move(answers);
    m_told |= bit(int(part));
}

void Picture::take(NowAnswers answers)
{
    keep(Part::Now, m_now, std::move(answers));
}

void Picture::take(ChannelAnswers answers)
{
    markUsed(answers, m_shown);
    keep(Part::ChannelsNow, m_channels, std::move(answers));
}

void Picture::take(WindowAnswers answers)
{
    markUsed(answers.last30Min, m_shown);
    markUsed(answers.today, m_shown);
    keep(Part::Windows, m_windows, std::move(answers));
}

void Picture::take(AgentAnswers answers)
{
    keep(Part::Agents, m_agents, std::move(answers));
}

void Picture::take(HandleTimeAnswers answers)
{
    keep(Part::HandleTimes, m_handled, std::move(answers));
}

bool Picture::lose(Part part)
{
    const auto drop = [](auto &answers) {
        const bool had = answers.has_value();
        answers.reset();
        return had;
    };
    const bool had = part == Part::Now           ? drop(m_now)
                     : part == Part::ChannelsNow ? drop(m_channels)
                     : part == Part::Windows     ? drop(m_windows)
                     : part == Part::Agents      ? drop(m_agents)
                     : part == Part::HandleTimes ? drop(m_handled)
                                                 : false;
    m_tellAll = m_tellAll || had;
    return had;
}

void Picture::fill(Patch &patch, Instant at, Instant serverNow)
{
    patch.clear();
    patch.setKind(m_tellAll ? Patch::Kind::Snapshot : Patch::Kind::Delta);
    patch.setAt(at);
    if (tells(Part::Now))
        addActivities(patch);
    const bool tellsChannels = tells(Part::ChannelsNow) || tells(Part::Windows) || tells(Part::HandleTimes);
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue) {
        fillQueue(patch, queue, serverNow);
        for (size_t column = 1; tellsChannels && column < m_shown.size(); ++column) {
            if (m_shown[column][queue])
                fillChannel(patch, column, queue);
        }
    }
    if (m_agents && tells(Part::Agents))
        fillWorkspace(patch);
    m_tellAll = false;
    m_told = 0;
}

/// By their numbers, and behind them those whose numbers nobody knows.
void Picture::addActivities(Patch &patch) const
{
    for (size_t number = 0; number < m_directory->activityCount(); ++number) {
        const std::string &name = m_directory->activity(number).name;
        patch.addActivity(name, m_directory->kindOf(int(number), name == "Offline"));
    }
    patch.addActivity({}, ActivityKind::Unavailable);
}

void Picture::fillQueue(Patch &patch, size_t queue, Instant serverNow) const
{
    const Queue &known = m_directory->queue(queue);
    patch.addQueue(known.sid, m_tellAll ? std::string_view(known.name) : std::string_view());
    if (m_windows && tells(Part::Windows) && !m_windows->today[0].isMissing(queue))
        patch.setTodaySince(m_windows->todaySince[queue]);
    fillWindows(patch, 0, queue);
    fillHandleTimes(patch, 0, queue);
    if (!m_now || m_now->isMissing(queue))
        return;
    if (tells(Part::Now)) {
        setTasksNow(patch, (*m_now)[queue]);
        setAgentsNow(patch, (*m_now)[queue].agents);
    }
    fillLongestAvailable(patch, queue, serverNow);
}

/// Who is available is asked for less often than how many are: of an agent who came in between we know
/// nothing yet, and where nobody is available there is no longest.
void Picture::fillLongestAvailable(Patch &patch, size_t queue, Instant serverNow) const
{
    if (!m_agents || !m_agents->longest[queue].isKnown)
        return;
    const std::optional<Instant> since = m_agents->longest[queue].since;
    if ((*m_now)[queue].agents.available <= 0)
        setLongestAvailable(patch, std::nullopt, serverNow);
    else if (since)
        setLongestAvailable(patch, since, serverNow);
}

void Picture::fillChannel(Patch &patch, size_t column, size_t queue) const
{
    const Channel &channel = m_directory->channelOf(column);
    patch.addChannel(channel.sid, channel.name);
    if (m_channels && tells(Part::ChannelsNow) && !(*m_channels)[column].isMissing(queue))
        setTasksNow(patch, (*m_channels)[column][queue]);
    fillWindows(patch, column, queue);
    fillHandleTimes(patch, column, queue);
}

void Picture::fillWindows(Patch &patch, size_t column, size_t queue) const
{
    if (!m_windows || !tells(Part::Windows))
        return;
    fillWindow(patch, Window::Last30Min, column, queue);
    fillWindow(patch, Window::Today, column, queue);
}

void Picture::fillWindow(Patch &patch, Window window, size_t column, size_t queue) const
{
    const std::vector<WindowColumn> &columns
        = window == Window::Today ? m_windows->today : m_windows->last30Min;
    if (!columns[column].isMissing(queue))
        setWindow(patch, window, columns[column][queue], served(columns, column, queue));
}

void Picture::fillHandleTimes(Patch &patch, size_t column, size_t queue) const
{
    if (!m_handled || !tells(Part::HandleTimes))
        return;
    setHandleTimes(patch, Window::Last30Min, m_handled->last30Min[column][queue]);
    setHandleTimes(patch, Window::Today, m_handled->today[column][queue]);
}

Served Picture::served(const std::vector<WindowColumn> &columns, size_t column, size_t queue) const
{
    const WindowColumn &answers = columns[column];
    if (column == 0)
        return servedOnChannels(columns, queue);
    return servedOf(answers[queue], answers.splits(queue), m_directory->serviceLevel(column, queue));
}

/// Each channel has a service level of its own: where they differ, a queue's own row adds up its channels,
/// for no split of the whole queue could tell who was served in time.
Served Picture::servedOnChannels(const std::vector<WindowColumn> &columns, size_t queue) const
{
    const ServiceLevel *level = nullptr;
    bool differ = false;
    const auto forEachChannel = [&](auto &&visit) {
        for (size_t column = 1; column < columns.size(); ++column) {
            if (m_shown[column][queue] && !columns[column].isMissing(queue))
                visit(column);
        }
    };
    forEachChannel([&](size_t column) {
        const ServiceLevel &own = m_directory->serviceLevel(column, queue);
        differ = differ || (level && *level != own);
        level = &own;
    });
    if (!differ)
        return servedOf(columns[0][queue], columns[0].splits(queue),
                        level ? *level : m_directory->serviceLevel(0, queue));
    std::optional<Served> sum;
    forEachChannel([&](size_t column) {
        const Served onChannel = served(columns, column, queue);
        sum = sum ? *sum += onChannel : onChannel;
    });
    return *sum;
}

void Picture::fillWorkspace(Patch &patch) const
{
    const AgentCounts &agents = m_agents->workspace;
    patch.setWorkspace(Metric::AvailableAgentsNow, Cell::of(agents.available));
    patch.setWorkspace(Metric::UnavailableAgentsNow, Cell::of(agents.unavailable));
    patch.setWorkspace(Metric::OfflineAgentsNow, Cell::of(agents.offline));
}

} // namespace core::taskrouter
