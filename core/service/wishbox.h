// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"

#include <mutex>
#include <optional>
#include <utility>

namespace core {

// Where a view leaves its wishes and the floor thread fetches them: the way back of the FactBox. Of two
// wishes for other rules the newer one is meant.
class WishBox
{
public:
    /// True: the box was empty before, so the floor has to be called.
    bool put(const RuleSet &rules)
    {
        const std::lock_guard lock(m_mutex);
        const bool first = !m_rules;
        m_rules = rules;
        return first;
    }

    std::optional<RuleSet> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_rules, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<RuleSet> m_rules;
};

} // namespace core
