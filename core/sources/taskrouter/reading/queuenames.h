// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/reading/answercursor.h"

#include <vector>

namespace core::taskrouter {

// Takes the sids by which answers name queues, and gives their numbers.
class QueueNames
{
public:
    explicit QueueNames(const Directory &directory)
        : m_directory(directory), m_namedIn(directory.queueCount())
    { }

    /// A list may name a queue once.
    void beginList() { ++m_list; }
    /// The number of the queue whose sid is at hand; -1: it came after we read the directory.
    int take(AnswerCursor &answer)
    {
        const int found = m_directory.findQueue(answer.takeText(), m_previous);
        if (found < 0) {
            m_metUnknown = true;
            return found;
        }
        m_previous = found;
        if (m_namedIn[size_t(found)] == m_list)
            answer.fail("this queue is named twice");
        m_namedIn[size_t(found)] = m_list;
        return found;
    }

    /// One came after we read the directory.
    bool metUnknown() const { return m_metUnknown; }

private:
    const Directory &m_directory;
    int m_previous = -1;
    bool m_metUnknown = false;
    quint32 m_list = 0;
    std::vector<quint32> m_namedIn; // by queue: the newest list that named it
};

} // namespace core::taskrouter
