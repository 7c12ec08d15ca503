// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulatedfloor.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace core;
using namespace std::chrono_literals;
using support::SimulatedService;

namespace {

const QString startText = QStringLiteral("2026-11-21T10:30:00Z");

QString text(const std::string &text)
{
    return QString::fromStdString(text);
}

QString inWorkspace(const QString &rest)
{
    return SimulatedService::inWorkspace(rest);
}

// A number of the stream against a number of TaskRouter.
double value(const QJsonObject &json, const char *key)
{
    return json[QLatin1String(key)].toDouble(-1);
}

} // namespace

// The floor of another process stands still at its start, and this process has the same one to compare with.
class TestTaskRouterTruth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsTheTruthOfEachQueue_data();
    void tellsTheTruthOfEachQueue();
    void tellsTheTruthInTheList();
    void tellsTheTruthInBulk();
    void refusesBadBulkCalls();
    void tellsTheTruthOfTheWorkspace();
    void splitsByWaitTime();
    void filtersWorkers();
    void tellsWhatWorkersDo();
    void tellsOfReservations();
    void tellsWhenTalkEnds();
    void configuresFlex();

private:
    QJsonObject get(const QString &rest) const { return m_service->get(inWorkspace(rest)).json; }
    void compareCumulative(const QJsonObject &json, const CumulativeStatistics &truth) const;
    void compareRealTime(const QJsonObject &json, const RealTimeStatistics &truth) const;
    StatisticsQuery minutes(int minutes) const
    {
        return {m_floor->now() - minutes * 1min, m_floor->now(), {}, {}};
    }

    std::unique_ptr<SimulatedService> m_service;
    std::unique_ptr<SimulatedFloor> m_floor;
};

void TestTaskRouterTruth::initTestCase()
{
    const Instant start = *parseInstant(startText.toStdString());
    m_floor = std::make_unique<SimulatedFloor>(makeFloorPlan(9, 4), 4, start);
    m_service = std::make_unique<SimulatedService>(QStringList{
        QStringLiteral("--queues"), QStringLiteral("9"), QStringLiteral("--seed"), QStringLiteral("4"),
        QStringLiteral("--speed"), QStringLiteral("0.0001"), QStringLiteral("--start"), startText});
    QVERIFY2(m_service->port() != 0, qPrintable(m_service->said()));
}

void TestTaskRouterTruth::compareCumulative(const QJsonObject &json, const CumulativeStatistics &truth) const
{
    QCOMPARE(value(json, "reservations_created"), double(truth.reservationsCreated));
    QCOMPARE(value(json, "reservations_accepted"), double(truth.reservationsAccepted));
    QCOMPARE(value(json, "reservations_rejected"), double(truth.reservationsRejected));
    QCOMPARE(value(json, "reservations_timed_out"), double(truth.reservationsTimedOut));
    QCOMPARE(value(json, "reservations_canceled"), double(truth.reservationsCanceled));
    QCOMPARE(value(json, "tasks_canceled"), double(truth.tasksCanceled));
    QCOMPARE(value(json, "tasks_completed"), double(truth.tasksCompleted));
    const QJsonObject waited = json["wait_duration_until_accepted"].toObject();
    QCOMPARE(value(waited, "avg"), truth.waitUntilAccepted.average());
    QCOMPARE(value(waited, "total"), double(truth.waitUntilAccepted.total.count()) / 1000);
    QCOMPARE(value(json["wait_duration_until_canceled"].toObject(), "avg"),
             truth.waitUntilCanceled.average());
    QVERIFY(std::abs(value(json, "avg_task_acceptance_time") - truth.waitUntilAccepted.average()) <= 0.5);
}

