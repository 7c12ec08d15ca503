// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>

namespace core {

// The points of one part of a series that stand for all of it: the first and the last, the lowest and the
// highest, and one without a value if there is any.
template <class Point> class Standing
{
public:
    void take(const Point &point)
    {
        if (!m_first)
            m_first = point;
        m_last = point;
        if (!point.cell.hasValue()) {
            if (!m_without)
                m_without = point;
            return;
        }
        if (!m_low || point.cell.number() < m_low->cell.number())
            m_low = point;
        if (!m_high || point.cell.number() > m_high->cell.number())
            m_high = point;
    }

    /// Appends them in their order, `isEarlier`, and begins another part.
    template <class Points, class Order> void moveInto(Points &points, const Order &isEarlier)
    {
        std::array standing{m_first, m_low, m_high, m_without, m_last};
        std::stable_sort(standing.begin(), standing.end(),
                         [&](const auto &a, const auto &b) { return a && (!b || isEarlier(*a, *b)); });
        for (const auto &point : standing) {
            if (point && (points.empty() || points.back() != *point))
                points.push_back(*point);
        }
        *this = {};
    }

private:
    std::optional<Point> m_first, m_low, m_high, m_without, m_last;
};

} // namespace core
