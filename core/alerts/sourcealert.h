// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/base/id.h"

#include <QMetaType>

#include <optional>

namespace core {

// The one alert that a lost source has, in place of one for each of its cells (alert-semantics, "Restart,
// sleep, loss of the source").
struct SourceAlert
{
    AlertId id;
    SourceId source;
    Instant openedAt;
    /// When its last good answer came, or when it was first asked.
    Instant silentSince;
    /// Nothing while it is open.
    std::optional<Instant> endedAt;

    bool operator==(const SourceAlert &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::SourceAlert)
