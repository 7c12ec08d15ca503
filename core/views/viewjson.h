// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/views/view.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace core {

// What reading views gave, or everything that is wrong with them, each named with its field.
struct ViewReading
{
    QList<View> views;
    QList<Error> problems;

    bool ok() const { return problems.isEmpty(); }
};

/// One view, `{"name": ..., "columns": [{"key": ..., "width": ...}], "sort": {"column": ..., "descending":
/// ...}, "breached_first": ..., "filter": ..., "queues": [{"source": ..., "queue": ...}], "default": ...}`.
/// All but name and columns may be left out.
QJsonObject toJson(const View &view);
ViewReading readView(const QJsonObject &json);

/// A file of views, to be shared: `{"views": [...]}`.
QByteArray toJson(const QList<View> &views);
ViewReading readViews(const QByteArray &json);

} // namespace core
