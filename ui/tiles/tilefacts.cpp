// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tilefacts.h"

#include "ui/floor/rollup.h"
#include "ui/grid/gridtable.h"
#include "ui/text/numbertext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

using core::Cell;
using core::Metric;
using core::Severity;

namespace {

struct TileText
{
    Q_DECLARE_TR_FUNCTIONS(TileText)
};

QString text(core::Unit unit, Cell cell)
{
    return numberText(unit, cell);
}

template <class Visit> void forEachRow(const FloorImage &image, Visit visit)
{
    for (int source = 0; source < int(image.sources().size()); ++source) {
        const auto &rows = image.source(source).snapshot.rows();
        for (int row = 0; row < int(rows.size()); ++row) {
            if (!rows[size_t(row)].absent)
                visit(source, row, rows[size_t(row)]);
        }
    }
}

Cell ofFloor(const FloorImage &image, Metric metric)
{
    RollUp sum(metric);
    forEachRow(image, [&](int source, int row, const core::Row &cells) {
        if (cells.isQueue())
            sum.add(image, source, row);
    });
    return sum.value();
}

Severity worstOf(const FloorImage &image, std::initializer_list<Metric> metrics)
{
    Severity worst = Severity::Ok;
    const auto &open = image.highlights().open();
    for (auto cell = open.cbegin(); cell != open.cend(); ++cell) {
        if (std::find(metrics.begin(), metrics.end(), cell.key().metric) == metrics.end())
            continue;
        for (const core::Highlights::OpenAlert &alert : cell.value())
            worst = std::max(worst, alert.severity);
    }
    return worst;
}

// "Voice 31 · Chat 19", busiest first.
QString byChannel(const FloorImage &image, Metric metric)
{
    QList<std::pair<QString, double>> sums;
    forEachRow(image, [&](int source, int row, const core::Row &cells) {
        const Cell cell = image.source(source).snapshot.cell(metric, row);
        if (cells.isQueue() || !cell.hasValue())
            return;
        const QString name = channelLabel(cells.name);
        auto known
            = std::find_if(sums.begin(), sums.end(), [&](const auto &sum) { return sum.first == name; });
        if (known == sums.end())
            sums.append({name, cell.number()});
        else
            known->second += cell.number();
    });
    std::stable_sort(sums.begin(), sums.end(),
                     [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList parts;
    for (const auto &[name, sum] : sums)
        parts << name + QLatin1Char(' ') + text(core::Unit::Count, Cell::of(sum));
    return parts.join(QStringLiteral(" · "));
}

QString waitingWhere(const FloorImage &image)
{
    int busy = 0;
    int all = 0;
    forEachRow(image, [&](int source, int row, const core::Row &cells) {
        all += cells.isQueue();
        busy += cells.isQueue() && image.source(source).snapshot.cell(Metric::WaitingNow, row).valueOr(0) > 0;
    });
    return all ? TileText::tr("in %1 of %Ln queue(s)", "", all).arg(QLocale().toString(busy)) : QString();
}

bool hasData(const FloorImage &image)
{
    const auto &sources = image.sources();
    return std::any_of(sources.begin(), sources.end(),
                       [](const FloorImage::Source &s) { return s.hasData(); });
}

struct Wait
{
    double seconds = -1;
    int source = 0;
    int row = 0;
};

Wait longestWait(const FloorImage &image)
{
    Wait longest;
    forEachRow(image, [&](int source, int row, const core::Row &cells) {
        const Cell wait = image.shown(source, row, Metric::LongestNow);
        // A channel that has waited as long as its queue is the more exact place.
        const bool betters
            = cells.isQueue() ? wait.number() > longest.seconds : wait.number() >= longest.seconds;
        if (wait.hasValue() && betters)
            longest = {wait.number(), source, row};
    });
    return longest;
}

void tellLongest(TileFacts &facts, const FloorImage &image)
{
    const Wait wait = longestWait(image);
    facts.number = wait.seconds < 0 ? noData() : clockText(wait.seconds);
    if (wait.seconds < 0) {
        if (hasData(image))
            facts.hint = TileText::tr("nobody is waiting");
        return;
    }
    const core::Snapshot &snapshot = image.source(wait.source).snapshot;
    const core::Row &row = snapshot.row(wait.row);
    facts.hint = snapshot.row(row.queueRow).name;
    if (!row.isQueue())
        facts.hint += QStringLiteral(" · ") + channelLabel(row.name);
}

void tellAgents(TileFacts &facts, const FloorImage &image)
{
    const auto number = [&](Metric metric) { return text(core::Unit::Count, workspaceSum(image, metric)); };
    facts.number = number(Metric::AvailableAgentsNow);
    if (!hasData(image))
        return;
    if (facts.number == noData())
        facts.hint = TileText::tr("not told by every source");
    else
        facts.hint = TileText::tr("%1 unavailable · %2 offline")
                         .arg(number(Metric::UnavailableAgentsNow), number(Metric::OfflineAgentsNow));
}

void tellSla(TileFacts &facts, const FloorImage &image)
{
    const auto count = [&](Metric metric) { return text(core::Unit::Count, ofFloor(image, metric)); };
    facts.number = text(core::Unit::Percent, ofFloor(image, Metric::SlaToday));
    if (facts.number != noData())
        facts.hint = TileText::tr("%1 accepted · %2 abandoned")
                         .arg(count(Metric::AcceptedToday), count(Metric::AbandonedToday));
}

bool allStale(const FloorImage &image)
{
    const auto &sources = image.sources();
    return !sources.empty() && std::all_of(sources.begin(), sources.end(), [](const FloorImage::Source &s) {
        return s.isStale();
    });
}

} // namespace

TileFacts tileFacts(TileKind kind, const FloorImage &image)
{
    TileFacts facts;
    facts.stale = allStale(image);
    switch (kind) {
    case TileKind::Active:
        facts.title = TileText::tr("Active tasks");
        facts.number = text(core::Unit::Count, ofFloor(image, Metric::ActiveNow));
        facts.hint = byChannel(image, Metric::ActiveNow);
        facts.severity = worstOf(image, {Metric::ActiveNow});
        break;
    case TileKind::Waiting:
        facts.title = TileText::tr("Waiting tasks");
        facts.number = text(core::Unit::Count, ofFloor(image, Metric::WaitingNow));
        facts.hint = waitingWhere(image);
        facts.severity = worstOf(image, {Metric::WaitingNow});
        break;
    case TileKind::Longest:
        facts.title = TileText::tr("Longest wait");
        tellLongest(facts, image);
        facts.severity = worstOf(image, {Metric::LongestNow});
        break;
    case TileKind::Agents:
        facts.title = TileText::tr("Agents available");
        tellAgents(facts, image);
        facts.severity = worstOf(image, {Metric::AvailableAgentsNow, Metric::UnavailableAgentsNow,
                                         Metric::OfflineAgentsNow, Metric::LongestAvailableAgentNow});
        break;
    case TileKind::Sla:
        facts.title = TileText::tr("SLA today");
        tellSla(facts, image);
        facts.severity = worstOf(image, {Metric::SlaToday});
        break;
    }
    return facts;
}

} // namespace ui
