// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/starterrules.h"
#include "tests/support/testmain.h"

#include <QFile>

using namespace core;

namespace {

QByteArray starters()
{
    QFile file(QStringLiteral(FLOORWATCH_SOURCE_DIR "/resources/starter-rules.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

StarterFloor floorOf(int queues)
{
    StarterFloor floor;
    floor.channels = {{{QStringLiteral("TC1")}, QStringLiteral("Voice")}};
    for (int i = 0; i < queues; ++i)
        floor.queues << StarterQueue{{QStringLiteral("WQ%1").arg(i)}, QStringLiteral("Queue %1").arg(i)};
    return floor;
}

} // namespace

// The rules that a new floor begins with.
class StarterRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void watchEveryQueue();
    void areSeveralForMoreQueuesThanOneMayHave();
    void leaveOutChannelsThatAreNotThere();
    void watchAChannelWhereAQueueHasIt();
    void takeNoSidThatIsTaken();
};

void StarterRulesTest::watchEveryQueue()
{
    const RuleReading reading = starterRules(starters(), floorOf(3));
    QVERIFY(reading.ok());
    QVERIFY(!reading.set.rules.isEmpty());
    for (const Rule &rule : reading.set.rules)
        QCOMPARE(rule.queues.size(), 3);
}

void StarterRulesTest::areSeveralForMoreQueuesThanOneMayHave()
{
    const qsizetype few = starterRules(starters(), floorOf(20)).set.rules.size();
    const RuleReading reading = starterRules(starters(), floorOf(401));
    QVERIFY(reading.ok());
    QCOMPARE(reading.set.rules.size(), 21 * few);
}

void StarterRulesTest::leaveOutChannelsThatAreNotThere()
{
    StarterFloor mute = floorOf(3);
    mute.channels.clear();
    const RuleReading reading = starterRules(starters(), mute);
    QVERIFY(reading.ok());
    QVERIFY(!reading.set.rules.isEmpty());
    for (const Rule &rule : reading.set.rules)
        QVERIFY(rule.channel.isEmpty());
}

void StarterRulesTest::watchAChannelWhereAQueueHasIt()
{
    StarterFloor floor = floorOf(2);
    floor.channels << StarterChannel{{QStringLiteral("TC2")}, QStringLiteral("Chat")};
    floor.queues[0].channels = {{QStringLiteral("TC2")}};
    for (const Rule &rule : starterRules(starters(), floor).set.rules) {
        if (rule.channel.text == QLatin1String("TC1"))
            QCOMPARE(rule.queues, QList<QueueSid>{{QStringLiteral("WQ1")}});
    }
}

void StarterRulesTest::takeNoSidThatIsTaken()
{
    QList<RuleSid> taken;
    for (const Rule &rule : starterRules(starters(), floorOf(30)).set.rules)
        taken << rule.sid;
    const RuleReading more = starterRules(starters(), floorOf(30), taken);
    QVERIFY(more.ok());
    for (const Rule &rule : more.set.rules) {
        QVERIFY(!taken.contains(rule.sid));
        taken << rule.sid;
    }
}

FLOORWATCH_TEST_MAIN(StarterRulesTest)
#include "tst_starterrules.moc"
