// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/simulatedfloor.h"
#include "tests/support/apitypes.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <memory>

using namespace core;
using support::ApiTypes;
using support::SimulatedService;

namespace {

const QString startText = QStringLiteral("2026-11-21T10:30:00Z");

QString text(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

// The simulated service against TaskRouter's public description, of which tests/fixtures has the routes and
// the types: every route, every parameter, every page of every list, every kind of error.
class TestTaskRouterApi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAsTheApiDoes_data() { rows(&isAny); }
    void answersAsTheApiDoes();
    void nestsWhatTheApiNests_data();
    void nestsWhatTheApiNests();
    void leadsThroughEveryPage_data() { rows(&isList); }
    void leadsThroughEveryPage();
    void takesEveryParameter_data() { rows(&hasParameters); }
    void takesEveryParameter();
    void refusesWrongParameters_data() { rows(&hasCheckedParameters); }
    void refusesWrongParameters();
    void filters_data();
    void filters();
    void refusesOtherMethods_data() { rows(&isAny); }
    void refusesOtherMethods();
    void wantsCredentialsEverywhere_data() { rows(&isAny); }
    void wantsCredentialsEverywhere();
    void knowsNoOtherSids_data() { rows(&namesSids); }
    void knowsNoOtherSids();

private:
    static bool isAny(const QJsonObject &) { return true; }
    static bool isList(const QJsonObject &route) { return route.contains(QStringLiteral("list")); }
    static bool namesSids(const QJsonObject &route) { return route["path"].toString().contains(u'{'); }
    static bool hasParameters(const QJsonObject &route) { return !route["query"].toObject().isEmpty(); }
    static QStringList badValues(const QString &parameter, const QString &type);
    static bool hasCheckedParameters(const QJsonObject &route);
    void rows(const std::function<bool(const QJsonObject &)> &which) const;
    QString path(const QJsonObject &route) const;
    QString goodValue(const QString &parameter) const;
    SimulatedService::Answer ask(const QJsonObject &route, const QString &query = {}) const;
    static void verifyRefused(const SimulatedService::Answer &answer, int status);

    std::unique_ptr<SimulatedService> m_service;
    std::unique_ptr<SimulatedFloor> m_floor;
    QJsonArray m_routes;
    ApiTypes m_types;
};

void TestTaskRouterApi::initTestCase()
{
    const Instant start = *parseInstant(startText.toStdString());
    m_floor = std::make_unique<SimulatedFloor>(makeFloorPlan(9, 4), 4, start);
    m_service = std::make_unique<SimulatedService>(QStringList{
        QStringLiteral("--queues"), QStringLiteral("9"), QStringLiteral("--seed"), QStringLiteral("4"),
        QStringLiteral("--speed"), QStringLiteral("0.0001"), QStringLiteral("--start"), startText});
    QVERIFY2(m_service->port() != 0, qPrintable(m_service->said()));
    QFile file(QStringLiteral(FLOORWATCH_TESTS_DIR "/fixtures/taskrouter-routes.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_routes = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(m_routes.size() > 20);
}

void TestTaskRouterApi::rows(const std::function<bool(const QJsonObject &)> &which) const
{
    QTest::addColumn<QJsonObject>("route");
    for (const QJsonValue &route : m_routes) {
        if (which(route.toObject()))
            QTest::addRow("%s %s", qPrintable(route["method"].toString()),
                          qPrintable(route["path"].toString()))
                << route.toObject();
    }
}

// "/v1/Workspaces/{WorkspaceSid}/Workers/{Sid}" with sids of this floor.
QString TestTaskRouterApi::path(const QJsonObject &route) const
{
    const FloorPlan &plan = m_floor->plan();
    const QJsonObject sids{{"Workspaces", SimulatedService::inWorkspace({}).section(u'/', -1)},
                           {"Activities", text(plan.activities[0].sid)},
                           {"TaskChannels", text(plan.channels[0].sid)},
                           {"TaskQueues", text(plan.queues[2].sid)},
                           {"Workers", text(plan.agents[3].sid)}};
    QStringList segments = route["path"].toString().split(u'/');
    for (qsizetype i = 1; i < segments.size(); ++i) {
        if (segments[i].startsWith(u'{'))
            segments[i] = sids[segments[i - 1]].toString();
    }
    return segments.join(u'/');
}

QString TestTaskRouterApi::goodValue(const QString &parameter) const
{
    const FloorPlan &plan = m_floor->plan();
    const QJsonObject values{{"StartDate", QStringLiteral("2026-11-21T09:00:00Z")},
                             {"EndDate", QStringLiteral("2026-11-21T10:00:00Z")},
                             {"Minutes", QStringLiteral("30")},
                             {"SplitByWaitTime", QStringLiteral("5,20")},
                             {"TaskChannel", QStringLiteral("voice")},
                             {"PageSize", QStringLiteral("20")},
                             {"Page", QStringLiteral("0")},
                             {"PageToken", QStringLiteral("PA3")},
                             {"Available", QStringLiteral("true")},
                             {"TaskQueueSid", text(plan.queues[0].sid)},
                             {"WorkerSid", text(plan.agents[0].sid)}};
    return values.value(parameter).toString(QStringLiteral("anything"));
}

SimulatedService::Answer TestTaskRouterApi::ask(const QJsonObject &route, const QString &query) const
{
    const QString target = path(route) + (query.isEmpty() ? QString() : u'?' + query);
    if (route["method"] == QStringLiteral("GET"))
        return m_service->get(target);
    const QJsonObject body{{"QueueSids", QJsonArray{text(m_floor->plan().queues[0].sid)}}};
    return m_service->post(target, QJsonDocument(body).toJson());
}

void TestTaskRouterApi::verifyRefused(const SimulatedService::Answer &answer, int status)
{
    QCOMPARE(answer.status, status);
    QCOMPARE(ApiTypes::errorMisfit(answer.json, status), QString());
    QVERIFY(answer.head.contains("\r\nContent-Type: application/json"));
    QVERIFY(!answer.head.contains("X-Rate-Limit"));
}

void TestTaskRouterApi::answersAsTheApiDoes()
{
    QFETCH(const QJsonObject, route);
    const QString list = route["list"].toString();
    const SimulatedService::Answer answer = ask(route);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.head.contains("\r\nContent-Type: application/json"));
    for (const QJsonValue &header : route["headers"].toArray())
        QVERIFY2(answer.head.contains("\r\n" + header.toString().toLatin1() + ": "), answer.head.constData());
    if (list.isEmpty()) {
        QCOMPARE(m_types.misfit(answer.json, route["type"].toString()), QString());
        return;
    }
    QCOMPARE(answer.json.keys(), (list < u"meta" ? QStringList{list, QStringLiteral("meta")}
                                                 : QStringList{QStringLiteral("meta"), list}));
    QVERIFY(!answer.json[list].toArray().isEmpty());
}

void TestTaskRouterApi::nestsWhatTheApiNests_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("type");
    const auto row = [](const QString &path, const char *part, const char *type) {
        QTest::addRow("%s %s", qPrintable(path), part)
            << path << QString::fromLatin1(part) << QString::fromLatin1(type);
    };
    const QString queue = QStringLiteral("/TaskQueues/") + text(m_floor->plan().queues[2].sid);
    for (const QString &path : {QStringLiteral("/TaskQueues/Statistics"), QString(queue + "/Statistics")}) {
        row(path, "realtime", "workspace.task_queue.task_queue_real_time_statistics");
        row(path, "cumulative", "workspace.task_queue.task_queue_cumulative_statistics");
    }
    row(QStringLiteral("/Statistics"), "realtime", "workspace.workspace_real_time_statistics");
    row(QStringLiteral("/Statistics"), "cumulative", "workspace.workspace_cumulative_statistics");
    row(QStringLiteral("/Workers/Statistics"), "realtime", "workspace.worker.workers_real_time_statistics");
    row(QStringLiteral("/Workers/Statistics"), "cumulative",
        "workspace.worker.workers_cumulative_statistics");
    row(QStringLiteral("/TaskQueues/RealTimeStatistics"), "",
        "workspace.task_queue.task_queue_real_time_statistics");
}

void TestTaskRouterApi::nestsWhatTheApiNests()
{
    QFETCH(const QString, path);
    QFETCH(const QString, part);
    QFETCH(const QString, type);
    const bool isBulk = part.isEmpty();
    const QJsonObject body{{"QueueSids", QJsonArray{text(m_floor->plan().queues[0].sid)}}};
    const QString target = SimulatedService::inWorkspace(path);
    const QJsonObject answer
        = isBulk ? m_service->post(target, QJsonDocument(body).toJson()).json : m_service->get(target).json;
    const QJsonObject outer = isBulk ? answer["task_queue_data"][0].toObject()
                              : answer.contains(QStringLiteral("meta"))
                                  ? answer["task_queues_statistics"][4].toObject()
                                  : answer;
    QJsonObject nested = isBulk ? outer : outer[part].toObject();
    // Who it is about stands outside.
    for (const char *name : {"account_sid", "workspace_sid", "task_queue_sid", "url"}) {
        if (!nested.contains(QLatin1String(name)))
            nested[QLatin1String(name)] = QJsonValue::Null;
    }
    if (!type.contains(u"task_queue_"))
        nested.remove(QStringLiteral("task_queue_sid"));
    // The bulk call is the one that leaves these out (flex-facts 3.2).
    if (isBulk) {
        QVERIFY(!nested.contains(QStringLiteral("longest_relative_task_age_in_queue")));
        nested[QStringLiteral("longest_relative_task_age_in_queue")] = 0;
        nested[QStringLiteral("longest_relative_task_sid_in_queue")] = QJsonValue::Null;
    }
    QCOMPARE(m_types.misfit(nested, type), QString());
}

void TestTaskRouterApi::leadsThroughEveryPage()
{
    QFETCH(const QJsonObject, route);
    const QString list = route["list"].toString();
    const QJsonArray all = ask(route, QStringLiteral("PageSize=1000")).json[list].toArray();
    const int size = all.size() > 40 ? 17 : 2;
    QJsonArray seen;
    QJsonArray before;
    SimulatedService::Answer answer = ask(route, QStringLiteral("PageSize=%1").arg(size));
    for (int page = 0;; ++page) {
        const QJsonArray items = answer.json[list].toArray();
        const QJsonObject meta = answer.json["meta"].toObject();
        QCOMPARE(m_types.misfit(meta, QStringLiteral("meta")), QString());
        QCOMPARE(meta["key"].toString(), list);
        QCOMPARE(meta["page"].toInt(), page);
        QCOMPARE(meta["page_size"].toInt(), size);
        for (const QJsonValue &item : items) {
            QCOMPARE(m_types.misfit(item.toObject(), route["type"].toString()), QString());
            seen.append(item);
        }
        const auto follow = [&](const char *address) {
            return m_service->get(meta[QLatin1String(address)].toString().mid(m_service->url().size()));
        };
        QCOMPARE(follow("url").json[list].toArray(), items);
        QCOMPARE(meta["previous_page_url"].isNull(), page == 0);
        if (page > 0)
            QCOMPARE(follow("previous_page_url").json[list].toArray(), before);
        before = items;
        if (meta["next_page_url"].isNull())
            break;
        QCOMPARE(items.size(), size);
        answer = follow("next_page_url");
    }
    QCOMPARE(seen, all);
}

void TestTaskRouterApi::takesEveryParameter()
{
    QFETCH(const QJsonObject, route);
    for (const QString &parameter : route["query"].toObject().keys()) {
        const SimulatedService::Answer answer = ask(route, parameter + u'=' + goodValue(parameter));
        QVERIFY2(answer.status == 200, qPrintable(parameter));
    }
}

QStringList TestTaskRouterApi::badValues(const QString &parameter, const QString &type)
{
    if (parameter == u"PageSize")
        return {QStringLiteral("0"), QStringLiteral("1001"), QStringLiteral("-1"), QStringLiteral("all")};
    if (parameter == u"Minutes")
        return {QStringLiteral("0"), QStringLiteral("-5"), QStringLiteral("1.5"), QStringLiteral("x")};
    if (parameter == u"PageToken" || parameter == u"TaskChannel" || parameter == u"SplitByWaitTime"
        || parameter == u"Available")
        return {QStringLiteral("nonsense")};
    if (type == u"integer")
        return {QStringLiteral("-1"), QStringLiteral("x")};
    if (type == u"date-time")
        return {QStringLiteral("yesterday"), QStringLiteral("2026-13-01T00:00:00Z")};
    return {};
}

bool TestTaskRouterApi::hasCheckedParameters(const QJsonObject &route)
{
    const QJsonObject query = route["query"].toObject();
    const QStringList names = query.keys();
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        return !badValues(name, query[name].toString()).isEmpty();
    });
}

