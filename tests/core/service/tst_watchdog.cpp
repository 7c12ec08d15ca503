// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/watchdog.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSignalSpy>

#include <csignal>
#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

// A thread with an event loop and a pulse, that can be held up.
class Worker
{
public:
    Worker()
    {
        m_pulse->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, m_pulse, &Pulse::start);
        QObject::connect(&m_thread, &QThread::finished, m_pulse, &QObject::deleteLater);
        m_thread.start();
    }
    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }
    std::shared_ptr<const Pulse::Beat> pulse() const { return m_pulse->newest(); }
    void standStill(Millis time)
    {
        QMetaObject::invokeMethod(m_pulse,
                                  [time] { QThread::usleep(std::chrono::microseconds(time).count()); });
    }

private:
    QThread m_thread;
    Pulse *m_pulse = new Pulse;
};

void ignoreTheLog()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^the core has stood still for")));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^the core stood still for")));
}

} // namespace

class WatchdogTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfAThreadThatStandsStillAndOfItsGoingOn()
    {
        ignoreTheLog();
        Worker worker;
        Watchdog watchdog;
        watchdog.watch(Part::Core, worker.pulse());
        std::vector<Stall> told;
        connect(&watchdog, &Watchdog::noticed, this, [&](const Stall &stall) { told.push_back(stall); });
        watchdog.start();
        QTest::qWait(2500); // the grace after the start
        worker.standStill(3200ms);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), size_t(1), 5000);
        QVERIFY(!told[0].isOver && told[0].part == Part::Core);
        QVERIFY(told[0].duration > 2s && told[0].duration < 3s);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), size_t(2), 5000);
        QVERIFY(told[1].isOver && told[1].duration > 3s);
    }

    void aThreadThatBeatsIsLeftAlone()
    {
        Worker worker;
        Watchdog watchdog;
        watchdog.watch(Part::Core, worker.pulse());
        QSignalSpy noticed(&watchdog, &Watchdog::noticed);
        watchdog.start();
        QTest::qWait(3000);
        QCOMPARE(noticed.size(), 0);
    }

    void aProgramThatWasStoppedAsAWholeBlamesNobody()
    {
#ifdef Q_OS_UNIX
        Worker worker;
        Watchdog watchdog;
        watchdog.watch(Part::Core, worker.pulse());
        QSignalSpy noticed(&watchdog, &Watchdog::noticed);
        watchdog.start();
        QTest::qWait(2500);
        // Somebody outside lets us go on again.
        const QString wake = QStringLiteral("sleep 3.5; kill -CONT %1").arg(getpid());
        QVERIFY(QProcess::startDetached(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), wake}));
        kill(getpid(), SIGSTOP);
        QTest::qWait(1500);
        QCOMPARE(noticed.size(), 0);
#endif
    }
};

FLOORWATCH_TEST_MAIN(WatchdogTest)
#include "tst_watchdog.moc"
