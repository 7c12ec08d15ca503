// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/episode.h"
#include "core/base/id.h"
#include "core/base/instant.h"

#include <QHash>

#include <optional>
#include <vector>

namespace core {

// One rule on one queue.
struct TargetKey
{
    RuleSid rule;
    QueueSid queue;

    bool operator==(const TargetKey &) const = default;
    friend size_t qHash(const TargetKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.rule, key.queue);
    }
};

// An open alert, and where its target stands in observed time: all that it needs to go on.
struct OpenTarget
{
    TargetKey target;
    Episode episode;
    /// The target's observed time less its source's.
    Millis offset{0};
    /// While its cell is missing: when it was sampled last, and its observed time then (else zero).
    std::optional<Instant> frozenAt;
    Millis frozenObserved{0};
    /// Its thresholds were edited, and its next sample is judged by the new ones.
    bool editPending = false;

    bool operator==(const OpenTarget &) const = default;
};

// What the evaluator knows of one source after a line, beside the rules. What is not here is found again at
// the next line.
struct LaneState
{
    SourceId source;
    /// The newest line's; nothing before the first.
    std::optional<Instant> at;
    /// The source's observed time.
    Millis observed{0};
    std::vector<OpenTarget> open;
};

// What changed of it since it was last taken.
struct LaneChange
{
    SourceId source;
    std::optional<Instant> at;
    Millis observed{0};
    /// `open` are all there are.
    bool whole = false;
    /// New ones, and those that went on.
    std::vector<OpenTarget> open;
    std::vector<TargetKey> ended;
};

} // namespace core
