// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedfloors.h"
#include "tests/support/testmain.h"

#include <algorithm>
#include <map>

using namespace core;
using namespace std::chrono_literals;
using namespace support;

namespace {

bool isWaiting(const TaskState &task)
{
    return task.status <= TaskStatus::Reserved;
}

/// What is wrong with the tasks that one agent has in hand; empty if nothing is.
QString overload(const SimulatedFloor &floor, int agent, const std::vector<TaskState> &tasks)
{
    const AgentPlan &plan = floor.plan().agents[size_t(agent)];
    const std::vector<int> &skills = floor.plan().teams[size_t(plan.team)].queues;
    int exclusive = 0;
    for (const TaskState &task : tasks) {
        exclusive += floor.plan().channels[size_t(task.channel)].exclusive;
        if (std::find(skills.begin(), skills.end(), task.queue) == skills.end())
            return QStringLiteral("agent %1 has no skill for queue %2").arg(agent).arg(task.queue);
    }
    if (exclusive > 0 && tasks.size() > 1)
        return QStringLiteral("agent %1 has other tasks beside a call").arg(agent);
    if (int(tasks.size()) > plan.capacity)
        return QStringLiteral("agent %1 has %2 tasks").arg(agent).arg(tasks.size());
    if (!tasks.empty() && floor.agent(agent).activity != FloorPlan::available)
        return QStringLiteral("agent %1 is away and works").arg(agent);
    if (int(tasks.size()) != floor.agent(agent).tasks)
        return QStringLiteral("agent %1 counts %2 tasks").arg(agent).arg(floor.agent(agent).tasks);
    return {};
}

} // namespace

class Dispatch : public QObject
{
    Q_OBJECT

private slots:
    void agentsTakeWhatTheyCanAndNoMore();
    void firstComeIsFirstServed();
    void theAgentIdleLongestIsAsked();
    void callsGoBeforeMail();
    void nobodyWaitsBesideAnIdleAgent();
};

void Dispatch::agentsTakeWhatTheyCanAndNoMore()
{
    SimulatedFloor floor = makeFloor(10, 5);
    int shared = 0;
    for (int look = 0; look < 24 * 12; ++look) {
        floor.advanceTo(start + look * 5min);
        std::map<int, std::vector<TaskState>> inHand;
        for (const TaskState &task : floor.tasks()) {
            QCOMPARE(task.agent.has_value(), task.status != TaskStatus::Pending);
            if (task.agent)
                inHand[*task.agent].push_back(task);
        }
        for (int agent = 0; agent < int(floor.plan().agents.size()); ++agent) {
            QCOMPARE(overload(floor, agent, inHand[agent]), QString());
            shared += inHand[agent].size() > 1;
        }
    }
    QVERIFY(shared > 50); // chats were shared at all
}

void Dispatch::firstComeIsFirstServed()
{
    SimulatedFloor floor(smallPlan(2, 0, Distribution::never()), 1,
                         start); // 120 an hour for two: a long line
    for (int look = 0; look < 500; ++look) {
        floor.advanceTo(start + look * 7s);
        Instant newestServed, oldestWaiting = Instant::max();
        for (const TaskState &task : floor.tasks()) {
            if (isWaiting(task))
                oldestWaiting = std::min(oldestWaiting, task.enteredAt);
            else
                newestServed = std::max(newestServed, task.enteredAt);
        }
        QVERIFY(newestServed < oldestWaiting);
        QVERIFY(oldestWaiting < Instant::max());
    }
}

void Dispatch::theAgentIdleLongestIsAsked()
{
    SimulatedFloor floor(smallPlan(6, 0, Distribution::never()), 1, start);
    floor.advanceTo(start + 2h);
    std::map<int, Instant> idleSince; // of agents that have been busy
    int choices = 0;
    for (const ReservationEvent &event : floor.reservationEvents(start - 2h, floor.now())) {
        if (event.kind == ReservationEvent::Kind::WrapUp)
            continue;
        if (event.kind == ReservationEvent::Kind::Completed) {
            idleSince[event.agent] = event.at;
            continue;
        }
        if (const auto chosen = idleSince.find(event.agent); chosen != idleSince.end()) {
            for (const auto &[agent, since] : idleSince)
                QVERIFY2(chosen->second <= since, qPrintable(QStringLiteral("agent %1").arg(agent)));
            choices += idleSince.size() > 1;
            idleSince.erase(chosen);
        }
    }
    QVERIFY(choices > 100);
}

void Dispatch::callsGoBeforeMail()
{
    FloorPlan plan = smallPlan(3, 0, Distribution::never());
    plan.channels.push_back({"TC2", "email", "Email", true});
    CellPlan mail = plan.queues[0].channels[0];
    plan.queues[0].channels[0].arrivals.fill(100);
    mail.channel = 1;
    mail.arrivals.fill(60);
    mail.serviceLevel = 24h; // calls and mail together are more than three agents can do
    plan.queues[0].channels.push_back(mail);
    SimulatedFloor floor(std::move(plan), 1, start);
    floor.advanceTo(start + 2h);
    const auto meanWait = [&floor](int channel) {
        return floor.cumulative(0, {start - 2h, floor.now(), channel, {}}).waitUntilAccepted.average();
    };
    QVERIFY(meanWait(0) < 60);
    QVERIFY(meanWait(1) > 600);
}

void Dispatch::nobodyWaitsBesideAnIdleAgent()
{
    SimulatedFloor floor = makeFloor(10, 5);
    for (int look = 0; look < 200; ++look) {
        floor.advanceTo(start + look * 1min);
        std::vector<int> mayAnswer(floor.plan().queues.size());
        for (int agent = 0; agent < int(floor.plan().agents.size()); ++agent) {
            const AgentState state = floor.agent(agent);
            if (state.activity != FloorPlan::available || state.tasks > 0)
                continue;
            for (const int queue : floor.plan().teams[size_t(floor.plan().agents[size_t(agent)].team)].queues)
                ++mayAnswer[size_t(queue)];
        }
        for (const TaskState &task : floor.tasks()) {
            if (task.status == TaskStatus::Pending)
                QCOMPARE(mayAnswer[size_t(task.queue)], 0);
        }
    }
}

FLOORWATCH_TEST_MAIN(Dispatch)
#include "tst_dispatch.moc"
