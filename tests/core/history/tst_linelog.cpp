// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/cellcode.h"
#include "core/history/line.h"
#include "core/history/lineform.h"
#include "core/history/linelog.h"
#include "core/metrics/snapshotbuilder.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <random>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId source{QStringLiteral("random")};

QList<CellAddress> allCells(const Snapshot &floor)
{
    QList<CellAddress> cells;
    for (const MetricInfo &metric : metrics()) {
        cells.append({source, {}, {}, metric.metric});
        for (const Row &row : floor.rows())
            cells.append({source, row.queue, row.channel, metric.metric});
    }
    return cells;
}

/// Of a floor that knows more rows, or fewer.
Cell cellOf(const Snapshot &floor, Metric metric, quint32 number)
{
    if (number == 0)
        return floor.workspace(metric);
    const int row = int(number) - 1;
    return row < floor.rowCount() ? floor.cell(metric, row) : Cell::missing();
}

std::optional<Cell> readBack(Cell before, Cell now)
{
    ByteWriter out;
    writeCell(before, now, out);
    ByteReader skipped(bytesOf(out.bytes()));
    ByteReader in(bytesOf(out.bytes()));
    const Cell cell = readCell(before, in);
    const bool whole = skipCell(skipped).size() == size_t(out.size()) && in.good() && in.atEnd();
    return whole ? std::optional(cell) : std::nullopt;
}

size_t lengthOf(Cell before, Cell now)
{
    ByteWriter out;
    writeCell(before, now, out);
    return size_t(out.size());
}

// Cells of all kinds, among them what no floor ever counts.
class AnyCell
{
public:
    Cell next()
    {
        switch (below(9)) {
        case 0:
            return Cell::missing();
        case 1:
            return Cell::undefined();
        case 2:
            return Cell::of(double(qint64(below(2000)) - 1000));
        case 3:
            return Cell::of(100.0 * double(below(500)) / double(1 + below(500)));
        case 4:
            return Cell::of(double(below(50'000'000)) / 1000 / double(1 + below(2000)));
        case 5:
            return Cell::of(double(below(1'000'000)) / 1000);
        case 6:
            return anyBits();
        case 7:
            return Cell::of(double(below(90'000)) / double(1 + below(700)));
        default:
            return Cell::of(std::ldexp(double(qint64(m_random())), -int(below(30))));
        }
    }

private:
    quint64 below(quint64 limit) { return m_random() % limit; }
    Cell anyBits()
    {
        for (;;) {
            const double number = std::bit_cast<double>(m_random());
            if (std::isfinite(number))
                return Cell::of(number);
        }
    }

    std::mt19937_64 m_random{7};
};

} // namespace

class LineLogTest : public QObject
{
    Q_OBJECT

private slots:
    void givesBackEveryCellBitByBit();
    void spellsWhatAFloorCountsInFewBytes();
    void givesBackEveryCellOfEveryLine_data();
    void givesBackEveryCellOfEveryLine();
    void tellsWhichLinesWereLost();
    void refusesBytesThatNobodyWrote();
    void refusesRowsBeyondAllNumbers();
};

void LineLogTest::givesBackEveryCellBitByBit()
{
    AnyCell any;
    Cell before = Cell::missing();
    for (int i = 0; i < 300'000; ++i) {
        const Cell now = any.next();
        if (readBack(before, now) != now)
            QFAIL(qPrintable(QStringLiteral("%1 after %2")
                                 .arg(now.number(), 0, 'g', 17)
                                 .arg(before.number(), 0, 'g', 17)));
        before = now;
    }
}

void LineLogTest::spellsWhatAFloorCountsInFewBytes()
{
    QCOMPARE(lengthOf(Cell::of(12), Cell::of(13)), size_t(1));
    QCOMPARE(lengthOf(Cell::of(100.0 * 30 / 41), Cell::of(100.0 * 31 / 43)), size_t(3));
    QVERIFY(lengthOf(Cell::of(83'211.0 / 1000 / 31), Cell::of(88'417.0 / 1000 / 33)) <= 5);
    QCOMPARE(lengthOf(Cell::of(12.5), Cell::of(12.25)), size_t(3));
}

void LineLogTest::givesBackEveryCellOfEveryLine_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u})
        QTest::addRow("seed %u", seed) << seed;
}

