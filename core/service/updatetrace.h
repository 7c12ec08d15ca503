// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/stamp.h"

#include <QMetaType>

namespace core {

// What one sample went through before the views had it.
struct UpdateTrace
{
    SourceId source;
    /// The sample's own time.
    Instant at;
    Stamp received;
    Stamp evaluated;
    int rows = 0;
    qint64 cellsChanged = 0;
};

} // namespace core

Q_DECLARE_METATYPE(core::UpdateTrace)
