// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rulejson.h"

#include <QList>
#include <QString>

namespace core {

/// A queue that starter rules may watch.
struct StarterQueue
{
    QueueSid sid;
    QString name;
    /// Those that it has; empty: nobody knows which.
    QList<ChannelSid> channels = {};

    bool operator==(const StarterQueue &) const = default;
};

struct StarterChannel
{
    ChannelSid sid;
    /// "voice", or as people know it: "Voice".
    QString name;

    bool operator==(const StarterChannel &) const = default;
};

/// A floor as far as rules for a beginning need it.
struct StarterFloor
{
    QList<StarterQueue> queues;
    QList<StarterChannel> channels = {};

    bool operator==(const StarterFloor &) const = default;
};

/// The rules of a file such as resources/starter-rules.json for every queue of a floor. In that file a rule
/// names no queues, and its channel by name: one for a channel that the floor has not is left out, and one
/// for more queues than a rule may have becomes several. `taken`: sids that no new rule gets.
RuleReading starterRules(const QByteArray &json, const StarterFloor &floor, const QList<RuleSid> &taken = {});

} // namespace core
