// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <string_view>
#include <vector>

namespace core {

// Finds a sid that a line names twice. Keeps its memory, and forgets a line in no time.
class SidSet
{
public:
    void clear()
    {
        ++m_stamp;
        m_size = 0;
    }

    /// Whether `sid` was there already, within the same `scope` (the queue that a channel is in). `number` is
    /// a name for this entry; `sidOf(number)` gives back the text of an earlier one.
    template <class SidOf> bool insert(std::string_view sid, quint32 scope, quint32 number, SidOf &&sidOf)
    {
        if (2 * (m_size + 1) > m_slots.size())
            grow();
        const size_t hash = std::hash<std::string_view>()(sid) + size_t(scope) * 0x9e3779b97f4a7c15ull;
        for (size_t i = hash;; ++i) {
            Slot &slot = m_slots[i & (m_slots.size() - 1)];
            if (slot.stamp != m_stamp) {
                slot = {hash, m_stamp, scope, number};
                ++m_size;
                return false;
            }
            if (slot.hash == hash && slot.scope == scope && sidOf(slot.number) == sid)
                return true;
        }
    }

private:
    struct Slot
    {
        size_t hash = 0;
        quint32 stamp = 0;
        quint32 scope = 0;
        quint32 number = 0;
    };

    void grow()
    {
        std::vector<Slot> old(std::max<size_t>(64, m_slots.size() * 2));
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.stamp != m_stamp)
                continue;
            size_t i = slot.hash;
            while (m_slots[i & (m_slots.size() - 1)].stamp == m_stamp)
                ++i;
            m_slots[i & (m_slots.size() - 1)] = slot;
        }
    }

    std::vector<Slot> m_slots;
    size_t m_size = 0;
    quint32 m_stamp = 1;
};

} // namespace core
