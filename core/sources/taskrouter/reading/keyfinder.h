// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/jsoncursor.h"

#include <array>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace core::taskrouter {

// Tells which of the keys that we look for a member of an object has. Objects of a kind have their members in
// the same order nearly always: what came next last time is tried first, the keys that we do not look for
// too.
class KeyFinder
{
public:
    /// A key that we do not look for.
    static constexpr int other = -1;

    /// Their places in the list are their numbers. `keys` outlive the finder.
    KeyFinder(std::initializer_list<std::string_view> keys);

    std::string_view key(int number) const { return m_wanted[size_t(number)]; }

    /// To be called before the first member of each object.
    void begin() { m_last = 0; }
    /// The number of the key at hand; then the cursor is at its value.
    int take(JsonCursor &cursor)
    {
        const quint8 expected = m_known[m_last].next;
        const Known &known = m_known[expected];
        if (!cursor.takeKey(known.quoted.data(), known.size))
            return takeUnexpected(cursor);
        m_last = expected;
        return known.number;
    }

private:
    // A key that was met, as it is usually spelled: with quotes and colon.
    struct Known
    {
        std::array<char, JsonCursor::padding> quoted{};
        quint8 size = 0;
        quint8 next = 0; // what came behind it last time
        qint8 number = other;
    };

    int takeUnexpected(JsonCursor &cursor);
    void learn(std::string_view key, int number);

    std::vector<std::string_view> m_wanted;
    std::vector<Known> m_known; // the first stands for the beginning of an object and is no key
    quint8 m_last = 0;
};

} // namespace core::taskrouter