void LineLogTest::givesBackEveryCellOfEveryLine()
{
    QFETCH(quint32, seed);
    tests::RandomStream stream(seed);
    SnapshotBuilder builder(source);
    LineWriter writer;
    LineLog log;
    QList<Snapshot> floors;
    Patch patch;
    for (int line = 0; line < 300; ++line) {
        stream.next(patch);
        builder.apply(patch);
        floors.append(builder.publish());
        const Sample sample{floors.last(), builder.snapshot().keptChanges(), patch.kind(), 15s};
        QVERIFY(writer.canGoOnWith(sample));
        log.records.append(writer.write(sample));
    }
    const QList<CellAddress> cells = allCells(floors.last());
    const auto stretch = readLog(log, cells);
    QVERIFY(stretch);
    QCOMPARE(stretch->head->at.size(), size_t(floors.size()));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const CellTrack &track = stretch->tracks[size_t(i)];
        const auto number = stretch->head->numbers.cellNumber(cells[i]);
        QVERIFY(number);
        auto change = track.begin();
        Cell cell = Cell::missing();
        for (quint32 line = 0; line < floors.size(); ++line) {
            if (change != track.end() && change->line == line)
                cell = (change++)->cell;
            QVERIFY(cell == cellOf(floors[line], cells[i].metric, *number));
            QVERIFY(stretch->head->at[line] == floors[line].at());
        }
        QVERIFY(change == track.end());
    }
}

void LineLogTest::tellsWhichLinesWereLost()
{
    tests::RandomStream stream(11);
    SnapshotBuilder builder(source);
    LineWriter writer;
    LineLog log;
    Patch patch;
    for (int line = 0; line < 40; ++line) {
        stream.next(patch);
        builder.apply(patch);
        const Snapshot floor = builder.publish();
        if (line < 20 || line >= 25)
            log.records.append(writer.write({floor, builder.snapshot().keptChanges(), patch.kind(), 15s}));
    }
    const QList<CellAddress> cells = allCells(builder.snapshot());
    const auto stretch = readLog(log, cells);
    QVERIFY(stretch);
    QCOMPARE(stretch->head->losses.size(), size_t(1));
    QCOMPARE(stretch->head->losses.front().line, quint32(20));
    QCOMPARE(stretch->head->losses.front().what, quint64(5));
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const CellTrack &track = stretch->tracks[size_t(i)];
        const Cell last = track.empty() ? Cell::missing() : track.back().cell;
        QVERIFY(last
                == cellOf(builder.snapshot(), cells[i].metric, *stretch->head->numbers.cellNumber(cells[i])));
    }
}

void LineLogTest::refusesBytesThatNobodyWrote()
{
    std::mt19937 random(3);
    const QList<CellAddress> cells{{source, {QStringLiteral("Q1")}, {}, Metric::WaitingNow}};
    for (int i = 0; i < 20'000; ++i) {
        QByteArray record(int(random() % 40), '\0');
        for (char &byte : record)
            byte = char(random() % (i % 2 ? 8 : 256));
        (void)readLog({false, {record, record}}, cells); // whatever it is, it ends
    }
    QVERIFY(!readLog({false, {QByteArray()}}, cells));
    QVERIFY(!readLog({false, {QByteArray("\x80\x80", 2)}}, cells));
}

void LineLogTest::refusesRowsBeyondAllNumbers()
{
    for (const quint64 beyond : {quint64(1) << 31, ~quint64(0), quint64(0xffff'fe8d)}) {
        ByteWriter out;
        out.putNumber(1);
        out.put(quint8(lineform::RowCode::AddedChannel));
        out.putNumber(0);
        out.putNumber(beyond);
        out.putText(QStringLiteral("voice"));
        ByteReader in(bytesOf(out.bytes()));
        (void)FirstRows().add(readRows(in));
        QVERIFY(!in.good());
    }
}

FLOORWATCH_TEST_MAIN(LineLogTest)
#include "tst_linelog.moc"
