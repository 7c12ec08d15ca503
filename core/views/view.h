// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace core {

// A column of a view by its key: "queue", "health", "source", "agents", or a metric's id.
struct ViewColumn
{
    QString key;
    /// Pixels, 32 to 2000; 0: what room there is.
    int width = 0;

    bool operator==(const ViewColumn &) const = default;
};

struct ViewSort
{
    QString column = QStringLiteral("queue");
    bool descending = false;

    bool operator==(const ViewSort &) const = default;
};

struct ViewQueue
{
    SourceId source;
    QueueSid queue;

    bool operator==(const ViewQueue &) const = default;
};

// A way to look at the floor that a person keeps: which columns and queues, in which order.
struct View
{
    QString name;
    QList<ViewColumn> columns;
    ViewSort sort;
    bool breachedFirst = true;
    /// What stands in the search.
    QString filter;
    /// None: every queue, also those that come later.
    QList<ViewQueue> queues;
    /// The one that the console begins with.
    bool isDefault = false;

    bool operator==(const View &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::View)
