// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/compiledrule.h"
#include "core/alerts/episode.h"
#include "core/alerts/evaluator.h"
#include "core/alerts/evaluatorstate.h"
#include "core/alerts/targetindex.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

namespace core {

// The evaluator's work on one source: its targets, in the order of the rules, and its observed time.
class EvaluatorLane
{
public:
    using Rules = std::shared_ptr<const std::vector<CompiledRule>>;
    using Events = Evaluator::Events;

    EvaluatorLane(const SourceId &source, const Rules &rules);

    void setTiming(const SourceTiming &timing) { m_timing = timing; }
    void evaluate(const Snapshot &snapshot, AlertIdMaker &ids, Events &out);
    /// `rules`: those that are on, made of `all`. `floor`: the newest snapshot; null before the first.
    void changeRules(const Rules &rules, const RuleSet &all, const Snapshot *floor, Instant at,
                     AlertIdMaker &ids, Events &out);
    void endAll(Reason reason, const Snapshot &floor, Instant at, Events &out);
    size_t openAlerts() const { return m_open; }

    /// From here on it is noted what changes.
    void remember() { m_remembers = true; }
    /// What changed since the last call; everything at the first, and after an edit of the rules.
    LaneChange takeChange();
    void makeAllNews() { m_wholeIsNews = true; }
    /// Before the first line: goes on with alerts that were open under these rules. All cells are frozen
    /// until their first sample.
    void restore(const LaneState &saved);

private:
    // One rule on one queue of this source.
    struct Target
    {
        quint32 rule = 0;
        quint32 queue = 0; // as listed in the rule
        qint32 row = -1; // -1: the source has never named it
        qint32 episode = -1;
        qint32 slot = -1; // its own slot in the index; -1: gated, always looked at
        Reason ending = Reason::Threshold; // an ending that this line brings; Threshold: none
        bool editPending = false;
    };
    // What an open alert needs beside its life cycle: where the target stands in observed time.
    struct Open
    {
        Episode episode;
        /// The target's observed time less the lane's.
        Millis offset{0};
        /// While its cell is missing: when it was sampled last, and its observed time then.
        std::optional<Instant> frozenAt;
        Millis frozenObserved{0};
        /// The lane's observed time of its earliest timer in the queue.
        std::optional<Millis> scheduled;
    };
    // What is happening now: a line of the stream, or an edit between two lines.
    struct Moment
    {
        const Snapshot *floor;
        Instant at;
        AlertIdMaker *ids;
        Events *out;
    };

    const CompiledRule &ruleOf(const Target &target) const { return (*m_rules)[target.rule]; }
    TargetKey keyOf(const Target &target) const;
    QHash<TargetKey, size_t> targetPlaces() const;
    OpenTarget stateOf(const Target &target) const;
    static Cell evaluated(const CompiledRule &rule, int row, const Snapshot &floor);

    void passTime(Instant at);
    void makeTargets();
    void takeRows(const Snapshot &snapshot);
    void findRows();
    void buildIndex();

    void touch(quint32 target) { m_touched.push_back(target); }
    void touchEnded(const Snapshot &snapshot);
    void endTarget(quint32 target, Reason reason);
    void touchChanged(const Snapshot &snapshot);
    void touchMoved(std::span<const Slot> watched, const Cell *column);
    void touchMoved(Metric metric, const std::vector<quint32> &changed, const Cell *column);
    void touchDue();
    void stepTouched(const Moment &moment);
    void fetchAhead(size_t i) const;

    void step(quint32 target, const Moment &moment);
    void noteIfOpen(quint32 target, bool wasOpen);
    void sample(Target &target, Cell cell, const Moment &moment);
    static void freeze(Open &open, Instant sampledAt, Millis laneObserved);
    bool thaw(Open &open, Cell cell, Instant at) const;
    void schedule(quint32 target, Open &open, const Rule &rule);
    void rest(Target &target, Cell cell);

    void carryOver(Target &target, Target &before, const CompiledRule &old, const Moment &moment);
    void applyEdit(Target &target, Cell cell, const CompiledRule &old, const Moment &moment);

    Open &openEpisode(Target &target, const Moment &moment);
    void closeEpisode(Target &target);
    void end(Target &target, const CompiledRule &rule, Reason reason, const Moment &moment);
    void report(const Target &target, const CompiledRule &rule, Episode::Step step, Reason reason, Cell value,
                const Moment &moment) const;

    SourceId m_source;
    Rules m_rules;
    SourceTiming m_timing;

    std::vector<Target> m_targets;
    std::vector<Open> m_episodes;
    std::vector<qint32> m_freeEpisodes;
    size_t m_open = 0;
    TargetIndex m_index;
    using RowKey = std::pair<QString, QString>; // queue sid, channel sid
    QHash<RowKey, int> m_rows;
    QSet<RowKey> m_sought; // rows that targets wait for
    size_t m_rowsKnown = 0;

    std::optional<Instant> m_at;
    Instant m_previousAt;
    Millis m_observed{0};
    Millis m_previousObserved{0};
    std::vector<std::pair<Millis, quint32>> m_timers; // a heap, the earliest first
    std::vector<quint32> m_touched;
    std::vector<quint32> m_rowsToLookAt;

    bool m_remembers = false;
    bool m_wholeIsNews = true;
    std::vector<quint32> m_news; // targets whose alert opened, went on or ended
};

} // namespace core
