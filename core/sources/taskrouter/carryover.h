// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/picture.h"

#include <vector>

namespace core::taskrouter {

// Brings answers from the numbers of one directory into those of the next: what is still there keeps what was
// answered about it, what is new was not answered yet.
class CarryOver
{
public:
    CarryOver(const Directory &from, const Directory &to);

    NowAnswers operator()(const NowAnswers &answers) const;
    ChannelAnswers operator()(const ChannelAnswers &answers) const;
    WindowAnswers operator()(const WindowAnswers &answers) const;
    AgentAnswers operator()(const AgentAnswers &answers) const;
    HandleTimeAnswers operator()(const HandleTimeAnswers &answers) const;
    /// Anything by column and queue; `empty` where there was nothing.
    template <class Value>
    std::vector<std::vector<Value>> table(const std::vector<std::vector<Value>> &old, Value empty) const
    {
        std::vector<std::vector<Value>> fresh(m_columns.size(), std::vector<Value>(m_queues.size(), empty));
        for (size_t column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column] >= 0 && !old.empty() && !old[size_t(m_columns[column])].empty())
                fresh[column] = list(old[size_t(m_columns[column])], empty);
        }
        return fresh;
    }

private:
    template <class Value> std::vector<Value> list(const std::vector<Value> &old, Value empty) const
    {
        std::vector<Value> fresh;
        for (const int queue : m_queues)
            fresh.push_back(queue < 0 ? empty : Value(old[size_t(queue)]));
        return fresh;
    }
    RealTime carried(RealTime now) const;
    std::vector<WindowColumn> windows(const std::vector<WindowColumn> &old) const;

    std::vector<int> m_queues; // of each queue now: its number before, or -1
    std::vector<int> m_columns;
    std::vector<int> m_activities;
};

} // namespace core::taskrouter
