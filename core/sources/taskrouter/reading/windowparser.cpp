// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/windowparser.h"

#include <charconv>

namespace core::taskrouter {

Cumulative WindowParser::takeObject(int *queue)
{
    Cumulative sums;
    m_splits.clear();
    const quint32 needed = bit(Accepted) | bit(Rejected) | bit(TimedOut) | bit(Canceled) | bit(Entered)
                           | (queue ? bit(QueueSid) : 0);
    std::optional<double> sinceMade;
    m_answer.forEachMember(m_keys, needed, [&](int key) {
        if (key == WaitUntilAccepted)
            sinceMade = takeAverage();
        else if (key != QueueSid)
            takeMember(key, sums);
        else if (queue)
            *queue = m_queues.take(m_answer);
        else
            m_answer.skip();
    });
    if (!sums.averageWaitUntilAccepted)
        sums.averageWaitUntilAccepted = sinceMade;
    return sums;
}

void WindowParser::takeMember(int key, Cumulative &sums)
{
    switch (key) {
    case Accepted:
        sums.accepted = m_answer.takeCount();
        break;
    case Rejected:
        sums.rejected = m_answer.takeCount();
        break;
    case TimedOut:
        sums.timedOut = m_answer.takeCount();
        break;
    case Canceled:
        sums.canceled = m_answer.takeCount();
        break;
    case Completed:
        sums.completed = m_answer.takeCount();
        break;
    case Entered:
        sums.entered = m_answer.takeCount();
        break;
    case WaitInQueue:
        sums.averageWaitUntilAccepted = takeAverage();
        break;
    case WaitUntilCanceled:
        sums.averageWaitUntilCanceled = takeAverage();
        break;
    case Start:
        sums.start = takeStart();
        break;
    case SplitByWait:
        takeSplits();
        break;
    }
}

std::optional<double> WindowParser::takeAverage()
{
    if (m_answer.takeNull())
        return std::nullopt;
    std::optional<double> average;
    m_answer.forEachMember(m_wait, bit(0), [&](int) { average = m_answer.takeDurationOrNull(); });
    return average;
}

std::optional<Instant> WindowParser::takeStart()
{
    if (m_answer.takeNull())
        return std::nullopt;
    const std::string_view text = m_answer.takeText();
    if (text != m_startText || !m_start) {
        m_startText = text;
        m_start = parseInstant(text);
    }
    if (!m_start)
        m_answer.fail("not a time in ISO 8601");
    return m_start;
}

void WindowParser::takeSplits()
{
    if (m_answer.takeNull())
        return;
    m_answer.forEachMember([&](std::string_view key) { m_splits.push_back(takeSplit(key)); });
}

Split WindowParser::takeSplit(std::string_view key)
{
    Split split;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), split.seconds);
    if (error != std::errc() || end != key.data() + key.size())
        m_answer.fail("its key is not a number of seconds");
    m_answer.forEachMember(m_sides, bit(Above) | bit(Below), [&](int side) {
        if (side == Above)
            takeAbove(split);
        else
            takeBelow(split);
    });
    return split;
}

void WindowParser::takeAbove(Split &split)
{
    m_answer.forEachMember(m_side, bit(SideCanceled), [&](int key) {
        if (key == SideCanceled)
            split.canceledAbove = m_answer.takeCount();
        else
            m_answer.skip();
    });
}

void WindowParser::takeBelow(Split &split)
{
    m_answer.forEachMember(m_side, bit(SideAccepted) | bit(SideCanceled), [&](int key) {
        (key == SideAccepted ? split.acceptedBelow : split.canceledBelow) = m_answer.takeCount();
    });
}

} // namespace core::taskrouter
