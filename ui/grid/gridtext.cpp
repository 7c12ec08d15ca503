// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridtext.h"

#include "ui/text/csv.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>

#include <cmath>

namespace ui {

using core::Metric;

namespace {

struct GridText
{
    Q_DECLARE_TR_FUNCTIONS(GridText)
};

QString titleOf(const Column &column)
{
    return column.isMetric() ? metricTitle(column.metric) : columnName(column);
}

QString titleWithUnit(Metric metric)
{
    switch (core::info(metric).unit) {
    case core::Unit::Seconds:
    case core::Unit::Clock:
        return GridText::tr("%1 [s]", "metric in seconds").arg(metricTitle(metric));
    case core::Unit::Percent:
        return GridText::tr("%1 [%]", "metric in per cent").arg(metricTitle(metric));
    case core::Unit::Count:
        break;
    }
    return metricTitle(metric);
}

QString numberIn(const GridModel &model, int row, Metric metric)
{
    const core::Cell cell = model.number(row, metric);
    const bool isClock = core::info(metric).unit == core::Unit::Clock && cell.hasValue();
    return plainNumber(isClock ? core::Cell::of(std::floor(cell.number())) : cell);
}

// A column of the grid is one of the file, but for the queue with its channel and for the agents.
void addTitles(QStringList &line, const Column &column)
{
    switch (column.kind) {
    case Column::Kind::Queue:
        line << GridText::tr("Queue") << GridText::tr("Channel");
        return;
    case Column::Kind::Agents:
        for (const Metric metric : agentMetrics)
            line << titleWithUnit(metric);
        return;
    case Column::Kind::Metric:
        line << titleWithUnit(column.metric);
        return;
    case Column::Kind::Health:
    case Column::Kind::Source:
        line << titleOf(column);
        return;
    }
}

void addCells(QStringList &line, const GridModel &model, int row, int section)
{
    const Column &column = model.columns().at(section);
    switch (column.kind) {
    case Column::Kind::Queue:
        line << model.names(row).queue << model.names(row).channel;
        return;
    case Column::Kind::Agents:
        for (const Metric metric : agentMetrics)
            line << numberIn(model, row, metric);
        return;
    case Column::Kind::Metric:
        line << numberIn(model, row, column.metric);
        return;
    case Column::Kind::Health:
    case Column::Kind::Source:
        line << model.cellLook(row, section).text;
        return;
    }
}

} // namespace

QString rowsText(const GridModel &model, const QList<int> &rows)
{
    QStringList lines;
    QStringList header;
    for (const Column &column : model.columns())
        header << titleOf(column);
    lines << header.join(QLatin1Char('\t'));
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.cellLook(row, column).text;
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QByteArray csvOf(const GridModel &model, bool mark)
{
    QList<QStringList> lines(1);
    for (const Column &column : model.columns())
        addTitles(lines.first(), column);
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList line;
        for (int section = 0; section < model.columnCount(); ++section)
            addCells(line, model, row, section);
        lines << line;
    }
    return csvText(lines, mark);
}

} // namespace ui
