// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/levels.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The values that breach a threshold, when those within `slack` of it count as breaching still.
Band breaching(const std::optional<Threshold> &threshold, double slack)
{
    if (!threshold)
        return Band::empty();
    if (threshold->op == Operator::GreaterThan)
        return {std::nextafter(threshold->value - slack, infinity), infinity};
    return {-infinity, std::nextafter(threshold->value + slack, -infinity)};
}

Band keeping(const std::optional<Threshold> &threshold, double slack)
{
    if (!threshold)
        return {};
    if (threshold->op == Operator::GreaterThan)
        return {-infinity, threshold->value - slack};
    return {threshold->value + slack, infinity};
}

Band both(const Band &a, const Band &b)
{
    return {std::max(a.low, b.low), std::min(a.high, b.high)};
}

// "The margin applies to the threshold of E and to a lower one with the same operator."
double slackOf(const Rule &rule, Severity level, Severity effective)
{
    if (effective == Severity::Ok || level > effective)
        return 0;
    const auto &own = rule.threshold(effective);
    const auto &other = rule.threshold(level);
    return own && other && own->op == other->op ? rule.recoveryMargin : 0;
}

} // namespace

Levels::Levels(const Rule &rule)
{
    for (const Severity effective : {Severity::Ok, Severity::Warning, Severity::Critical}) {
        const double warningSlack = slackOf(rule, Severity::Warning, effective);
        const double criticalSlack = slackOf(rule, Severity::Critical, effective);
        auto &bands = m_bands[size_t(effective)];
        const Band notCritical = keeping(rule.critical, criticalSlack);
        bands[size_t(Severity::Critical)] = breaching(rule.critical, criticalSlack);
        bands[size_t(Severity::Warning)] = both(notCritical, breaching(rule.warning, warningSlack));
        bands[size_t(Severity::Ok)] = both(notCritical, keeping(rule.warning, warningSlack));
    }
}

Severity Levels::of(Cell cell, Severity effective) const
{
    const double value = cell.number();
    if (band(effective, Severity::Critical).contains(value))
        return Severity::Critical;
    return band(effective, Severity::Warning).contains(value) ? Severity::Warning : Severity::Ok;
}

} // namespace core
