// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/wish.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace core {

// Where a view leaves its wishes and the floor thread fetches them: the way back of the FactBox. Of two
// wishes for other rules the newer one is meant.
class WishBox
{
public:
    /// True: the box was empty before, so the floor has to be called.
    bool put(const Wish &wish)
    {
        const std::lock_guard lock(m_mutex);
        const bool first = m_wishes.empty();
        if (std::holds_alternative<SetRules>(wish))
            std::erase_if(m_wishes, [](const Wish &old) { return std::holds_alternative<SetRules>(old); });
        m_wishes.push_back(wish);
        return first;
    }

    /// All of them, in order.
    std::vector<Wish> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_wishes, {});
    }

private:
    std::mutex m_mutex;
    std::vector<Wish> m_wishes;
};

} // namespace core
