// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace core {

// A name that is only ever compared: two kinds of id never mix.
template <class Tag> struct Id
{
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &other) const { return text.compare(other.text) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.text, seed); }
};

using SourceId = Id<struct SourceTag>;
using QueueSid = Id<struct QueueTag>;
/// Empty means "no channel": the queue's own row.
using ChannelSid = Id<struct ChannelTag>;
using RuleSid = Id<struct RuleTag>;

} // namespace core
