// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/highlights.h"
#include "core/metrics/snapshot.h"
#include "core/rules/rule.h"
#include "core/service/facts.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <array>
#include <vector>

namespace ui {

// The levels of one row's cells, ready to be painted.
struct RowLevels
{
    std::array<core::Severity, core::metricCount> cells{};
    core::Severity worst = core::Severity::Ok;
};

// Where a queue's cells are: in its own row and, where one is missing there, in that of its only channel.
struct CellPlace
{
    /// -1: there is no such place.
    int source = -1;
    int row = 0;
    /// The only channel's row; the same row again for other queues.
    int other = 0;

    bool operator==(const CellPlace &) const = default;
};

// What the console knows of the floor: each source's newest snapshot and health, and the open alerts. Facts
// go in, the views read. No clock: "now" is an argument of every fact and of every tick.
class FloorImage : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Source
    {
        core::SourceId id;
        core::Snapshot snapshot;
        core::SourceHealth health;
        /// When the snapshot came in: running clocks go on from here, unless their part has an age of its
        /// own.
        core::Instant takenAt;
        core::Instant knownSince;
        /// When it went stale, or was first heard of: its clocks stand still from here.
        core::Instant staleSince;
        /// Since when its state and trouble are what they are.
        core::Instant stateSince;
        /// Cells that are asked for together have had no answer for so long that the source would be stale if
        /// all had not.
        bool isPartOld = false;
        /// By row of the snapshot; rows without an open alert are left out.
        QHash<int, RowLevels> levels;

        /// Its last answer is too old, whatever its health says: who should tell so may stand still.
        bool isSilent = false;

        bool isStale() const { return isSilent || health.state == core::SourceHealth::State::Stale; }
        bool isPaused() const { return health.state == core::SourceHealth::State::Paused; }
        bool hasData() const { return snapshot.version() > 0; }
    };

    /// All that there are: those that are not among them are no more.
    void takeSources(const QList<core::SourceSettings> &sources);
    /// Its rows are no more.
    void endFloor(const core::SourceId &source);
    void takeSnapshot(const core::Snapshot &snapshot, core::Instant now);
    void takeHealth(const core::SourceHealth &health, core::Instant now);
    void takeEvents(const QList<core::AlertEvent> &events);
    void takeRules(const core::RuleSet &rules);
    /// Passed on to whoever shows it.
    void takeRecording(const core::RecordingState &state) { emit recordingChanged(state); }
    void takeHistory(const core::HistoryState &state) { emit historyChanged(state); }
    /// A second has passed: clocks and ages are to be shown anew.
    void tick(core::Instant now);

    core::Instant now() const { return m_now; }
    const std::vector<Source> &sources() const { return m_sources; }
    const Source &source(int index) const { return m_sources[size_t(index)]; }
    /// How they are set up.
    const QList<core::SourceSettings> &settings() const { return m_settings; }
    /// -1: there is none of this id.
    int indexOf(const core::SourceId &id) const;
    /// Every source that has told numbers is stale: the floor's numbers are old as a whole.
    bool isAllStale() const { return m_isAllStale; }
    /// Whether a source's numbers go into those of the floor: stale ones don't go together with fresh ones.
    bool counts(int index) const { return m_isAllStale || !source(index).isStale(); }
    const core::Highlights &highlights() const { return m_highlights; }
    /// Nothing if the rule is unknown (deleted meanwhile, or another floor's).
    const core::Rule *rule(const core::RuleSid &sid) const;
    /// The active rules that watch a cell, by name; none while alerts are switched off.
    QList<const core::Rule *> rulesOf(int source, int row, core::Metric metric) const;
    /// Whether an active rule, of alerts that are switched on, names the queue or a channel of it.
    bool isWatched(const core::QueueSid &queue) const { return m_watched.contains(queue); }

    /// Where a queue's or a channel's row is; a place without a source where it is not known.
    CellPlace find(const core::SourceId &source, const core::QueueSid &queue,
                   const core::ChannelSid &channel) const;
    /// A cell as it is to be shown now: clocks have run on since the sample, and a longest wait where nobody
    /// waits is no wait.
    core::Cell shown(int source, int row, core::Metric metric) const;
    /// How long a source's clocks of this metric have run on since their sample, in queues' own rows or in
    /// channels'.
    core::Millis running(int source, core::Metric metric, bool ofQueue) const;
    /// Nothing where the row has no open alert.
    const RowLevels *levels(int source, int row) const;
    QList<core::Highlights::OpenAlert> alerts(int source, int row, core::Metric metric) const;
    /// How long ago a source's last good answer came.
    core::Millis age(int source) const;
    /// The same of its oldest part.
    core::Millis partAge(int source) const;

signals:
    /// `before` is the source's snapshot until now.
    void snapshotTaken(int source, const core::Snapshot &before);
    /// Rows were added, renamed, left out or came back, or a source is new or gone.
    void tableChanged();
    /// A source was added, set up anew, paused or removed.
    void sourcesChanged();
    void alertsChanged();
    void eventsTaken(const QList<core::AlertEvent> &events);
    /// Queues are watched that were not, or not any more.
    void rulesChanged();
    /// A good answer, or none: states and ages of sources.
    void healthChanged();
    /// A source went stale or came back: its numbers look different now.
    void staleChanged();
    void recordingChanged(const core::RecordingState &state);
    void historyChanged(const core::HistoryState &state);
    void ticked();

private:
    void refreshAllStale();
    bool refreshParts(Source &source);
    bool refreshSilence(Source &source);
    core::Millis ageOf(const Source &source, const core::Freshness &part) const;
    int findOrAdd(const core::SourceId &id, core::Instant now);
    void relevel(Source &source, const core::CellAddress &cell);
    void relevelAll(Source &source);

    QList<core::SourceSettings> m_settings;
    std::vector<Source> m_sources;
    // (queue, channel) -> row, one table a source.
    std::vector<QHash<std::pair<core::QueueSid, core::ChannelSid>, int>> m_rowOf;
    core::Highlights m_highlights;
    QHash<core::RuleSid, core::Rule> m_rules;
    bool m_alertsEnabled = true;
    QSet<core::QueueSid> m_watched;
    core::Instant m_now;
    bool m_isAllStale = false;
};

/// Those who wait, or are available, by whose number a clock has a meaning: without any it has none.
core::Metric peopleOf(core::Metric clock);

} // namespace ui
