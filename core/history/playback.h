// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/stretch.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/rules/rule.h"

#include <functional>
#include <map>

namespace core {

/// Some queues of a source over a span, as if they came again.
struct PlaybackQuestion
{
    SourceId source;
    QList<QueueSid> queues;
    /// Empty: all of them. A rule's own, and those that its sample is counted by (`sampleOf`), give its
    /// events.
    QList<Metric> metrics;
    Instant from;
    Instant to;
};

/// What the evaluator has to see of a rule to say what it said.
PlaybackQuestion playbackOf(const Rule &rule, const SourceId &source, Instant from, Instant to);

/// Takes the floor at a line, to be looked at before the next, and what counted at most since the line
/// before. False: it is enough.
using PlayedLine = std::function<bool(const Snapshot &floor, Millis gapCap)>;

// Makes the lines of a source again of what stretches know, for some queues: the same instants, the same
// cells, the same rows left out. What the evaluator makes of them is what it made of the source.
class Playback
{
public:
    Playback(const PlaybackQuestion &question, const PlayedLine &play);

    /// The cells that it needs of a stretch.
    QList<CellAddress> cellsOf(const StretchHead &head) const;
    /// Stretches come in the order of time, each with the tracks of its `cellsOf`. False: it is enough.
    bool add(const Stretch &stretch);

private:
    struct RowState
    {
        bool absent = false;
        QString name;
        std::optional<Instant> todaySince;
        std::array<Cell, metricCount> cells{};
        // By the line at hand:
        bool named = false;
        bool rolledOver = false;
        std::array<bool, metricCount> changed{};
    };
    struct QueueState
    {
        RowState own;
        std::map<QString, RowState> channels;
        bool known = false;
    };
    struct Step
    {
        quint32 line;
        RowState *row;
        Metric metric;
        Cell cell;
    };

    RowState *stateOf(const RowName &name);
    std::vector<Step> stepsOf(const Stretch &stretch);
    void takeRows(const StretchHead &head, const std::vector<RowEvent> &events);
    void take(const StretchHead &head, const RowEvent &event);
    bool take(const Step &step, bool isDelta);
    bool playLine(const StretchHead &head, quint32 line, bool whole);
    void writePatch(Patch::Kind kind, bool whole);
    void writeRow(const RowState &row, bool whole, bool rolledOver);
    void endLine();
    bool leavesOut() const;

    PlaybackQuestion m_question;
    PlayedLine m_play;
    SnapshotBuilder m_builder;
    std::map<QString, QueueState> m_queues;
    Patch m_patch;
    Millis m_gapCap{0};
    /// Nothing was played yet, or what comes does not go on with it.
    bool m_begins = true;
};

} // namespace core
