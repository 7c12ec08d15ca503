// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/segment.h"
#include "core/history/segmentwriter.h"
#include "core/history/thinning.h"
#include "tests/support/notedfloor.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <random>

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId source{QStringLiteral("random")};

struct Made
{
    explicit Made(quint32 seed, int lines = 300)
    {
        tests::NotedFloor floor(source);
        tests::RandomStream stream(seed);
        log = tests::logOf(floor, stream, lines);
        cells = floor.cells();
        segment = segmentOf(log);
    }

    LineLog log;
    QList<CellAddress> cells;
    MadeSegment segment;
};

std::vector<Segment::CellPlace> placesOf(const Segment &segment, const QList<CellAddress> &cells)
{
    std::vector<Segment::CellPlace> places;
    for (const CellAddress &cell : cells)
        places.push_back({cell.metric, segment.head()->numbers.cellNumber(cell).value_or(99'999)});
    return places;
}

std::optional<Segment> opened(const QByteArray &bytes)
{
    const auto result = Segment::open(SegmentBytes(bytes));
    const auto *segment = std::get_if<Segment>(&result);
    return segment ? std::optional(*segment) : std::nullopt;
}

} // namespace

class SegmentTest : public QObject
{
    Q_OBJECT

private slots:
    void hasAllThatTheLogHas_data();
    void hasAllThatTheLogHas();
    void readsCellsInAnyOrderAndAgain();
    void sharesTheRowsOfItsNeighbour();
    void noticesWhatIsDamaged();
    void refusesWhatIsNewer();
    void isThinnedToWhatStandsForTheRest();
};

void SegmentTest::hasAllThatTheLogHas_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u})
        QTest::addRow("seed %u", seed) << seed;
}

void SegmentTest::hasAllThatTheLogHas()
{
    QFETCH(quint32, seed);
    Made made(seed);
    made.log.continues = seed % 2;
    made.segment = segmentOf(made.log);
    const auto expected = readLog(made.log, made.cells);
    const auto segment = opened(made.segment.bytes);
    QVERIFY(expected && segment);
    QCOMPARE(segment->head()->continues, seed % 2 == 1);
    QVERIFY(segment->head()->at == expected->head->at);
    QVERIFY(segment->head()->kinds == expected->head->kinds);
    QCOMPARE(segment->head()->rows.size(), expected->head->rows.size());
    QCOMPARE(segment->index().from, made.segment.from);
    QCOMPARE(segment->index().to, made.segment.to);
    const auto tracks = segment->read(SegmentBytes(made.segment.bytes), placesOf(*segment, made.cells));
    QVERIFY(tracks);
    QVERIFY(*tracks == expected->tracks);
}

void SegmentTest::readsCellsInAnyOrderAndAgain()
{
    const Made made(6);
    const auto segment = opened(made.segment.bytes);
    QVERIFY(segment);
    const QList<CellAddress> wanted{made.cells[40], made.cells[3], made.cells[40], made.cells[90]};
    const auto tracks = segment->read(SegmentBytes(made.segment.bytes), placesOf(*segment, wanted));
    QVERIFY(tracks);
    QVERIFY(*tracks == readLog(made.log, wanted)->tracks);
}

void SegmentTest::sharesTheRowsOfItsNeighbour()
{
    const Made made(7);
    const auto segment = opened(made.segment.bytes);
    QVERIFY(segment);
    const auto again = Segment::open(SegmentBytes(made.segment.bytes), &*segment);
    QVERIFY(std::get<Segment>(again).head()->first == segment->head()->first);
}

// Wherever a byte is another: it is noticed, or nothing of what is read is another.
void SegmentTest::noticesWhatIsDamaged()
{
    const Made made(8, 120);
    const auto expected = readLog(made.log, made.cells)->tracks;
    std::mt19937 random(8);
    for (int i = 0; i < 400; ++i) {
        QByteArray bytes = made.segment.bytes;
        const qsizetype place = qsizetype(random() % quint32(bytes.size()));
        if (i % 4 == 0)
            bytes.truncate(place);
        else
            bytes[place] = char(quint8(bytes[place]) ^ (1u << random() % 8));
        const auto segment = opened(bytes);
        if (!segment)
            continue;
        const auto tracks = segment->read(SegmentBytes(bytes), placesOf(*segment, made.cells));
        QVERIFY(!tracks || *tracks == expected);
    }
}

void SegmentTest::refusesWhatIsNewer()
{
    QByteArray bytes = Made(9, 20).segment.bytes;
    bytes[6] = char(bytes[6] + 1);
    const auto result = Segment::open(SegmentBytes(bytes));
    QVERIFY(std::get_if<SegmentFault>(&result));
    QCOMPARE(std::get<SegmentFault>(result), SegmentFault::Newer);
}

void SegmentTest::isThinnedToWhatStandsForTheRest()
{
    tests::NotedFloor floor(source);
    LineWriter writer;
    LineLog log;
    const Instant start = *parseInstant("2026-11-21T09:00:00Z");
    std::mt19937 random(5);
    std::vector<double> waiting(3600);
    for (double &value : waiting)
        value = random() % 100;
    waiting[1000] = 500;
    waiting[2000] = -500;
    for (int second = 0; second < 3600; ++second) {
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(start + second * 1s);
        patch.addQueue("WQ1");
        patch.set(Metric::WaitingNow, Cell::of(waiting[size_t(second)]));
        log.records.append(writer.write(*floor.take(patch)));
    }
    const QByteArray whole = segmentOf(log).bytes;
    const SegmentBytes bytes(whole);
    const QByteArray thin = thinnedSegment(*opened(whole), bytes);
    const auto segment = opened(thin);
    QVERIFY(segment);
    QVERIFY(segment->index().thinned);
    QVERIFY(thin.size() < whole.size());
    QCOMPARE(segment->head()->at.size(), size_t(3600));
    const auto tracks = segment->read(SegmentBytes(thin), {{Metric::WaitingNow, cellNumberOf(0)}});
    const CellTrack &track = tracks->front();
    QVERIFY(track.size() <= 6 * 5);
    for (const quint32 line : {0u, 1000u, 2000u}) {
        const CellChange change{line, Cell::of(waiting[line])};
        QVERIFY(std::find(track.begin(), track.end(), change) != track.end());
    }
    QVERIFY(track.back().cell == Cell::of(waiting.back()));
}

FLOORWATCH_TEST_MAIN(SegmentTest)
#include "tst_segment.moc"
