// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tilefacts.h"

#include "ui/floor/channels.h"
#include "ui/floor/coverage.h"
#include "ui/floor/rollup.h"
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
        if (!image.counts(source))
            continue;
        const auto &rows = image.source(source).snapshot.rows();
        for (int row = 0; row < int(rows.size()); ++row) {
            if (!rows[size_t(row)].absent)
                visit(source, row, rows[size_t(row)]);
        }
    }
}

Cell ofFloor(const FloorImage &image, Metric metric)
{
    RollUp sum(image, metric);
    forEachRow(image, [&](int source, int row, const core::Row &cells) {
        if (cells.isQueue())
            sum.add({source, row, row});
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

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString noDataText()
{
    return TileText::tr("no data");
}

// What part of the floor a number does not speak for.
QString silentText(const Coverage &told)
{
    return told.silent ? TileText::tr("%Ln queue(s) without data", "", told.silent) : QString();
}

void tellActive(TileFacts &facts, const FloorImage &image)
{
    facts.number = text(core::Unit::Count, ofFloor(image, Metric::ActiveNow));
    facts.hint
        = facts.number == noData()
              ? noDataText()
              : joined({byChannel(image, Metric::ActiveNow), silentText(coverage(image, Metric::ActiveNow))});
}

void tellWaiting(TileFacts &facts, const FloorImage &image)
{
    facts.number = text(core::Unit::Count, ofFloor(image, Metric::WaitingNow));
    if (facts.number == noData()) {
        facts.hint = noDataText();
        return;
    }
    int busy = 0;
    forEachRow(image, [&](int source, int row, const core::Row &cells) {
        busy += cells.isQueue() && image.source(source).snapshot.cell(Metric::WaitingNow, row).valueOr(0) > 0;
    });
    const Coverage told = coverage(image, Metric::WaitingNow);
    facts.hint = joined(
        {TileText::tr("in %1 of %Ln queue(s)", "", told.queues - told.silent).arg(QLocale().toString(busy)),
         silentText(told)});
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

QString placeOf(const FloorImage &image, const Wait &wait)
{
    const core::Snapshot &snapshot = image.source(wait.source).snapshot;
    const core::Row &row = snapshot.row(wait.row);
    const QString queue = snapshot.row(row.queueRow).name;
    return row.isQueue() ? queue : queue + QStringLiteral(" · ") + channelLabel(row.name);
}

void tellLongest(TileFacts &facts, const FloorImage &image)
{
    const Wait wait = longestWait(image);
    const Coverage told = coverage(image, Metric::LongestNow);
    const bool waits = wait.seconds >= 0;
    facts.number = waits ? clockText(wait.seconds) : noData();
    if (!waits && told.silent == told.queues)
        facts.hint = noDataText();
    else
        facts.hint
            = joined({waits ? placeOf(image, wait) : TileText::tr("nobody is waiting"), silentText(told)});
}

bool anyTells(const FloorImage &image, Metric metric)
{
    const auto &sources = image.sources();
    return std::any_of(sources.begin(), sources.end(), [metric](const FloorImage::Source &s) {
        return s.hasData() && s.snapshot.workspace(metric).hasValue();
    });
}

void tellAgents(TileFacts &facts, const FloorImage &image)
{
    const auto number = [&](Metric metric) { return text(core::Unit::Count, workspaceSum(image, metric)); };
    facts.number = number(Metric::AvailableAgentsNow);
    if (facts.number != noData())
        facts.hint = TileText::tr("%1 unavailable · %2 offline")
                         .arg(number(Metric::UnavailableAgentsNow), number(Metric::OfflineAgentsNow));
    else
        facts.hint = anyTells(image, Metric::AvailableAgentsNow) ? TileText::tr("not told by every source")
                                                                 : noDataText();
}

void tellSla(TileFacts &facts, const FloorImage &image)
{
    const auto count = [&](Metric metric) { return text(core::Unit::Count, ofFloor(image, metric)); };
    facts.number = text(core::Unit::Percent, ofFloor(image, Metric::SlaToday));
    const Coverage told = coverage(image, Metric::SlaToday);
    if (facts.number != noData())
        facts.hint = joined({TileText::tr("%1 accepted · %2 abandoned")
                                 .arg(count(Metric::AcceptedToday), count(Metric::AbandonedToday)),
                             silentText(told)});
    else
        facts.hint = told.silent == told.queues ? noDataText() : TileText::tr("nothing handled yet");
}

// Old numbers are never shown as if they were fresh.
void tellAge(TileFacts &facts, const FloorImage &image)
{
    const QString note = ageNote(image);
    facts.stale = image.isAllStale();
    facts.incomplete = !facts.stale && !note.isEmpty();
    if (facts.stale)
        facts.hint = note;
    else
        facts.hint = joined({note, facts.hint});
}

void tellNumber(TileKind kind, TileFacts &facts, const FloorImage &image)
{
    switch (kind) {
    case TileKind::Active:
        return tellActive(facts, image);
    case TileKind::Waiting:
        return tellWaiting(facts, image);
    case TileKind::Longest:
        return tellLongest(facts, image);
    case TileKind::Agents:
        return tellAgents(facts, image);
    case TileKind::Sla:
        return tellSla(facts, image);
    }
}

QString titleOf(TileKind kind)
{
    switch (kind) {
    case TileKind::Active:
        return TileText::tr("Active tasks");
    case TileKind::Waiting:
        return TileText::tr("Waiting tasks");
    case TileKind::Longest:
        return TileText::tr("Longest wait");
    case TileKind::Agents:
        return TileText::tr("Agents available");
    case TileKind::Sla:
        return TileText::tr("SLA today");
    }
    return {};
}

Severity severityOf(TileKind kind, const FloorImage &image)
{
    switch (kind) {
    case TileKind::Active:
        return worstOf(image, {Metric::ActiveNow});
    case TileKind::Waiting:
        return worstOf(image, {Metric::WaitingNow});
    case TileKind::Longest:
        return worstOf(image, {Metric::LongestNow});
    case TileKind::Agents:
        return worstOf(image, {Metric::AvailableAgentsNow, Metric::UnavailableAgentsNow,
                               Metric::OfflineAgentsNow, Metric::LongestAvailableAgentNow});
    case TileKind::Sla:
        return worstOf(image, {Metric::SlaToday});
    }
    return Severity::Ok;
}

} // namespace

TileFacts tileFacts(TileKind kind, const FloorImage &image)
{
    TileFacts facts{titleOf(kind), noData(), {}, severityOf(kind, image)};
    if (!hasData(image))
        return facts;
    tellNumber(kind, facts, image);
    tellAge(facts, image);
    return facts;
}

} // namespace ui
