// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/ways.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace core::taskrouter;
using namespace std::chrono_literals;

using Part = Freshness::Part;

class TaskRouterWaysTest : public QObject
{
    Q_OBJECT

private slots:
    void asksByListsAsLongAsTheyAreAnswered();
    void triesARefusedListEverLessOften();
    void doubtsNoListWhereSingleQueuesAreRefusedToo();
    void aQueueThatIsRefusedAfterOthersWereAnsweredIsGone();
    void takesLessOnlyForAWhile();
};

void TaskRouterWaysTest::asksByListsAsLongAsTheyAreAnswered()
{
    Ways ways;
    QCOMPARE(ways.begin(Part::Now, 1s), AskBy::List);
    ways.answered(Part::Now, AskBy::List);
    QCOMPARE(ways.begin(Part::Now, 3s), AskBy::List);
}

void TaskRouterWaysTest::triesARefusedListEverLessOften()
{
    Ways ways;
    Millis now = 5s;
    for (const Millis pause : {30s, 60s, 120s, 240s, 480s, 600s, 600s}) {
        QCOMPARE(ways.begin(Part::Windows, now), AskBy::List);
        QVERIFY(ways.refused(Part::Windows, now));
        QCOMPARE(ways.begin(Part::Windows, now), AskBy::Queue);
        ways.answered(Part::Windows, AskBy::Queue);
        // What one list is refused tells nothing of another.
        QCOMPARE(ways.begin(Part::ChannelsNow, now), AskBy::List);
        now += pause;
        QCOMPARE(ways.begin(Part::Windows, now - 1ms), AskBy::Queue);
    }
    QCOMPARE(ways.begin(Part::Windows, now), AskBy::List);
    ways.answered(Part::Windows, AskBy::List);
    ways.begin(Part::Windows, now);
    QVERIFY(ways.leftOut(Part::Windows, now));
    QCOMPARE(ways.begin(Part::Windows, now + 30s), AskBy::List);
}

void TaskRouterWaysTest::doubtsNoListWhereSingleQueuesAreRefusedToo()
{
    Ways ways;
    ways.begin(Part::Now, 0s);
    QVERIFY(ways.refused(Part::Now, 0s));
    QCOMPARE(ways.begin(Part::Now, 0s), AskBy::Queue);
    QVERIFY(!ways.refused(Part::Now, 0s));
    QCOMPARE(ways.begin(Part::Now, 1s), AskBy::List);
    // A list that was refused has left nothing out.
    QVERIFY(!ways.takesWhatThereIs(Part::Now, 1s));
}

void TaskRouterWaysTest::aQueueThatIsRefusedAfterOthersWereAnsweredIsGone()
{
    Ways ways;
    ways.begin(Part::Windows, 0s);
    ways.leftOut(Part::Windows, 0s);
    ways.begin(Part::Windows, 0s);
    ways.answered(Part::Windows, AskBy::Queue);
    QVERIFY(!ways.refused(Part::Windows, 1s));
    QCOMPARE(ways.begin(Part::Windows, 1s), AskBy::Queue);
    QVERIFY(!ways.takesWhatThereIs(Part::Windows, 1s));
    // The workspace says that it is there: then single queues are refused from now on.
    ways.workspaceWasRead();
    QVERIFY(!ways.refused(Part::Windows, 2s));
    QCOMPARE(ways.begin(Part::Windows, 2s), AskBy::List);
    QVERIFY(ways.takesWhatThereIs(Part::Windows, 2s));
}

void TaskRouterWaysTest::takesLessOnlyForAWhile()
{
    Ways ways;
    ways.begin(Part::Windows, 0s);
    QVERIFY(ways.leftOut(Part::Windows, 0s));
    ways.begin(Part::Windows, 0s);
    QVERIFY(!ways.refused(Part::Windows, 0s));
    QVERIFY(ways.takesWhatThereIs(Part::Windows, 599s));
    QVERIFY(!ways.takesWhatThereIs(Part::Windows, 600s));
    ways.workspaceChanged();
    QVERIFY(!ways.takesWhatThereIs(Part::Windows, 1s));
}

FLOORWATCH_TEST_MAIN(TaskRouterWaysTest)
#include "tst_taskrouterways.moc"
