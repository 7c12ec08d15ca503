// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cell.h"

#include <QList>
#include <QString>

namespace core {

/// Which of the three agent metrics counts the agents of an activity.
enum class ActivityKind : quint8 { Available, Unavailable, Offline };

// How many agents of each queue are in one activity of their contact centre: a break, a training.
struct ActivityColumn
{
    /// As the contact centre calls it; empty: all activities whose names nobody has told.
    QString name;
    ActivityKind kind = ActivityKind::Unavailable;
    /// One cell a row of the snapshot, as far as it goes; what is past its end is missing.
    QList<Cell> agents;

    Cell at(int row) const { return agents.value(row); }
};

} // namespace core