void TestTaskRouterApi::refusesWrongParameters()
{
    QFETCH(const QJsonObject, route);
    const QJsonObject query = route["query"].toObject();
    for (const QString &parameter : query.keys()) {
        for (const QString &value : badValues(parameter, query[parameter].toString()))
            verifyRefused(ask(route, parameter + u'=' + value), 400);
    }
}

void TestTaskRouterApi::filters_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("property");
    QTest::addColumn<QJsonValue>("value");
    const FloorPlan &plan = m_floor->plan();
    const auto row = [](const QString &list, const char *parameter, const QString &given,
                        const char *property, const QJsonValue &value) {
        QTest::addRow("%s %s", qPrintable(list), parameter)
            << list
            << QString::fromLatin1(parameter) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(given))
            << QString::fromLatin1(property) << value;
    };
    const QString queue = text(plan.queues[1].name);
    const QString agent = text(plan.agents[5].name);
    const QString activity = text(plan.activities[3].name);
    row(QStringLiteral("TaskQueues"), "FriendlyName", queue, "friendly_name", queue);
    row(QStringLiteral("Workers"), "FriendlyName", agent, "friendly_name", agent);
    row(QStringLiteral("Workers"), "ActivityName", activity, "activity_name", activity);
    row(QStringLiteral("Workers"), "ActivitySid", text(plan.activities[3].sid), "activity_name", activity);
    row(QStringLiteral("Workers"), "Available", QStringLiteral("false"), "available", false);
    row(QStringLiteral("Activities"), "Available", QStringLiteral("true"), "available", true);
    row(QStringLiteral("Activities"), "FriendlyName", activity, "friendly_name", activity);
    row(QStringLiteral("Events"), "EventType", QStringLiteral("reservation.completed"), "event_type",
        QStringLiteral("reservation.completed"));
}