void TestTaskRouterTruth::compareRealTime(const QJsonObject &json, const RealTimeStatistics &truth) const
{
    const QJsonObject tasks = json["tasks_by_status"].toObject();
    QCOMPARE(value(tasks, "pending"), double(truth.tasks[0]));
    QCOMPARE(value(tasks, "reserved"), double(truth.tasks[1]));
    QCOMPARE(value(tasks, "assigned"), double(truth.tasks[2]));
    QCOMPARE(value(tasks, "wrapping"), double(truth.tasks[3]));
    QCOMPARE(value(json, "total_tasks"), double(truth.totalTasks()));
    QCOMPARE(json["longest_task_waiting_sid"].toString(), text(truth.longestWaitingTask));
    const double age = truth.longestWaitingSince
                           ? std::floor(double((m_floor->now() - *truth.longestWaitingSince).count()) / 1000)
                           : 0;
    QCOMPARE(value(json, "longest_task_waiting_age"), age);
    const QJsonArray activities = json["activity_statistics"].toArray();
    QCOMPARE(activities.size(), 4);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(activities[i]["workers"].toInt(), truth.agents[size_t(i)]);
}

void TestTaskRouterTruth::tellsTheTruthOfEachQueue_data()
{
    QTest::addColumn<QString>("channel");
    QTest::newRow("all channels") << QString();
    QTest::newRow("by unique name") << text(m_floor->plan().channels[0].uniqueName);
    QTest::newRow("by sid") << text(m_floor->plan().channels[1].sid);
}

void TestTaskRouterTruth::tellsTheTruthOfEachQueue()
{
    QFETCH(const QString, channel);
    StatisticsQuery query = minutes(30);
    if (!channel.isEmpty())
        query.channel = channel.startsWith(u"TC") ? 1 : 0;
    double entered = 0;
    for (int queue = 0; queue < 9; ++queue) {
        const QString path = QStringLiteral("/TaskQueues/") + text(m_floor->plan().queues[size_t(queue)].sid);
        const QString filter = QStringLiteral("TaskChannel=") + channel;
        const QJsonObject cumulative = get(path + "/CumulativeStatistics?Minutes=30&" + filter);
        compareCumulative(cumulative, m_floor->cumulative(queue, query));
        entered += value(cumulative, "tasks_entered");
        const QJsonObject now = get(path + "/RealTimeStatistics?" + filter);
        compareRealTime(now, m_floor->realTime(queue, query.channel));
        QCOMPARE(now["longest_relative_task_age_in_queue"], now["longest_task_waiting_age"]);
        const QJsonObject both = get(path + "/Statistics?Minutes=30&" + filter);
        compareCumulative(both["cumulative"].toObject(), m_floor->cumulative(queue, query));
        compareRealTime(both["realtime"].toObject(), m_floor->realTime(queue, query.channel));
    }
    QVERIFY(entered > 0);
    QCOMPARE(entered, double(m_floor->cumulativeOfAll(query).tasksEntered));
}

void TestTaskRouterTruth::tellsTheTruthInTheList()
{
    const Instant today = m_floor->todaySince(0);
    const QString start = QString::fromStdString(toIso(today));
    const StatisticsQuery query{today, m_floor->now(), {}, {}};
    const QJsonArray list
        = m_service->all(inWorkspace(QStringLiteral("/TaskQueues/Statistics?PageSize=4&StartDate=") + start),
                         QStringLiteral("task_queues_statistics"));
    QCOMPARE(list.size(), 9);
    for (int queue = 0; queue < 9; ++queue) {
        QCOMPARE(list[queue]["task_queue_sid"].toString(), text(m_floor->plan().queues[size_t(queue)].sid));
        const QJsonObject cumulative = list[queue]["cumulative"].toObject();
        compareCumulative(cumulative, m_floor->cumulative(queue, query));
        compareRealTime(list[queue]["realtime"].toObject(), m_floor->realTime(queue));
        QCOMPARE(parseInstant(cumulative["start_time"].toString().toStdString()), std::optional(today));
        QCOMPARE(parseInstant(cumulative["end_time"].toString().toStdString()),
                 std::optional(m_floor->now()));
    }
    const QJsonObject named
        = get(QStringLiteral("/TaskQueues/Statistics?FriendlyName=")
              + QString::fromLatin1(QUrl::toPercentEncoding(text(m_floor->plan().queues[5].name))));
    QCOMPARE(named["task_queues_statistics"].toArray().size(), 1);
    QCOMPARE(named["task_queues_statistics"][0]["task_queue_sid"].toString(),
             text(m_floor->plan().queues[5].sid));
}

