// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/grid/radixsort.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

class RadixSortTest : public QObject
{
    Q_OBJECT

private:
    static std::vector<double> sorted(const std::vector<double> &numbers, quint64 (*keyOf)(double))
    {
        std::vector<ui::SortKey> keys;
        for (int i = 0; i < int(numbers.size()); ++i)
            keys.push_back({keyOf(numbers[size_t(i)]), i});
        std::vector<ui::SortKey> room;
        ui::radixSort(keys, room);
        std::vector<double> result;
        for (const ui::SortKey &key : keys)
            result.push_back(numbers[size_t(key.index)]);
        return result;
    }

private slots:
    void ordersNumbersOfEverySignAndSize()
    {
        std::mt19937 random(7);
        std::normal_distribution<double> numbers(0, 1e6);
        std::vector<double> mixed{0, -0.5, 1e-300, -1e300, 3, 3, 2};
        for (int i = 0; i < 2000; ++i)
            mixed.push_back(numbers(random));
        std::vector<double> expected = mixed;
        std::sort(expected.begin(), expected.end());
        QCOMPARE(sorted(mixed, ui::ascendingKey), expected);
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(sorted(mixed, ui::descendingKey), expected);
    }

    void putsWhatIsNoNumberLastEitherWay()
    {
        const double none = std::numeric_limits<double>::quiet_NaN();
        for (const auto keyOf : {ui::ascendingKey, ui::descendingKey}) {
            const std::vector<double> result = sorted({none, 4, none, -1}, keyOf);
            QVERIFY(result[2] != result[2]);
            QVERIFY(result[3] != result[3]);
        }
    }

    void leavesEqualsAsTheyStand()
    {
        std::vector<ui::SortKey> keys{{5, 0}, {1, 1}, {5, 2}, {1, 3}, {5, 4}};
        std::vector<ui::SortKey> room;
        ui::radixSort(keys, room);
        QList<int> order;
        for (const ui::SortKey &key : keys)
            order << key.index;
        QCOMPARE(order, QList<int>({1, 3, 0, 2, 4}));
    }

    void takesNothingAndOne()
    {
        std::vector<ui::SortKey> keys;
        std::vector<ui::SortKey> room;
        ui::radixSort(keys, room);
        QVERIFY(keys.empty());
        keys.push_back({3, 9});
        ui::radixSort(keys, room);
        QCOMPARE(keys[0].index, 9);
    }
};

FLOORWATCH_TEST_MAIN(RadixSortTest)
#include "tst_radixsort.moc"
