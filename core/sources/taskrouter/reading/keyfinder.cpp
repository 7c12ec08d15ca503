// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/keyfinder.h"

#include <algorithm>

namespace core::taskrouter {

namespace {

/// Objects have fewer members. Whoever makes up keys is not to make us keep them.
constexpr size_t mostKnown = 100;

/// Whether its bytes in quotes are how it is written, without escapes.
bool isPlain(std::string_view key)
{
    return key.find_first_of("\"\\") == std::string_view::npos;
}

} // namespace

KeyFinder::KeyFinder(std::initializer_list<std::string_view> keys) : m_wanted(keys), m_known(1)
{
    // No text begins like this.
    m_known[0].quoted[0] = ' ';
    m_known[0].size = 1;
    for (size_t number = 0; number < m_wanted.size(); ++number)
        learn(m_wanted[number], int(number));
    m_last = 0;
}

int KeyFinder::takeUnexpected(JsonCursor &cursor)
{
    const std::string_view key = cursor.takeKey();
    for (size_t i = 1; i < m_known.size(); ++i) {
        const Known &known = m_known[i];
        if (std::string_view(known.quoted.data() + 1, known.size - 3u) != key)
            continue;
        m_known[m_last].next = quint8(i);
        m_last = quint8(i);
        return known.number;
    }
    if (m_known.size() < mostKnown && key.size() + 3 <= JsonCursor::padding && isPlain(key))
        learn(key, other);
    return other;
}

/// A key that comes behind the one at hand.
void KeyFinder::learn(std::string_view key, int number)
{
    Known known;
    known.size = quint8(('"' + std::string(key) + "\":").copy(known.quoted.data(), known.quoted.size()));
    known.number = qint8(number);
    m_known[m_last].next = quint8(m_known.size());
    m_last = quint8(m_known.size());
    m_known.push_back(known);
}

} // namespace core::taskrouter
