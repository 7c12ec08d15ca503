// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sourcewatch.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");
using State = SourceHealth::State;

SourceWatch watch()
{
    return {{QStringLiteral("s1")}, QStringLiteral("Floor"), t0};
}

} // namespace

class SourceWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void startsWithoutAnAnswer();
    void livesWithItsFirstAnswer();
    void isTroubledUntilTheNextGoodAnswer();
    void isStaleAfterFifteenSeconds();
    void isStaleAfterFivePollsWhereThatIsLonger();
    void isStaleWithoutAnyAnswerToo();
    void staysStaleWhenTroubleComes();
};

void SourceWatchTest::startsWithoutAnAnswer()
{
    SourceWatch source = watch();
    source.tick(t0 + 14999ms);
    QCOMPARE(source.health().state, State::Starting);
    QVERIFY(!source.health().lastAnswer);
    QCOMPARE(source.health().name, QStringLiteral("Floor"));
}

void SourceWatchTest::livesWithItsFirstAnswer()
{
    SourceWatch source = watch();
    source.answered(t0 + 2s);
    QCOMPARE(source.health().state, State::Live);
    QCOMPARE(*source.health().lastAnswer, t0 + 2s);
}

void SourceWatchTest::isTroubledUntilTheNextGoodAnswer()
{
    SourceWatch source = watch();
    source.answered(t0);
    source.failed({Trouble::TimedOut, QStringLiteral("4 s"), {}}, t0);
    QCOMPARE(source.health().state, State::Troubled);
    QCOMPARE(source.health().trouble, Trouble::TimedOut);
    QCOMPARE(source.health().detail, QStringLiteral("4 s"));
    QCOMPARE(*source.health().lastAnswer, t0);

    source.answered(t0 + 3s);
    QCOMPARE(source.health().state, State::Live);
    QCOMPARE(source.health().trouble, Trouble::None);
    QCOMPARE(source.health().detail, QString());
}

void SourceWatchTest::isStaleAfterFifteenSeconds()
{
    SourceWatch source = watch();
    source.answered(t0);
    source.tick(t0 + 14999ms);
    QCOMPARE(source.health().state, State::Live);
    source.tick(t0 + 15s);
    QCOMPARE(source.health().state, State::Stale);
}

void SourceWatchTest::isStaleAfterFivePollsWhereThatIsLonger()
{
    SourceWatch source = watch();
    source.setInterval(10s);
    source.answered(t0);
    source.tick(t0 + 49s);
    QCOMPARE(source.health().state, State::Live);
    source.tick(t0 + 50s);
    QCOMPARE(source.health().state, State::Stale);
}

void SourceWatchTest::isStaleWithoutAnyAnswerToo()
{
    SourceWatch source = watch();
    source.failed({Trouble::Network, {}, {}}, t0);
    source.tick(t0 + 14s);
    QCOMPARE(source.health().state, State::Troubled);
    source.tick(t0 + 15s);
    QCOMPARE(source.health().state, State::Stale);
}

void SourceWatchTest::staysStaleWhenTroubleComes()
{
    SourceWatch source = watch();
    source.tick(t0 + 15s);
    source.failed({Trouble::Refused, QStringLiteral("401"), {}}, t0);
    QCOMPARE(source.health().state, State::Stale);
    QCOMPARE(source.health().trouble, Trouble::Refused);
}

FLOORWATCH_TEST_MAIN(SourceWatchTest)
#include "tst_sourcewatch.moc"