void TestTaskRouterTruth::tellsTheTruthInBulk()
{
    const QString path = inWorkspace(QStringLiteral("/TaskQueues/RealTimeStatistics"));
    const QString known = text(m_floor->plan().queues[1].sid);
    const QString unknown = QStringLiteral("WQ") + QStringLiteral("0").repeated(32);
    for (const char *key : {"QueueSids", "queueSids"}) {
        const QJsonObject body{{QLatin1String(key), QJsonArray{known, unknown}}};
        const SimulatedService::Answer answer = m_service->post(path, QJsonDocument(body).toJson());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json["task_queue_response_count"].toInt(), 2);
        const QJsonArray data = answer.json["task_queue_data"].toArray();
        compareRealTime(data[0].toObject(), m_floor->realTime(1));
        compareRealTime(data[1].toObject(), RealTimeStatistics());
        QVERIFY(!data[0].toObject().contains(QStringLiteral("longest_relative_task_age_in_queue")));
    }
}

void TestTaskRouterTruth::refusesBadBulkCalls()
{
    // A service of its own: five calls are what it takes in a second.
    const SimulatedService service({QStringLiteral("--queues"), QStringLiteral("1")});
    const QString path = inWorkspace(QStringLiteral("/TaskQueues/RealTimeStatistics"));
    const QByteArray sid = '"' + text(m_floor->plan().queues[1].sid).toLatin1() + '"';
    const QByteArray tooMany = "{\"QueueSids\":[" + (sid + ',').repeated(50) + sid + "]}";
    for (const QByteArray &body : {QByteArray("{}"), QByteArray("{\"QueueSids\":[]}"), QByteArray("nonsense"),
                                   QByteArray("{\"QueueSids\":[\"WQ1\"]}"), tooMany})
        QCOMPARE(service.post(path, body).status, 400);
}

void TestTaskRouterTruth::tellsTheTruthOfTheWorkspace()
{
    const QJsonObject both = get(QStringLiteral("/Statistics?Minutes=60"));
    compareCumulative(both["cumulative"].toObject(), m_floor->cumulativeOfAll(minutes(60)));
    compareRealTime(both["realtime"].toObject(), m_floor->realTimeOfAll());
    QCOMPARE(value(both["cumulative"].toObject(), "tasks_created"),
             double(m_floor->cumulativeOfAll(minutes(60)).tasksEntered));
    compareCumulative(get(QStringLiteral("/CumulativeStatistics")), m_floor->cumulativeOfAll(minutes(15)));
    const QString second = text(m_floor->plan().channels[1].uniqueName);
    compareRealTime(get(QStringLiteral("/RealTimeStatistics?TaskChannel=") + second),
                    m_floor->realTimeOfAll(1));
}

void TestTaskRouterTruth::splitsByWaitTime()
{
    StatisticsQuery query = minutes(30);
    query.splitByWaitTime = {5s, 20s};
    const QJsonObject splits
        = get(QStringLiteral("/CumulativeStatistics?Minutes=30&SplitByWaitTime=5,20"))["split_by_wait_time"]
              .toObject();
    QCOMPARE(splits.keys(), (QStringList{QStringLiteral("20"), QStringLiteral("5")}));
    for (const auto &split : m_floor->cumulativeOfAll(query).splits) {
        const QJsonObject part = splits[QString::number(split.threshold.count())].toObject();
        QCOMPARE(part["below"]["reservations_accepted"].toInteger(), split.acceptedBelow);
        QCOMPARE(part["below"]["tasks_canceled"].toInteger(), split.canceledBelow);
        QCOMPARE(part["above"]["reservations_accepted"].toInteger(), split.acceptedAbove);
        QCOMPARE(part["above"]["tasks_canceled"].toInteger(), split.canceledAbove);
    }
}

