// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace bench {

// A large floor for measuring: queues of five rows (their own and four channels) with seventeen cells each.
class BigFloor
{
public:
    BigFloor(int queues, unsigned seed = 1) : m_queues(queues), m_random(seed)
    {
        for (const core::MetricInfo &metric : core::metrics()) {
            if (metric.canHaveRule())
                m_queueMetrics.push_back(metric.metric);
            if (metric.perChannel && m_channelMetrics.size() < 17)
                m_channelMetrics.push_back(metric.metric);
        }
        m_values.resize(cellCount());
        for (double &value : m_values)
            value = 10 + double(m_random() % 1000) / 8;
    }

    size_t cellCount() const { return size_t(m_queues) * 5 * 17; }

    /// Every cell, or each with a probability, gets another value within the same level of `rules`; a share
    /// of those crosses a threshold.
    void move(double share, double crossing)
    {
        std::bernoulli_distribution moves(share);
        std::bernoulli_distribution crosses(crossing);
        m_moved.assign(m_values.size(), false);
        for (size_t i = 0; i < m_values.size(); ++i) {
            if (!moves(m_random))
                continue;
            m_moved[i] = true;
            double &value = m_values[i];
            const bool high = (value > 200) != crosses(m_random);
            value = (high ? 220 : 10) + double(m_random() % 1000) / 8;
        }
    }

    core::Patch snapshot(core::Instant at) const { return patch(core::Patch::Kind::Snapshot, at); }

    /// What the newest `move` changed.
    core::Patch delta(core::Instant at) const { return patch(core::Patch::Kind::Delta, at); }

    /// Rules of twenty queues each, `targets` targets in all, both thresholds, spread over all rows and
    /// metrics.
    core::RuleSet rules(int targets) const
    {
        core::RuleSet set;
        for (int r = 0; r < targets / 20; ++r) {
            core::Rule rule;
            rule.sid = {QStringLiteral("QY%1").arg(r)};
            rule.friendlyName = QStringLiteral("Rule %1").arg(r);
            rule.metric = core::Metric(r % core::ruleMetricCount);
            const int row = r / core::ruleMetricCount % 5;
            if (row > 0)
                rule.channel = {QString::fromStdString(channelSid(row - 1))};
            const int first = r / core::ruleMetricCount / 5 * 20;
            for (int q = 0; q < 20; ++q)
                rule.queues.append({QString::fromStdString(queueSid((first + q) % m_queues))});
            rule.warning = core::Threshold{core::Operator::GreaterThan, 200};
            rule.critical = core::Threshold{core::Operator::GreaterThan, 400};
            rule.notify.enabled = true;
            set.rules.append(rule);
        }
        return set;
    }

private:
    core::Patch patch(core::Patch::Kind kind, core::Instant at) const
    {
        core::Patch patch;
        const bool whole = kind == core::Patch::Kind::Snapshot;
        patch.setKind(kind);
        patch.setAt(at);
        const auto isNamed = [&](size_t first, size_t count) {
            return kind == core::Patch::Kind::Snapshot
                   || std::any_of(m_moved.begin() + long(first), m_moved.begin() + long(first + count),
                                  [](bool moved) { return moved; });
        };
        const auto setCells = [&](const std::vector<core::Metric> &metrics, size_t cell) {
            for (const core::Metric metric : metrics) {
                if (whole || m_moved[cell])
                    patch.set(metric, core::Cell::of(m_values[cell]));
                ++cell;
            }
        };
        for (int q = 0; q < m_queues; ++q) {
            const size_t first = size_t(q) * 85;
            if (!isNamed(first, 85))
                continue;
            patch.addQueue(queueSid(q), whole ? "Queue " + std::to_string(q) : std::string());
            setCells(m_queueMetrics, first);
            for (int c = 0; c < 4; ++c) {
                const size_t begin = first + size_t(c + 1) * 17;
                if (!isNamed(begin, 17))
                    continue;
                patch.addChannel(channelSid(c), whole ? channelNames[size_t(c)] : "");
                setCells(m_channelMetrics, begin);
            }
        }
        return patch;
    }

    static std::string queueSid(int q) { return sid("WQ", q); }
    static std::string channelSid(int c) { return sid("TC", c); }
    static std::string sid(const char *prefix, int number)
    {
        char text[40];
        std::snprintf(text, sizeof text, "%s%032x", prefix, unsigned(number) * 2654435761u);
        return text;
    }

    static constexpr std::array<const char *, 4> channelNames{"voice", "chat", "sms", "email"};
    int m_queues;
    std::mt19937 m_random;
    std::vector<core::Metric> m_queueMetrics;
    std::vector<core::Metric> m_channelMetrics;
    std::vector<double> m_values;
    std::vector<bool> m_moved;
};

} // namespace bench
