// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/snapshotbuilder.h"
#include "ui/floor/floorimage.h"

#include <chrono>
#include <initializer_list>
#include <string>
#include <utility>

namespace support {

using namespace std::chrono_literals;

inline constexpr core::Instant dawn{std::chrono::sys_days(std::chrono::year(2026) / 11 / 21) + 9h};

using Cells = std::initializer_list<std::pair<core::Metric, double>>;

// A source made by hand: one line after another is put together and handed to the image of the floor.
class Feed
{
public:
    explicit Feed(ui::FloorImage &image, const char *name = "Floor")
        : m_image(image), m_builder(core::SourceId{QString::fromUtf8(name)})
    { }

    Feed &snapshot(core::Millis after = 0s) { return begin(core::Patch::Kind::Snapshot, after); }
    Feed &delta(core::Millis after = 0s) { return begin(core::Patch::Kind::Delta, after); }

    /// The sid is the name: what is shown is what is asked for.
    Feed &queue(const char *name, Cells cells = {})
    {
        m_patch.addQueue(name, name);
        return set(cells);
    }
    Feed &channel(const char *name, Cells cells = {})
    {
        m_patch.addChannel(name, name);
        return set(cells);
    }
    /// Agents of the queue named last.
    Feed &agents(const char *activity, double agents,
                 core::ActivityKind kind = core::ActivityKind::Unavailable)
    {
        m_patch.setAgents(m_patch.addActivity(activity, kind), core::Cell::of(agents));
        return *this;
    }
    Feed &undefined(core::Metric metric)
    {
        m_patch.set(metric, core::Cell::undefined());
        return *this;
    }
    Feed &todaySince(core::Instant since)
    {
        m_patch.setTodaySince(since);
        return *this;
    }
    Feed &workspace(core::Metric metric, double value)
    {
        m_patch.setWorkspace(metric, core::Cell::of(value));
        return *this;
    }
    void send()
    {
        m_builder.apply(m_patch);
        m_image.takeSnapshot(m_builder.snapshot(), m_patch.at());
    }

    void health(core::SourceHealth::State state, core::Instant now,
                core::Trouble trouble = core::Trouble::None)
    {
        core::SourceHealth health;
        health.source = m_builder.snapshot().source();
        health.name = health.source.text;
        health.state = state;
        health.trouble = trouble;
        health.lastAnswer = m_patch.at();
        m_image.takeHealth(health, now);
    }

    /// A rule watches these queues from now on.
    void watch(std::initializer_list<const char *> queues, bool active = true, bool alertsEnabled = true)
    {
        core::Rule rule;
        rule.active = active;
        for (const char *queue : queues)
            rule.queues << core::QueueSid{QString::fromUtf8(queue)};
        m_image.takeRules({alertsEnabled, {rule}});
    }

    /// An alert of the rule "rule" comes to this level; Ok ends it.
    void alert(const char *queue, const char *channel, core::Metric metric, core::Severity state,
               core::Instant at = dawn, int threshold = 10)
    {
        core::AlertEvent event;
        event.at = at;
        event.source = m_builder.snapshot().source();
        event.rule = core::RuleSid{QStringLiteral("rule-%1").arg(int(metric))};
        event.queue = core::QueueSid{QString::fromUtf8(queue)};
        event.channel = core::ChannelSid{QString::fromUtf8(channel)};
        event.metric = metric;
        event.state = state;
        event.threshold = threshold;
        event.reason = state == core::Severity::Ok ? core::Reason::Recovered : core::Reason::Threshold;
        m_image.takeEvents({event});
    }

private:
    Feed &begin(core::Patch::Kind kind, core::Millis after)
    {
        m_patch.clear();
        m_patch.setKind(kind);
        m_patch.setAt(dawn + after);
        return *this;
    }
    Feed &set(Cells cells)
    {
        for (const auto &[metric, value] : cells)
            m_patch.set(metric, core::Cell::of(value));
        return *this;
    }

    ui::FloorImage &m_image;
    core::SnapshotBuilder m_builder;
    core::Patch m_patch;
};

} // namespace support