void TestTaskRouterApi::filters()
{
    QFETCH(const QString, list);
    QFETCH(const QString, query);
    QFETCH(const QString, property);
    QFETCH(const QJsonValue, value);
    const QString target = SimulatedService::inWorkspace(u'/' + list);
    const QJsonObject all = m_service->get(target + QStringLiteral("?PageSize=1000")).json;
    const QString key = all["meta"]["key"].toString();
    const QJsonArray kept
        = m_service->get(target + QStringLiteral("?PageSize=1000&") + query).json[key].toArray();
    QJsonArray expected;
    for (const QJsonValue &item : all[key].toArray()) {
        if (item[property] == value)
            expected.append(item);
    }
    QVERIFY(!expected.isEmpty() && expected.size() < all[key].toArray().size());
    QCOMPARE(kept, expected);
}

void TestTaskRouterApi::refusesOtherMethods()
{
    QFETCH(const QJsonObject, route);
    const QString target = path(route);
    if (route["method"] == QStringLiteral("GET"))
        verifyRefused(m_service->post(target, "{}"), 405);
    else
        verifyRefused(m_service->get(target), 404); // a queue might have that name
}

void TestTaskRouterApi::wantsCredentialsEverywhere()
{
    QFETCH(const QJsonObject, route);
    const SimulatedService::Answer answer = m_service->get(path(route), "AC1:wrong");
    verifyRefused(answer, 401);
    QCOMPARE(answer.json["code"].toInt(), 20003);
}

void TestTaskRouterApi::knowsNoOtherSids()
{
    QFETCH(const QJsonObject, route);
    QString target = path(route);
    // The last sid in the path, with another end.
    for (const QString &segment : target.split(u'/')) {
        if (segment.size() == 34)
            target = path(route).replace(segment, segment.left(30) + QStringLiteral("dead"));
    }
    verifyRefused(route["method"] == QStringLiteral("GET") ? m_service->get(target)
                                                           : m_service->post(target, "{}"),
                  404);
}

FLOORWATCH_TEST_MAIN(TestTaskRouterApi)
#include "tst_taskrouterapi.moc"
