// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/cellfacts.h"

#include "ui/floor/channels.h"
#include "ui/text/metrictext.h"
#include "ui/text/numbertext.h"
#include "ui/text/statustext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using core::Metric;

namespace {

struct CellText
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

/// Its own rows and its channels', each once.
std::vector<int> rowsOf(const CellSubject &subject)
{
    std::vector<int> rows{subject.place.row};
    const auto add = [&rows](int row) {
        if (std::find(rows.begin(), rows.end(), row) == rows.end())
            rows.push_back(row);
    };
    add(subject.place.other);
    for (const int channel : subject.channels)
        add(channel);
    return rows;
}

void addAlertLines(QStringList &lines, const FloorImage &image, int source, int row, Metric metric)
{
    for (const core::Highlights::OpenAlert &alert : image.alerts(source, row, metric)) {
        const QString number = numberText(core::info(metric).unit, image.shown(source, row, metric));
        lines << CellText::tr("%1 · %2 is %3", "queue or channel, metric, value")
                     .arg(nameOf(image, source, row), metricTitle(metric), number)
              << alertText(alert, metric, image.rule(alert.rule));
    }
}

} // namespace

bool isThere(const FloorImage &image, const CellSubject &subject)
{
    const auto &sources = image.sources();
    if (!subject.isValid() || subject.place.source >= int(sources.size()))
        return false;
    const int rows = sources[size_t(subject.place.source)].snapshot.rowCount();
    return std::max(subject.place.row, subject.place.other) < rows
           && std::all_of(subject.channels.begin(), subject.channels.end(),
                          [rows](int row) { return row < rows; });
}

core::CellAddress addressOf(const FloorImage &image, const CellPlace &place, Metric metric)
{
    const FloorImage::Source &source = image.source(place.source);
    const core::Row &row = source.snapshot.row(tellingRow(image, place, metric));
    return {source.id, row.queue, row.channel, metric};
}

int tellingRow(const FloorImage &image, const CellPlace &place, Metric metric)
{
    return image.source(place.source).snapshot.cell(metric, place.row).isMissing() ? place.other : place.row;
}

core::Cell cellOf(const FloorImage &image, const CellPlace &place, Metric metric)
{
    return image.shown(place.source, tellingRow(image, place, metric), metric);
}

QString nameOf(const FloorImage &image, int source, int row)
{
    const core::Snapshot &snapshot = image.source(source).snapshot;
    const core::Row &cells = snapshot.row(row);
    const core::Row &queue = snapshot.row(cells.queueRow);
    const QString name = queue.name.isEmpty() ? queue.queue.text : queue.name;
    return cells.isQueue() ? name
                           : CellText::tr("%1 · %2", "queue, channel").arg(name, channelLabel(cells.name));
}

QString agentsByActivity(const core::Snapshot &snapshot, int row, core::ActivityKind kind)
{
    std::vector<const core::ActivityColumn *> columns;
    for (const core::ActivityColumn &column : snapshot.activities()) {
        if (column.kind == kind && column.at(row).valueOr(0) > 0)
            columns.push_back(&column);
    }
    std::stable_sort(columns.begin(), columns.end(), [row](const auto *a, const auto *b) {
        return a->at(row).number() > b->at(row).number();
    });
    QStringList parts;
    for (const core::ActivityColumn *column : columns) {
        const QString name = column->name.isEmpty() ? CellText::tr("others", "activities") : column->name;
        parts << CellText::tr("%1 %2", "activity, number of agents")
                     .arg(name, numberText(core::Unit::Count, column->at(row)));
    }
    return parts.join(CellText::tr(", ", "between activities"));
}

QStringList alertLines(const FloorImage &image, const CellSubject &subject, Metric metric)
{
    QStringList lines;
    for (const int row : rowsOf(subject))
        addAlertLines(lines, image, subject.place.source, row, metric);
    return lines;
}

QList<const core::Rule *> rulesOn(const FloorImage &image, const CellSubject &subject, Metric metric)
{
    QList<const core::Rule *> rules;
    for (const int row : rowsOf(subject)) {
        for (const core::Rule *rule : image.rulesOf(subject.place.source, row, metric)) {
            if (!rules.contains(rule))
                rules << rule;
        }
    }
    return rules;
}

QStringList ruleLines(const FloorImage &image, const CellSubject &subject, Metric metric)
{
    QStringList lines;
    for (const core::Rule *rule : rulesOn(image, subject, metric))
        lines << thresholdsText(*rule);
    return lines;
}

core::Severity severityOf(const FloorImage &image, const CellSubject &subject, Metric metric)
{
    core::Severity worst = core::Severity::Ok;
    for (const int row : rowsOf(subject)) {
        if (const RowLevels *levels = image.levels(subject.place.source, row))
            worst = std::max(worst, levels->cells[size_t(metric)]);
    }
    return worst;
}

} // namespace ui