void TestTaskRouterTruth::filtersWorkers()
{
    const auto sids = [&](const QString &query) {
        QStringList found;
        for (const QJsonValue &worker : m_service->all(
                 inWorkspace(QStringLiteral("/Workers?PageSize=7&") + query), QStringLiteral("workers")))
            found << worker["sid"].toString();
        return found;
    };
    const FloorPlan &plan = m_floor->plan();
    const auto expected = [&](auto &&wanted) {
        QStringList found;
        for (size_t agent = 0; agent < plan.agents.size(); ++agent) {
            if (wanted(plan.agents[agent], m_floor->agent(int(agent))))
                found << text(plan.agents[agent].sid);
        }
        return found;
    };
    const auto serves = [&](const AgentPlan &agent, int queue) {
        const auto &queues = plan.teams[size_t(agent.team)].queues;
        return std::find(queues.begin(), queues.end(), queue) != queues.end();
    };
    const auto isAvailable = [](const AgentState &state) { return state.activity == FloorPlan::available; };
    QCOMPARE(sids({}), expected([](const AgentPlan &, const AgentState &) { return true; }));
    QCOMPARE(sids(QStringLiteral("Available=true&TaskQueueSid=") + text(plan.queues[1].sid)),
             expected([&](const AgentPlan &agent, const AgentState &state) {
                 return isAvailable(state) && serves(agent, 1);
             }));
    QCOMPARE(sids(QStringLiteral("Available=0")),
             expected([&](const AgentPlan &, const AgentState &state) { return !isAvailable(state); }));
    QCOMPARE(sids(QStringLiteral("ActivityName=Offline")),
             expected([](const AgentPlan &, const AgentState &state) {
                 return state.activity == FloorPlan::offline;
             }));
    QCOMPARE(sids(QStringLiteral("TaskQueueName=Nobody")), QStringList());
    QCOMPARE(m_service->get(inWorkspace(QStringLiteral("/Workers?Available=maybe"))).status, 400);
}

void TestTaskRouterTruth::tellsWhatWorkersDo()
{
    const QJsonObject all = get(QStringLiteral("/Workers/Statistics?Minutes=30"));
    QCOMPARE(all["realtime"]["total_workers"].toInt(), int(m_floor->plan().agents.size()));
    QCOMPARE(all["realtime"], QJsonValue([&] {
                 QJsonObject now = get(QStringLiteral("/Workers/RealTimeStatistics"));
                 for (const char *key : {"account_sid", "workspace_sid", "url"})
                     now.remove(QLatin1String(key));
                 return now;
             }()));
    const CumulativeStatistics truth = m_floor->cumulativeOfAll(minutes(30));
    QCOMPARE(all["cumulative"]["reservations_accepted"].toInteger(), truth.reservationsAccepted);
    const QString queue = text(m_floor->plan().queues[1].sid);
    const QJsonObject some = get(QStringLiteral("/Workers/Statistics?Minutes=30&TaskQueueSid=") + queue);
    QCOMPARE(some["realtime"]["total_workers"].toInt(), m_floor->realTime(1).eligibleAgents());
    QCOMPARE(some["cumulative"]["reservations_accepted"].toInteger(),
             m_floor->cumulative(1, minutes(30)).reservationsAccepted);

    const QString worker = QStringLiteral("/Workers/") + text(m_floor->plan().agents[0].sid);
    const QJsonObject state = get(worker);
    QCOMPARE(parseInstant(state["date_status_changed"].toString().toStdString()),
             std::optional(m_floor->agent(0).since));
    const QJsonArray channels = get(worker + "/Channels")["channels"].toArray();
    QCOMPARE(channels.size(), qsizetype(m_floor->plan().channels.size()));
    for (int channel = 0; channel < channels.size(); ++channel)
        QCOMPARE(channels[channel]["assigned_tasks"].toInt(), m_floor->tasksOf(0, channel));
}

