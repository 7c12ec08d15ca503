// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <vector>

namespace core {

// Finds a sid that a list names twice. Keeps its memory, and forgets a list in no time.
class SidSet
{
public:
    void clear()
    {
        ++m_stamp;
        m_size = 0;
    }

    /// Whether `sid` was there already. `number` is a name for this entry; `sidOf(number)` gives back the
    /// text of an earlier one.
    template <class SidOf> bool insert(std::string_view sid, quint32 number, SidOf &&sidOf)
    {
        if (m_size < m_first.size())
            return insertFew(sid, number, sidOf);
        if (m_size == m_first.size()) {
            for (const quint32 earlier : m_first)
                insertHashed(sidOf(earlier), earlier, sidOf);
        }
        if (insertHashed(sid, number, sidOf))
            return true;
        ++m_size;
        return false;
    }

private:
    struct Slot
    {
        quint64 stamp = 0; // of the list that it belongs to
        quint32 hash = 0;
        quint32 number = 0;
    };

    // A short list, such as a queue's channels, is looked through.
    template <class SidOf> bool insertFew(std::string_view sid, quint32 number, SidOf &sidOf)
    {
        for (size_t i = 0; i < m_size; ++i) {
            if (sidOf(m_first[i]) == sid)
                return true;
        }
        m_first[m_size++] = number;
        return false;
    }

    template <class SidOf> bool insertHashed(std::string_view sid, quint32 number, SidOf &sidOf)
    {
        if (2 * (m_size + 1) > m_slots.size())
            grow();
        const auto hash = quint32(std::hash<std::string_view>()(sid));
        for (quint32 i = hash;; ++i) {
            Slot &slot = m_slots[i & (m_slots.size() - 1)];
            if (slot.stamp != m_stamp) {
                slot = {m_stamp, hash, number};
                return false;
            }
            if (slot.hash == hash && sidOf(slot.number) == sid)
                return true;
        }
    }

    void grow()
    {
        std::vector<Slot> old(std::max<size_t>(64, m_slots.size() * 2));
        old.swap(m_slots);
        for (const Slot &slot : old) {
            if (slot.stamp != m_stamp)
                continue;
            quint32 i = slot.hash;
            while (m_slots[i & (m_slots.size() - 1)].stamp == m_stamp)
                ++i;
            m_slots[i & (m_slots.size() - 1)] = slot;
        }
    }

    std::array<quint32, 8> m_first{};
    std::vector<Slot> m_slots;
    size_t m_size = 0;
    quint64 m_stamp = 1;
};

} // namespace core
