// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/alerts/event.h"
#include "core/store/lanestable.h"
#include "core/store/sourcestable.h"
#include "core/store/viewstable.h"

#include <QList>
#include <QMetaType>

#include <optional>

namespace core {

// All that was kept, as it is needed at a start.
struct StoredFloor
{
    /// Nobody knows what was kept: it could not be read.
    bool unreadable = false;
    /// Nothing: they were never kept.
    std::optional<RuleSet> rules;
    std::optional<QList<KeptSource>> sources;
    QList<KeptView> views;
    QList<KeptLane> lanes;
    /// How the levels of the open alerts came to be what they are.
    QList<AlertEvent> levels;
    /// Where the ids of alerts go on.
    std::optional<AlertIdMaker> ids;
};

} // namespace core

Q_DECLARE_METATYPE(core::StoredFloor)
