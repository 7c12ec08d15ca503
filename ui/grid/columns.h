// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/metric.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace ui {

enum class ColumnGroup : quint8 { Lead, Now, Last30Min, Today, Agents };

// One column of the grid: the queue's name, its health, its source, one metric, or the three agent figures
// side by side.
struct Column
{
    enum class Kind : quint8 { Queue, Health, Source, Metric, Agents };

    Kind kind = Kind::Metric;
    core::Metric metric = core::Metric::ActiveNow;
    ColumnGroup group = ColumnGroup::Lead;

    bool operator==(const Column &) const = default;
    bool isMetric() const { return kind == Kind::Metric; }
    /// Numbers stand right, names left.
    bool isNumber() const { return kind == Kind::Metric || kind == Kind::Agents; }
};

/// The three agent figures, in the order in which they stand side by side.
inline constexpr std::array agentMetrics{core::Metric::AvailableAgentsNow, core::Metric::UnavailableAgentsNow,
                                         core::Metric::OfflineAgentsNow};

/// What a column is known by: its kind and its metric, as numbers.
using ColumnKey = std::pair<int, int>;
inline ColumnKey keyOf(const Column &column)
{
    return {int(column.kind), int(column.metric)};
}

/// The name of a column in a view's file: "queue", "health", "source", "agents", or the metric's id.
QString nameOf(const Column &column);
std::optional<Column> columnByName(const QString &name);

/// Every column there is, in the order of the grid, group by group.
const QList<Column> &allColumns();

/// Those shown at first: flex-facts 2.4, with what the starter rules watch.
bool isShownAtFirst(const Column &column);
QList<Column> defaultColumns();

QString groupTitle(ColumnGroup group);
QString columnTitle(const Column &column);
/// The whole name for the chooser, without its group.
QString columnName(const Column &column);
QString columnToolTip(const Column &column);

/// A width that holds what usually stands in the column, in digits of the font.
int columnDigits(const Column &column);

} // namespace ui
