// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/troubledfloor.h"
#include "tests/support/testmain.h"

using soak::Fault;
using soak::TroubledFloor;

// Floors live through every fault that the simulated service knows, each for a moment, and through the ones
// that matter most for long enough to become old. Several floors at once, each with a service of its own.
class TroubleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void recoversByItself_data();
    void recoversByItself();
    void nothingLooksFineOnOldData();

private:
    static constexpr size_t floorCount = 4;
    void suffer(const std::vector<Fault> &faults, int milliseconds);
    void recover(const std::vector<Fault> &faults);

    std::vector<std::unique_ptr<TroubledFloor>> m_floors;
};

void TroubleTest::initTestCase()
{
    for (size_t i = 0; i < floorCount; ++i)
        m_floors.push_back(std::make_unique<TroubledFloor>());
    for (const auto &floor : m_floors)
        QVERIFY2(floor->isUp(), qPrintable(floor->healthText()));
}

void TroubleTest::suffer(const std::vector<Fault> &faults, int milliseconds)
{
    for (size_t i = 0; i < faults.size(); ++i)
        QCOMPARE(m_floors[i]->begin(faults[i]), QString());
    QTest::qWait(milliseconds); // the trouble itself
    for (size_t i = 0; i < faults.size(); ++i)
        m_floors[i]->end();
}

// A sanitizer makes the programs slow, and how soon they recover is no question for it.
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr qint64 patience = 10'000;
#else
constexpr qint64 patience = 3000;
#endif

/// Fresh numbers are shown within 3 s, or the Retry-After.
void TroubleTest::recover(const std::vector<Fault> &faults)
{
    (void)QTest::qWaitFor(
        [&] {
            return std::all_of(m_floors.begin(), m_floors.end(),
                               [](const auto &floor) { return floor->recovery().live >= 0; });
        },
        20'000);
    for (size_t i = 0; i < faults.size(); ++i) {
        const auto &[fresh, live, each] = m_floors[i]->recovery();
        qInfo("%s: polled after %lld ms, pushed after %lld ms, both live after %lld ms", faults[i].spec,
              each[0], each[1], live);
        const QString message = QLatin1String(faults[i].spec) + u'\n' + m_floors[i]->healthText();
        QVERIFY2(live >= 0, qPrintable(message));
        QVERIFY2(fresh <= patience + 1000 * faults[i].patienceSeconds, qPrintable(message));
        QVERIFY2(m_floors[i]->complaints().isEmpty(), qPrintable(m_floors[i]->complaints().join(u'\n')));
    }
}

void TroubleTest::recoversByItself_data()
{
    QTest::addColumn<size_t>("first");
    for (size_t i = 0; i < soak::faults().size(); i += floorCount)
        QTest::addRow("%s, ...", soak::faults()[i].spec) << i;
}

void TroubleTest::recoversByItself()
{
    QFETCH(size_t, first);
    const auto &all = soak::faults();
    const std::vector<Fault> some(all.begin() + std::ptrdiff_t(first),
                                  all.begin() + std::ptrdiff_t(std::min(first + floorCount, all.size())));
    suffer(some, 1500);
    recover(some);
}

void TroubleTest::nothingLooksFineOnOldData()
{
    const std::vector<Fault> silent{soak::fault("half-open"), soak::fault("half-open on stream"),
                                    soak::fault("503 on /v1/Workspaces/*/TaskQueues/Statistics"),
                                    soak::fault("503 on /v1/Workspaces/*/TaskQueues/RealTimeStatistics")};
    suffer(silent, 19'000);
    for (const auto &floor : m_floors) {
        QVERIFY(floor->oldCells() > 100);
        QVERIFY2(floor->complaints().isEmpty(),
                 qPrintable(floor->complaints().join(u'\n') + u'\n' + floor->healthText()));
    }
    recover(silent);
}

FLOORWATCH_GUI_TEST_MAIN(TroubleTest)
#include "tst_trouble.moc"
