// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/ways.h"

#include <algorithm>

namespace core::taskrouter {

AskBy Ways::begin(Part part, Millis now)
{
    Way &way = m_ways[part];
    way.by = now < way.queueByQueueUntil ? AskBy::Queue : AskBy::List;
    return way.by;
}

void Ways::answered(Part part, AskBy by)
{
    Way &way = m_ways[part];
    if (by == AskBy::Queue)
        way.queuesAreAnswered = true;
    else
        way.queueByQueueUntil = way.doubt = Millis(0);
}

bool Ways::refused(Part part, Millis now)
{
    Way &way = m_ways[part];
    if (way.by == AskBy::List)
        return doubtList(way, false, now);
    if (way.queuesAreAnswered)
        return false;
    // Where both are refused it was not the list.
    way.queueByQueueUntil = way.doubt = Millis(0);
    if (way.listLeavesOut)
        way.takesWhatThereIsUntil = now + longestDoubt;
    return false;
}

bool Ways::leftOut(Part part, Millis now)
{
    return doubtList(m_ways[part], true, now);
}

bool Ways::doubtList(Way &way, bool leavesOut, Millis now)
{
    way.listLeavesOut = leavesOut;
    way.doubt = std::clamp(2 * way.doubt, shortestDoubt, longestDoubt);
    way.queueByQueueUntil = now + way.doubt;
    return true;
}

bool Ways::takesWhatThereIs(Part part, Millis now) const
{
    const auto way = m_ways.find(part);
    return way != m_ways.end() && now < way->second.takesWhatThereIsUntil;
}

void Ways::workspaceWasRead()
{
    for (auto &[part, way] : m_ways)
        way.queuesAreAnswered = false;
}

void Ways::workspaceChanged()
{
    for (auto &[part, way] : m_ways)
        way.takesWhatThereIsUntil = Millis(0);
}

} // namespace core::taskrouter