void TestTaskRouterTruth::tellsOfReservations()
{
    const QString queue = text(m_floor->plan().queues[0].sid);
    const QJsonArray completed = m_service->all(
        inWorkspace(
            QStringLiteral("/Events?EventType=reservation.completed&Minutes=30&PageSize=20&TaskQueueSid=")
            + queue),
        QStringLiteral("events"));
    auto truth = m_floor->reservationEvents(m_floor->now() - 30min, m_floor->now());
    std::erase_if(truth, [](const ReservationEvent &event) {
        return event.queue != 0 || event.kind != ReservationEvent::Kind::Completed;
    });
    QCOMPARE(completed.size(), qsizetype(truth.size()));
    QVERIFY(truth.size() > 20);
    for (size_t i = 0; i < truth.size(); ++i) {
        const QJsonObject event = completed[qsizetype(truth.size() - 1 - i)].toObject();
        QCOMPARE(event["event_date_ms"].toInteger(), qint64(truth[i].at.time_since_epoch().count()));
        QCOMPARE(event["event_data"]["reservation_sid"].toString(), text(truth[i].reservationSid));
        QCOMPARE(event["event_data"]["task_queue_sid"].toString(), queue);
        QCOMPARE(event["event_data"]["task_channel_sid"].toString(),
                 text(m_floor->plan().channels[size_t(truth[i].channel)].sid));
    }
}

void TestTaskRouterTruth::tellsWhenTalkEnds()
{
    const QString path
        = inWorkspace(QStringLiteral("/Events?Minutes=60&PageSize=1000&EventType=reservation."));
    const auto timesOf = [&](const char *type) {
        QHash<QString, qint64> times;
        for (const QJsonValue &event : m_service->all(path + QLatin1String(type), QStringLiteral("events")))
            times[event["event_data"]["reservation_sid"].toString()] = event["event_date_ms"].toInteger();
        return times;
    };
    const auto accepted = timesOf("accepted");
    const auto wrapUp = timesOf("wrapup");
    int compared = 0;
    for (const ReservationEvent &event : m_floor->reservationEvents(m_floor->now() - 1h, m_floor->now())) {
        const QString sid = text(event.reservationSid);
        if (event.kind != ReservationEvent::Kind::Completed || !accepted.contains(sid)
            || !wrapUp.contains(sid))
            continue;
        QCOMPARE(wrapUp[sid] - accepted[sid], qint64(event.talk.count()));
        ++compared;
    }
    QVERIFY(compared > 50);
}

void TestTaskRouterTruth::configuresFlex()
{
    const QJsonObject json = m_service->get(QStringLiteral("/v1/Configuration")).json;
    QCOMPARE(inWorkspace({}),
             QStringLiteral("/v1/Workspaces/") + json["taskrouter_workspace_sid"].toString());
    QCOMPARE(json["taskrouter_offline_activity_sid"].toString(),
             text(m_floor->plan().activities[FloorPlan::offline].sid));
    const QJsonObject settings = json["queue_stats_configuration"].toObject();
    const auto found = [](const QJsonArray &list, const QJsonObject &keys) {
        for (const QJsonValue &entry : list) {
            bool same = true;
            for (auto key = keys.begin(); key != keys.end(); ++key)
                same = same && entry[key.key()] == key.value();
            if (same)
                return entry.toObject();
        }
        return QJsonObject();
    };
    for (int queue = 0; queue < 9; ++queue) {
        const QueuePlan &plan = m_floor->plan().queues[size_t(queue)];
        QJsonObject reset
            = found(settings["queue_configurations"].toArray(), {{"queue_sid", text(plan.sid)}});
        if (reset.isEmpty())
            reset = settings["default"].toObject();
        QCOMPARE(reset["reset_time"].toString(), text(m_floor->resetTimeUtc(queue)));
        QCOMPARE(reset["reset_timezone"].toString(), QStringLiteral("GMT"));
        for (const CellPlan &cell : plan.channels) {
            QJsonObject level
                = found(settings["queue_channel_configurations"].toArray(),
                        {{"queue_sid", text(plan.sid)},
                         {"channel_sid", text(m_floor->plan().channels[size_t(cell.channel)].sid)}});
            if (level.isEmpty())
                level = settings["default"].toObject();
            QCOMPARE(level["service_level_threshold"].toString().toInt(), int(cell.serviceLevel.count()));
            QCOMPARE(level["short_abandoned_threshold"].toString().toInt(), int(cell.shortAbandon.count()));
        }
    }
}

FLOORWATCH_TEST_MAIN(TestTaskRouterTruth)
#include "tst_taskroutertruth.moc"
