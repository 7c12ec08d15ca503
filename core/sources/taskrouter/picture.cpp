// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/picture.h"

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
    m_shown = shownBefore(*directory);
    m_directory = std::move(directory);
    m_now.reset();
    m_windows.reset();
    m_begun = false;
    m_tellAll = true;
    for (const auto &[row, level] : m_directory->workspace().configuration.statistics.serviceLevelOf) {
        const int queue = m_directory->findQueue(row.first);
        const int column = m_directory->findColumn(row.second);
        if (queue >= 0 && column > 0)
            m_shown[size_t(column)][size_t(queue)] = true;
    }
}

/// The channels that have a row by now, in the numbers of another directory.
Picture::Shown Picture::shownBefore(const Directory &directory) const
{
    Shown shown(directory.columnCount(), std::vector<bool>(directory.queueCount()));
    for (size_t column = 1; column < m_shown.size(); ++column) {
        const int nowColumn = directory.findColumn(m_directory->sidOf(column));
        int nowQueue = -1;
        for (size_t queue = 0; nowColumn > 0 && queue < m_directory->queueCount(); ++queue) {
            nowQueue = directory.findQueue(m_directory->queue(queue).sid, nowQueue);
            if (nowQueue >= 0)
                shown[size_t(nowColumn)][size_t(nowQueue)] = m_shown[column][queue];
        }
    }
    return shown;
}

void Picture::setNow(NowAnswers answers)
{
    m_tellAll = m_tellAll || !m_now;
    m_tellNow = true;
    m_now = std::move(answers);
    markUsed(m_now->columns, m_shown);
    m_begun = m_begun || m_windows;
}

void Picture::setWindows(WindowAnswers answers)
{
    m_tellAll = m_tellAll || !m_windows;
    m_tellWindows = true;
    m_windows = std::move(answers);
    markUsed(m_windows->last30Min, m_shown);
    markUsed(m_windows->today, m_shown);
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
    for (size_t queue = 0; queue < m_directory->queueCount(); ++queue) {
        fillQueue(patch, queue, serverNow);
        for (size_t column = 1; column < m_shown.size(); ++column) {
            if (m_shown[column][queue])
                fillChannel(patch, column, queue);
        }
    }
    if (m_now)
        fillWorkspace(patch);
    m_tellAll = m_tellNow = m_tellWindows = false;
}

void Picture::fillQueue(Patch &patch, size_t queue, Instant serverNow) const
{
    patch.addQueue(m_directory->queue(queue).sid, m_directory->queue(queue).name);
    if (m_windows && (m_tellAll || m_tellWindows)) {
        patch.setTodaySince(m_windows->todaySince[queue]);
        fillWindows(patch, 0, queue);
    }
    if (!m_now || m_now->columns[0].isMissing(queue))
        return;
    const RealTime &now = m_now->columns[0][queue];
    if (m_tellAll || m_tellNow) {
        setTasksNow(patch, now);
        setAgentsNow(patch, now.agents);
    }
    if (m_windows)
        fillLongestAvailable(patch, queue, serverNow);
}

/// Who is available is asked for with the windows; how many are, with every round: of an agent who came in
/// between we know nothing yet, and where nobody is available there is no longest.
void Picture::fillLongestAvailable(Patch &patch, size_t queue, Instant serverNow) const
{
    const std::optional<Instant> since = m_windows->availableSince[queue];
    if (m_now->columns[0][queue].agents.available <= 0)
        setLongestAvailable(patch, std::nullopt, serverNow);
    else if (since)
        setLongestAvailable(patch, since, serverNow);
}

void Picture::fillChannel(Patch &patch, size_t column, size_t queue) const
{
    const Channel &channel = m_directory->channelOf(column);
    patch.addChannel(channel.sid, channel.name);
    if (m_now && (m_tellAll || m_tellNow) && !m_now->columns[column].isMissing(queue))
        setTasksNow(patch, m_now->columns[column][queue]);
    if (m_windows && (m_tellAll || m_tellWindows))
        fillWindows(patch, column, queue);
}

void Picture::fillWindows(Patch &patch, size_t column, size_t queue) const
{
    fillWindow(patch, Window::Last30Min, column, queue);
    fillWindow(patch, Window::Today, column, queue);
}

void Picture::fillWindow(Patch &patch, Window window, size_t column, size_t queue) const
{
    const bool isToday = window == Window::Today;
    const std::vector<WindowColumn> &columns = isToday ? m_windows->today : m_windows->last30Min;
    if (columns[column].isMissing(queue))
        return;
    setWindow(patch, window, columns[column][queue], served(columns, column, queue));
    setHandleTimes(patch, window,
                   (isToday ? m_windows->handledToday : m_windows->handled30Min)[column][queue]);
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
    std::optional<Served> sum;
    for (size_t column = 1; column < columns.size(); ++column) {
        if (!m_shown[column][queue] || columns[column].isMissing(queue))
            continue;
        const ServiceLevel &own = m_directory->serviceLevel(column, queue);
        differ = differ || (level && *level != own);
        level = &own;
        const Served onChannel = served(columns, column, queue);
        sum = sum ? *sum += onChannel : onChannel;
    }
    if (differ)
        return *sum;
    return servedOf(columns[0][queue], columns[0].splits(queue),
                    level ? *level : m_directory->serviceLevel(0, queue));
}

void Picture::fillWorkspace(Patch &patch) const
{
    const AgentCounts &agents = m_now->workspace;
    patch.setWorkspace(Metric::AvailableAgentsNow, Cell::of(agents.available));
    patch.setWorkspace(Metric::UnavailableAgentsNow, Cell::of(agents.unavailable));
    patch.setWorkspace(Metric::OfflineAgentsNow, Cell::of(agents.offline));
}

} // namespace core::taskrouter
