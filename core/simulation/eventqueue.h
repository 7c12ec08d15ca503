// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace core {

/// Milliseconds since the midnight, on the floor's own clock, before the floor opened for the first time.
using Ticks = qint64;
inline constexpr Ticks aMinute = 60 * 1000;
inline constexpr Ticks aDay = 24 * 60 * aMinute;

// Something that is going to happen to a cell, a task or an agent, by index. An event is not taken back: its
// stamps tell the one that it happens to whether it still applies.
struct FutureEvent
{
    enum class Kind : quint8 {
        Arrival,
        GivesUp,
        Answers,
        Rejects,
        Misses,
        TalkEnds,
        WrapUpEnds,
        Turn,
        Returns,
        IncidentBegins,
        BurstBegins,
        AbsenceBegins,
        BurstEnds,
    };

    Ticks at = 0;
    quint32 index = 0;
    quint16 stamp = 0;
    Kind kind = Kind::Arrival;
    quint8 attempt = 0;
};

// The events to come, soonest first: a heap with four children a node, which is flatter and kinder to the
// cache than one with two. The order of events at the same time follows from the order of the calls alone.
class EventQueue
{
public:
    bool empty() const { return m_heap.empty(); }
    const FutureEvent &top() const { return m_heap.front(); }

    void push(const FutureEvent &event)
    {
        size_t hole = m_heap.size();
        m_heap.push_back(event);
        while (hole > 0) {
            const size_t parent = (hole - 1) / 4;
            if (m_heap[parent].at <= event.at)
                break;
            m_heap[hole] = m_heap[parent];
            hole = parent;
        }
        m_heap[hole] = event;
    }

    FutureEvent pop()
    {
        const FutureEvent first = m_heap.front();
        const FutureEvent last = m_heap.back();
        m_heap.pop_back();
        if (!m_heap.empty())
            sink(last);
        return first;
    }

private:
    void sink(const FutureEvent &event)
    {
        const size_t size = m_heap.size();
        size_t hole = 0;
        for (;;) {
            const size_t firstChild = hole * 4 + 1;
            if (firstChild >= size)
                break;
            size_t best = firstChild;
            const size_t end = std::min(firstChild + 4, size);
            for (size_t child = firstChild + 1; child < end; ++child) {
                if (m_heap[child].at < m_heap[best].at)
                    best = child;
            }
            if (m_heap[best].at >= event.at)
                break;
            m_heap[hole] = m_heap[best];
            hole = best;
        }
        m_heap[hole] = event;
    }

    std::vector<FutureEvent> m_heap;
};

} // namespace core
