// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"
#include "core/history/seriesmaker.h"
#include "core/metrics/snapshotbuilder.h"
#include "tests/support/testmain.h"

#include <future>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId source{QStringLiteral("main")};
const Instant start = *parseInstant("2026-11-21T09:00:00Z");

// A floor of one queue with one number, told to a history.
class OneCell
{
public:
    explicit OneCell(History &history) : m_history(history) { }

    static CellAddress address() { return {source, {QStringLiteral("WQ1")}, {}, Metric::WaitingNow}; }

    void takeAt(Millis after, Cell cell)
    {
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(start + after);
        patch.addQueue("WQ1", "Billing");
        if (!cell.isMissing())
            patch.set(Metric::WaitingNow, cell);
        take(patch);
    }
    void takeAt(Millis after, double value) { takeAt(after, Cell::of(value)); }
    void heartbeatAt(Millis after)
    {
        Patch patch;
        patch.setAt(start + after);
        take(patch);
    }

private:
    void take(const Patch &patch)
    {
        m_builder.apply(patch);
        m_history.take({m_builder.publish(), m_builder.snapshot().keptChanges(), patch.kind(), 15s});
    }

    History &m_history;
    SnapshotBuilder m_builder{source};
};

SeriesAnswer answered(History &history, const SeriesQuestion &question)
{
    // What was taken before the question is known to its answer.
    std::promise<SeriesAnswer> promise;
    history.ask(question, [&](const SeriesAnswer &answer) { promise.set_value(answer); });
    return promise.get_future().get();
}

QList<SeriesPoint> seriesOf(History &history, Millis from, Millis to, int most = 0)
{
    const SeriesAnswer answer = answered(history, {1, {OneCell::address()}, start + from, start + to, most});
    return answer.series.size() == 1 ? answer.series.first().points : QList<SeriesPoint>();
}

SeriesPoint point(Millis after, double value)
{
    return {start + after, Cell::of(value)};
}

SeriesPoint nothing(Millis after)
{
    return {start + after, Cell::missing()};
}

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatACellWas();
    void beginsWithWhatTheCellWasAtTheBegin();
    void showsNothingWhereTheSourceWasSilent();
    void showsWhereACellHadNoValue();
    void keepsTheExtremesOfALongSeries();
    void answersByIdWhateverIsAsked();
};

void HistoryTest::tellsWhatACellWas()
{
    History history;
    OneCell cell(history);
    cell.takeAt(0s, 3);
    cell.takeAt(1s, 3);
    cell.takeAt(2s, 5);
    cell.heartbeatAt(3s);
    cell.takeAt(4s, 4);
    QCOMPARE(seriesOf(history, 0s, 10s), (QList{point(0s, 3), point(2s, 5), point(4s, 4)}));
}

void HistoryTest::beginsWithWhatTheCellWasAtTheBegin()
{
    History history;
    OneCell cell(history);
    for (int second = 0; second < 10; ++second)
        cell.takeAt(second * 1s, second / 4);
    QCOMPARE(seriesOf(history, 5s, 7s), (QList{point(5s, 1)}));
    QCOMPARE(seriesOf(history, 5s, 8s), (QList{point(5s, 1), point(8s, 2)}));
    QCOMPARE(seriesOf(history, -20s, 3s), (QList{point(0s, 0)}));
    QVERIFY(seriesOf(history, -20s, -10s).isEmpty());
}

void HistoryTest::showsNothingWhereTheSourceWasSilent()
{
    History history;
    OneCell cell(history);
    cell.takeAt(0s, 3);
    cell.heartbeatAt(14s);
    cell.takeAt(60s, 3);
    QCOMPARE(seriesOf(history, 0s, 70s), (QList{point(0s, 3), nothing(29s), point(60s, 3)}));
}

void HistoryTest::showsWhereACellHadNoValue()
{
    History history;
    OneCell cell(history);
    cell.takeAt(0s, 3);
    cell.takeAt(1s, Cell::undefined());
    cell.takeAt(2s, Cell::missing());
    cell.takeAt(3s, 3);
    QCOMPARE(seriesOf(history, 0s, 9s),
             (QList{point(0s, 3), {start + 1s, Cell::undefined()}, nothing(2s), point(3s, 3)}));
}

void HistoryTest::keepsTheExtremesOfALongSeries()
{
    History history;
    OneCell cell(history);
    for (int second = 0; second < 3600; ++second)
        cell.takeAt(second * 1s, second == 1234 ? 99 : second == 2345 ? -7 : second % 5);
    const QList<SeriesPoint> series = seriesOf(history, 0s, 3600s, 100);
    QVERIFY(series.size() > 50);
    QVERIFY(series.size() <= 130);
    QVERIFY(series.contains(point(1234s, 99)));
    QVERIFY(series.contains(point(2345s, -7)));
    QCOMPARE(series.first(), point(0s, 0));
    QCOMPARE(series.last(), point(3599s, 4));
    QVERIFY(std::is_sorted(series.begin(), series.end(),
                           [](const SeriesPoint &a, const SeriesPoint &b) { return a.at < b.at; }));
}

void HistoryTest::answersByIdWhateverIsAsked()
{
    History history;
    OneCell(history).takeAt(0s, 1);
    const CellAddress unknown{{QStringLiteral("other")}, {QStringLiteral("WQ9")}, {}, Metric::SlaToday};
    const SeriesAnswer answer = answered(history, {77, {unknown, OneCell::address()}, start, start + 5s, 0});
    QCOMPARE(answer.id, quint64(77));
    QCOMPARE(answer.series.size(), 2);
    QVERIFY(answer.series[0].points.isEmpty());
    QCOMPARE(answer.series[1].points, (QList{point(0s, 1)}));
    QVERIFY(answer.problem.isEmpty());
}

FLOORWATCH_TEST_MAIN(HistoryTest)
#include "tst_history.moc"
