// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"
#include "core/rules/rule.h"

#include <array>
#include <limits>

namespace core {

// A closed interval of values. A cell without a value is in none.
struct Band
{
    double low = -std::numeric_limits<double>::infinity();
    double high = std::numeric_limits<double>::infinity();

    static constexpr Band empty()
    {
        return {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    }
    bool contains(double value) const { return low <= value && value <= high; }
};

// Which values mean which raw level, for one rule (alert-semantics, "Levels"). Every level's values are an
// interval, so a value that stays in the interval of its level needs no second look.
class Levels
{
public:
    explicit Levels(const Rule &rule);

    /// The raw level of a sample while the target's effective level is `effective`: the margin depends on it.
    Severity of(Cell cell, Severity effective) const;
    /// The values whose raw level is `raw` while the effective level is `effective`.
    const Band &band(Severity effective, Severity raw) const
    {
        return m_bands[size_t(effective)][size_t(raw)];
    }

private:
    std::array<std::array<Band, 3>, 3> m_bands;
};

} // namespace core
