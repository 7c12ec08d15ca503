// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/eventqueue.h"
#include "core/simulation/random.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <vector>

using namespace core;

class RandomTest : public QObject
{
    Q_OBJECT

private slots:
    void isTheSameEverywhere();
    void distributionsHaveTheirMeanAndDeviation_data();
    void distributionsHaveTheirMeanAndDeviation();
    void sharesComeOutAsAsked();
    void numbersBelowAreEvenlySpread();
    void eventsComeInTheOrderOfTime();
    void eventsAtTheSameTimeComeInTheSameOrderEachTime();
};

/// Computed with an independent implementation of splitmix64 and xoshiro256**.
void RandomTest::isTheSameEverywhere()
{
    Random random(42);
    QCOMPARE(random.next(), Q_UINT64_C(1546998764402558742));
    QCOMPARE(random.next(), Q_UINT64_C(6990951692964543102));
    QCOMPARE(random.next(), Q_UINT64_C(12544586762248559009));
    for (int i = 0; i < 1000; ++i)
        random.next();
    QCOMPARE(random.next(), Q_UINT64_C(14285355417148131314));
}

void RandomTest::distributionsHaveTheirMeanAndDeviation_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("deviation");
    QTest::newRow("fixed") << int(Distribution::Kind::Fixed) << 20.0 << 0.0;
    QTest::newRow("exponential") << int(Distribution::Kind::Exponential) << 180.0 << 180.0;
    QTest::newRow("log-normal, narrow") << int(Distribution::Kind::LogNormal) << 300.0 << 60.0;
    QTest::newRow("log-normal, wide") << int(Distribution::Kind::LogNormal) << 240.0 << 290.0;
}

void RandomTest::distributionsHaveTheirMeanAndDeviation()
{
    QFETCH(int, kind);
    QFETCH(double, mean);
    QFETCH(double, deviation);
    constexpr int draws = 200000;
    Random random(7);
    double sum = 0, squares = 0;
    for (int i = 0; i < draws; ++i) {
        const double seconds = double(random.millis({Distribution::Kind(kind), mean, deviation})) / 1000;
        QVERIFY(seconds >= 0);
        sum += seconds;
        squares += seconds * seconds;
    }
    const double seen = sum / draws;
    QVERIFY(std::abs(seen - mean) <= 4 * deviation / std::sqrt(draws) + 1e-9);
    const double spread = std::sqrt(std::max(0.0, squares / draws - seen * seen));
    QVERIFY(std::abs(spread - deviation) <= 0.05 * deviation + 1e-3);
}

void RandomTest::sharesComeOutAsAsked()
{
    Random random(1);
    int hits = 0;
    for (int i = 0; i < 100000; ++i)
        hits += random.chance(0.2);
    QVERIFY(std::abs(hits - 20000) <= 4 * std::sqrt(100000 * 0.2 * 0.8));
    QVERIFY(!random.chance(0));
    QVERIFY(random.chance(1));
}

void RandomTest::numbersBelowAreEvenlySpread()
{
    Random random(1);
    std::vector<int> hits(10);
    for (int i = 0; i < 100000; ++i)
        ++hits[size_t(random.below(10))];
    for (const int count : hits)
        QVERIFY(std::abs(count - 10000) <= 5 * std::sqrt(10000 * 0.9));
}

void RandomTest::eventsComeInTheOrderOfTime()
{
    Random random(3);
    EventQueue queue;
    Ticks now = 0;
    size_t waiting = 0;
    for (int i = 0; i < 100000; ++i) {
        if (waiting == 0 || random.chance(0.51)) {
            queue.push({.at = now + random.below(1000)});
            ++waiting;
        } else {
            const FutureEvent event = queue.pop();
            QVERIFY(event.at >= now);
            now = event.at;
            --waiting;
        }
    }
    for (; waiting > 0; --waiting) {
        const Ticks at = queue.pop().at;
        QVERIFY(at >= now);
        now = at;
    }
    QVERIFY(queue.empty());
}

void RandomTest::eventsAtTheSameTimeComeInTheSameOrderEachTime()
{
    const auto order = [] {
        EventQueue queue;
        for (quint32 i = 0; i < 100; ++i)
            queue.push({.at = Ticks(i % 3), .index = i});
        std::vector<quint32> indices;
        while (!queue.empty())
            indices.push_back(queue.pop().index);
        return indices;
    };
    QCOMPARE(order(), order());
    QCOMPARE(order().size(), size_t(100));
}

FLOORWATCH_TEST_MAIN(RandomTest)
#include "tst_random.moc"
