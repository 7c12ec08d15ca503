// SPDX-License-Identifier: GPL-3.0-or-later
// Random streams through the builder, and beside it the floor as the contract tells it, cell by cell.
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"
#include "tests/support/randomstream.h"
#include "tests/support/testmain.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace core;

namespace {

using RowKey = std::pair<QString, QString>; // queue sid, channel sid

// A floor in which every cell stands by itself.
struct NaiveFloor
{
    struct NaiveRow
    {
        QMap<Metric, Cell> cells; // without those that are missing
        bool absent = false;
        std::optional<Instant> absentSince;
        bool gone = false;
        std::optional<Instant> todaySince;
    };
    QMap<RowKey, NaiveRow> rows;
    QSet<RowKey> gone;
    QSet<RowKey> rolledOver;

    void apply(const Patch &patch)
    {
        gone.clear();
        rolledOver.clear();
        if (patch.kind() == Patch::Kind::Heartbeat)
            return;
        const QList<RowKey> named = nameRows(patch);
        if (patch.kind() == Patch::Kind::Snapshot)
            leaveOut(named, patch.at());
        else
            forgetYesterday();
        for (size_t i = 0; i < patch.rowCount(); ++i) {
            const Patch::Row row = patch.row(i);
            for (size_t c = 0; c < row.cells.size(); ++c)
                rows[named[qsizetype(i)]].cells[row.metrics[c]] = row.cells[c];
        }
    }

private:
    QList<RowKey> nameRows(const Patch &patch)
    {
        QList<RowKey> named;
        QString queue;
        for (size_t i = 0; i < patch.rowCount(); ++i) {
            const Patch::Row row = patch.row(i);
            const QString sid = QString::fromUtf8(row.sid.data(), qsizetype(row.sid.size()));
            const bool isQueue = row.kind == Patch::RowKind::Queue;
            if (isQueue)
                queue = sid;
            named.append({queue, isQueue ? QString() : sid});
            NaiveRow &known = rows[named.last()];
            known.absent = false;
            known.absentSince.reset();
            known.gone = false;
            if (!row.todaySince)
                continue;
            if (known.todaySince && known.todaySince != row.todaySince)
                rolledOver.insert(named.last());
            known.todaySince = row.todaySince;
        }
        return named;
    }

    void leaveOut(const QList<RowKey> &named, Instant at)
    {
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            row->cells.clear();
            if (named.contains(row.key()))
                continue;
            row->absent = true;
            if (!row->absentSince)
                row->absentSince = at;
            else if (!row->gone && at - *row->absentSince >= std::chrono::seconds(60)) {
                row->gone = true;
                gone.insert(row.key());
            }
        }
    }

    void forgetYesterday()
    {
        for (auto row = rows.begin(); row != rows.end(); ++row) {
            if (!rolledOver.contains({row.key().first, QString()}))
                continue;
            row->cells.removeIf([](auto cell) { return info(cell.key()).window == Window::Today; });
        }
    }
};

RowKey keyOf(const Row &row)
{
    return {row.queue.text, row.channel.text};
}

Cell cellOf(const NaiveFloor &floor, const RowKey &row, Metric metric)
{
    return floor.rows.value(row).cells.value(metric);
}

QString placeOf(const RowKey &row, Metric metric)
{
    return QStringLiteral("%1/%2 %3").arg(row.first, row.second, QLatin1String(info(metric).id.data()));
}

/// What the floor has that the naive one has not, or the other way round; empty: they are the same.
QString differenceOf(const Snapshot &floor, const NaiveFloor &naive, const NaiveFloor &before)
{
    if (floor.rowCount() != naive.rows.size())
        return QStringLiteral("%1 rows, not %2").arg(floor.rowCount()).arg(naive.rows.size());
    std::array<std::vector<quint32>, metricCount> changed;
    std::vector<quint32> gone;
    std::vector<quint32> rolledOver;
    for (int i = 0; i < floor.rowCount(); ++i) {
        const RowKey key = keyOf(floor.row(i));
        if (floor.row(i).absent != naive.rows.value(key).absent)
            return QStringLiteral("%1/%2 absent or not").arg(key.first, key.second);
        if (naive.gone.contains(key))
            gone.push_back(quint32(i));
        if (naive.rolledOver.contains(key))
            rolledOver.push_back(quint32(i));
        for (const MetricInfo &metric : metrics()) {
            const Cell cell = cellOf(naive, key, metric.metric);
            if (!(floor.cell(metric.metric, i) == cell))
                return placeOf(key, metric.metric);
            if (!(cell == cellOf(before, key, metric.metric)))
                changed[size_t(metric.metric)].push_back(quint32(i));
        }
    }
    if (floor.changes().gone != gone)
        return QStringLiteral("gone");
    if (floor.changes().rolledOver != rolledOver)
        return QStringLiteral("rolled over");
    return floor.changes().rows == changed ? QString() : QStringLiteral("the list of changes");
}

