// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/levels.h"
#include "core/rules/rule.h"

namespace core {

// A rule, and what follows from it.
struct CompiledRule
{
    explicit CompiledRule(const Rule &from)
        : gated(from.minimumSample > 0 && sampleOf(from.metric).count > 0), levels(from), rule(from),
          channel(from.watchedChannel())
    { }

    /// Its value counts only while other cells of the row, its sample, are large enough.
    bool gated;
    Levels levels;
    Rule rule;
    ChannelSid channel;
};

} // namespace core
