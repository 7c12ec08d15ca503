// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/cell.h"
#include "core/metrics/snapshot.h"
#include "tests/support/testmain.h"

#include <QList>

#include <cmath>
#include <vector>

using namespace core;

class CellTest : public QObject
{
    Q_OBJECT

private slots:
    void isMissingUntilSomebodyTells()
    {
        QVERIFY(Cell().isMissing());
        QCOMPARE(Cell(), Cell::missing());
        QVERIFY(!Cell().isUndefined());
        QVERIFY(!Cell().hasValue());
    }

    void keepsMissingUndefinedAndValuesApart()
    {
        const Cell undefined = Cell::undefined();
        QVERIFY(undefined.isUndefined());
        QVERIFY(!undefined.isMissing());
        QVERIFY(!undefined.hasValue());
        QVERIFY(!(undefined == Cell::missing()));
        QCOMPARE(undefined, Cell::undefined());
        for (const double value : {0.0, 1.0, -1.0, 0.1, 1e12, -1e12, 5e-324}) {
            const Cell cell = Cell::of(value);
            QVERIFY(cell.hasValue());
            QVERIFY(!cell.isMissing());
            QVERIFY(!cell.isUndefined());
            QCOMPARE(cell.number(), value);
            QVERIFY(!(cell == undefined));
            QVERIFY(!(cell == Cell::missing()));
        }
    }

    void comparesNoNumberWithNothing()
    {
        for (const Cell nothing : {Cell::missing(), Cell::undefined()}) {
            QVERIFY(std::isnan(nothing.number()));
            QVERIFY(!(nothing.number() > 0));
            QVERIFY(!(nothing.number() < 0));
            QCOMPARE(nothing.valueOr(7), 7.0);
        }
        QCOMPARE(Cell::of(3).valueOr(7), 3.0);
    }

    void knowsOneZeroOnly()
    {
        QCOMPARE(Cell::of(-0.0), Cell::of(0.0));
        QVERIFY(!std::signbit(Cell::of(-0.0).number()));
    }

    void fillsNewRowsOfAColumnWithMissing()
    {
        QList<Cell> column(3);
        column.resize(100);
        for (const Cell cell : std::as_const(column))
            QVERIFY(cell.isMissing());
        for (const Cell cell : std::vector<Cell>(5))
            QVERIFY(cell.isMissing());
    }

    void survivesBeingCopiedAsBytes()
    {
        QList<Cell> column{Cell::missing(), Cell::undefined(), Cell::of(4)};
        QList<Cell> copy = column;
        copy.append(Cell::undefined());
        copy.removeFirst();
        QVERIFY(copy[0].isUndefined());
        QCOMPARE(copy[1].number(), 4.0);
        QVERIFY(copy[2].isUndefined());
        QVERIFY(column[0].isMissing());
    }
};

FLOORWATCH_TEST_MAIN(CellTest)
#include "tst_cell.moc"