/// All that the snapshot says of its rows.
QStringList cellsOf(const Snapshot &floor)
{
    QStringList all{QString::number(floor.version()), QString::fromStdString(toIso(floor.at()))};
    for (int i = 0; i < floor.rowCount(); ++i) {
        QString row = floor.row(i).name + (floor.row(i).absent ? u'-' : u'+');
        for (const MetricInfo &metric : metrics()) {
            const Cell cell = floor.cell(metric.metric, i);
            row += cell.isMissing() ? QStringLiteral(" ?") : QStringLiteral(" %1").arg(cell.valueOr(-1));
        }
        all += row;
    }
    return all;
}

/// Everything that a reader of the snapshot can see.
QStringList seen(const Snapshot &floor)
{
    return cellsOf(floor)
           + QStringList{QString::number(floor.changes().cellCount()),
                         QString::number(floor.changes().gone.size())};
}

} // namespace

class SnapshotPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheFloorThatTheContractTells_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void isTheFloorThatTheContractTells()
    {
        QFETCH(quint32, seed);
        tests::RandomStream stream(seed);
        SnapshotBuilder builder({QStringLiteral("s")});
        NaiveFloor naive;
        Patch patch;
        for (int line = 0; line < 300; ++line) {
            stream.next(patch);
            const NaiveFloor before = naive;
            naive.apply(patch);
            QCOMPARE(builder.apply(patch), SnapshotBuilder::Taken::Yes);
            const QString difference = differenceOf(builder.snapshot(), naive, before);
            QVERIFY2(difference.isEmpty(),
                     qPrintable(QStringLiteral("line %1: %2").arg(line).arg(difference)));
        }
    }

    void publishesTheSameFloorHoweverSeldom()
    {
        for (quint32 every = 1; every <= 5; ++every) {
            tests::RandomStream stream(every);
            SnapshotBuilder builder({QStringLiteral("s")});
            Patch patch;
            Snapshot last;
            QStringList lastSeen = cellsOf(last);
            for (quint32 line = 0; line < 200; ++line) {
                stream.next(patch);
                builder.apply(patch);
                if (line % every != 0)
                    continue;
                QCOMPARE(cellsOf(last), lastSeen);
                last = builder.publish();
                lastSeen = cellsOf(last);
                QCOMPARE(lastSeen, cellsOf(builder.snapshot()));
                QCOMPARE(last.tableVersion(), builder.snapshot().tableVersion());
            }
        }
    }

    void neverChangesWhatSomebodyKeeps()
    {
        tests::RandomStream stream(99);
        SnapshotBuilder builder({QStringLiteral("s")});
        QList<std::pair<Snapshot, QStringList>> kept;
        Patch patch;
        for (int line = 0; line < 150; ++line) {
            stream.next(patch);
            builder.apply(patch);
            if (stream.below(3) == 0)
                kept.append({builder.snapshot(), seen(builder.snapshot())});
            if (kept.size() > 8)
                kept.removeAt(stream.below(8));
            for (const auto &[snapshot, then] : std::as_const(kept))
                QCOMPARE(seen(snapshot), then);
        }
    }

    void readsBackWhatItWritesInEitherForm()
    {
        tests::RandomStream stream(7);
        StreamReader full;
        StreamReader compact;
        SnapshotBuilder told({QStringLiteral("s")});
        SnapshotBuilder ofFull({QStringLiteral("s")});
        SnapshotBuilder ofCompact({QStringLiteral("s")});
        Patch patch;
        for (int i = 0; i < 300; ++i) {
            stream.next(patch);
            std::string line;
            writeLine(patch, line, StreamForm::Full);
            QVERIFY2(full.read(line).ok(), line.c_str());
            std::string again;
            writeLine(patch, again, StreamForm::Compact);
            QVERIFY2(compact.read(again).ok(), again.c_str());
            told.apply(patch);
            ofFull.apply(full.patch());
            ofCompact.apply(compact.patch());
            QCOMPARE(seen(ofFull.snapshot()), seen(told.snapshot()));
            QCOMPARE(seen(ofCompact.snapshot()), seen(told.snapshot()));
        }
    }

    void tellsTheWholeFloorToWhoeverJoinsLate()
    {
        tests::RandomStream stream(8);
        SnapshotBuilder first({QStringLiteral("s")});
        Patch patch;
        for (quint32 line = 0; line < 200; ++line) {
            stream.next(patch);
            first.apply(patch);
        }
        fullPatch(first.snapshot(), patch);
        SnapshotBuilder late({QStringLiteral("s")});
        late.apply(patch);
        int present = 0;
        for (int i = 0; i < first.snapshot().rowCount(); ++i) {
            const Row &row = first.snapshot().row(i);
            const bool shown = !row.absent && !first.snapshot().row(row.queueRow).absent;
            present += shown;
            const auto &rows = late.snapshot().rows();
            const auto same = std::find_if(rows.begin(), rows.end(),
                                           [&row](const Row &other) { return keyOf(other) == keyOf(row); });
            QCOMPARE(same != rows.end(), shown);
            for (const MetricInfo &metric : metrics()) {
                if (shown)
                    QCOMPARE(late.snapshot().cell(metric.metric, int(same - rows.begin())),
                             first.snapshot().cell(metric.metric, i));
            }
        }
        QCOMPARE(late.snapshot().rowCount(), present);
        QVERIFY(present > 0);
    }
};

FLOORWATCH_TEST_MAIN(SnapshotPropertyTest)
#include "tst_snapshotproperties.moc"
