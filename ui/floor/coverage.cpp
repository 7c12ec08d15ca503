// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/coverage.h"

#include "ui/text/numbertext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using core::Cell;
using core::Metric;

namespace {

struct CoverageText
{
    Q_DECLARE_TR_FUNCTIONS(CoverageText)
};

bool tells(const FloorImage &image, int source, int row, Metric metric)
{
    const core::Snapshot &snapshot = image.source(source).snapshot;
    const Cell cell = snapshot.cell(metric, row);
    if (metric != Metric::LongestNow)
        return snapshot.row(row).isQueue() && !cell.isMissing();
    const Cell waiting = snapshot.cell(Metric::WaitingNow, row);
    return cell.hasValue() || waiting == Cell::of(0) || (cell.isUndefined() && !waiting.hasValue());
}

void addSource(Coverage &sum, const FloorImage &image, int source, Metric metric)
{
    const auto &rows = image.source(source).snapshot.rows();
    std::vector<bool> told(rows.size());
    for (int row = 0; row < int(rows.size()); ++row) {
        const core::Row &cells = rows[size_t(row)];
        if (cells.absent)
            continue;
        sum.queues += cells.isQueue();
        if (tells(image, source, row, metric))
            told[size_t(cells.queueRow)] = true;
    }
    for (size_t row = 0; row < rows.size(); ++row)
        sum.silent += rows[row].isQueue() && !rows[row].absent && !told[row];
}

QString oldText(const FloorImage &image, int source)
{
    return CoverageText::tr("%1 old", "age of the numbers").arg(ageText(image.age(source)));
}

QString oldestText(const FloorImage &image)
{
    int oldest = -1;
    for (int i = 0; i < int(image.sources().size()); ++i) {
        if (image.source(i).hasData() && (oldest < 0 || image.age(i) > image.age(oldest)))
            oldest = i;
    }
    return oldText(image, oldest);
}

} // namespace

Coverage coverage(const FloorImage &image, Metric metric)
{
    Coverage sum;
    for (int i = 0; i < int(image.sources().size()); ++i) {
        if (image.counts(i))
            addSource(sum, image, i, metric);
    }
    return sum;
}

QString ageNote(const FloorImage &image)
{
    const auto &sources = image.sources();
    if (std::none_of(sources.begin(), sources.end(), [](const FloorImage::Source &s) { return s.hasData(); }))
        return {};
    if (image.isAllStale())
        return oldestText(image);
    QStringList without;
    for (int i = 0; i < int(sources.size()); ++i) {
        const FloorImage::Source &source = image.source(i);
        if (source.isPaused())
            continue;
        const QString age = source.hasData() ? oldText(image, i) : CoverageText::tr("no data yet");
        if (!source.hasData() || source.isStale())
            without << CoverageText::tr("%1, %2", "source, age").arg(source.health.name, age);
    }
    return without.isEmpty() ? QString()
                             : CoverageText::tr("without %1").arg(without.join(QStringLiteral("; ")));
}

} // namespace ui
