// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "tests/support/misbehavingservice.h"
#include "tests/support/rawclient.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QWebSocket>

using namespace core;
using support::MisbehavingService;
using support::RawClient;
using support::SimulatedService;

namespace {

const QString newSid = QStringLiteral("WQ") + QString(32, u'f');

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

QString inWorkspace(const QString &rest)
{
    return SimulatedService::inWorkspace(rest);
}

// Every value in a JSON text that is neither an object nor a list.
void collect(const QJsonValue &value, QJsonArray &leaves)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collect(item, leaves);
    } else if (value.isObject()) {
        for (const QJsonValue &item : value.toObject())
            collect(item, leaves);
    } else {
        leaves.append(value);
    }
}

int count(const QJsonValue &value, QJsonValue::Type type)
{
    QJsonArray leaves;
    collect(value, leaves);
    return int(std::count_if(leaves.begin(), leaves.end(),
                             [&](const QJsonValue &leaf) { return leaf.type() == type; }));
}

// The floor as a reader of the stream has it, and the lines that it could not read.
class Reader
{
public:
    explicit Reader(const MisbehavingService &service)
    {
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket,
                         [this](const QByteArray &line) { take(line); });
        m_socket.open(QUrl(service.url(QStringLiteral("ws")) + QStringLiteral("/stream")));
    }

    int lines() const { return m_lines; }
    int badLines() const { return m_badLines; }
    Instant at() const { return m_builder.snapshot().at(); }
    QStringList names() const
    {
        QStringList names;
        const Snapshot snapshot = m_builder.snapshot();
        for (const Row &row : snapshot.rows()) {
            if (row.isQueue() && !row.absent)
                names << row.name;
        }
        return names;
    }

private:
    void take(const QByteArray &line)
    {
        ++m_lines;
        if (m_reader.read(std::string_view(line.constData(), size_t(line.size()))).ok())
            m_builder.apply(m_reader.patch());
        else
            ++m_badLines;
    }

    QWebSocket m_socket;
    StreamReader m_reader;
    SnapshotBuilder m_builder{SourceId{QStringLiteral("stream")}};
    int m_lines = 0;
    int m_badLines = 0;
};

} // namespace

// The faults in what the simulated service tells, over REST and in its stream.
class TestSimulatedContent : public QObject
{
    Q_OBJECT

private slots:
    void init() { QCOMPARE(m_service.behave(), QString()); }

    void answersWithGarbage();
    void putsOneTypeForAnother();
    void putsListsForObjects();
    void putsTextsForCounts();
    void saysNaN();
    void saysHugeNumbers();
    void saysNegativeWaits();
    void leavesAPageOut();
    void comesToAPageTwice();
    void neverLeavesAPage();
    void leavesSplitsAndWaitsOutOfLists();
    void livesFiveMinutesAhead();
    void losesAQueue();
    void renamesAQueue();
    void hasOneMoreQueue();
    void spoilsTheStream_data();
    void spoilsTheStream();
    void streamsAnotherTime();
    void streamsQueuesThatComeAndGo();

private:
    QJsonObject get(const QString &rest) const { return m_service.get(inWorkspace(rest)).json; }
    QByteArray head(const QString &rest) const { return m_service.get(inWorkspace(rest)).head; }
    QByteArray body(const QString &rest) const;
    QStringList sids(const QString &list = QStringLiteral("/TaskQueues"),
                     const QString &key = QStringLiteral("task_queues")) const;

    MisbehavingService m_service{words("--queues 9 --seed 2 --speed 10 --start 2026-11-21T10:30:00Z")};
};

QByteArray TestSimulatedContent::body(const QString &rest) const
{
    RawClient client(m_service.port());
    client.says("GET " + inWorkspace(rest).toLatin1() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Basic "
                + SimulatedService::defaultCredentials.toBase64() + "\r\n\r\n");
    return support::bodyOf(client.answer());
}

QStringList TestSimulatedContent::sids(const QString &list, const QString &key) const
{
    QStringList sids;
    for (const QJsonValue &item : m_service.all(inWorkspace(list), key))
        sids << item[item.toObject().contains(QStringLiteral("task_queue_sid")) ? "task_queue_sid" : "sid"]
                    .toString();
    return sids;
}

void TestSimulatedContent::answersWithGarbage()
{
    m_service.misbehave({QStringLiteral("garbage")});
    const QByteArray answer = body({});
    QVERIFY(!answer.isEmpty());
    QVERIFY(QJsonDocument::fromJson(answer).isNull());
    QCOMPARE(m_service.get(inWorkspace({})).status, 200);
}

void TestSimulatedContent::putsOneTypeForAnother()
{
    const QString path = QStringLiteral("/TaskQueues/Statistics?SplitByWaitTime=5");
    const QJsonObject right = get(path);
    QVERIFY(count(right, QJsonValue::Double) > 100 && count(right, QJsonValue::String) > 20);
    m_service.misbehave({QStringLiteral("wrong-types=texts")});
    QCOMPARE(count(get(path), QJsonValue::Double), 0);
    m_service.misbehave({QStringLiteral("wrong-types=numbers")});
    QCOMPARE(count(get(path), QJsonValue::String), 0);
    m_service.misbehave({QStringLiteral("wrong-types=null")});
    QCOMPARE(count(get(path), QJsonValue::String) + count(get(path), QJsonValue::Double), 0);
    m_service.misbehave({QStringLiteral("wrong-types")});
    const QJsonObject wrong = get(path);
    QVERIFY(count(wrong, QJsonValue::Null) > count(right, QJsonValue::Null));
    QVERIFY(count(wrong, QJsonValue::Double) > 0 && count(wrong, QJsonValue::String) > 0);
}

void TestSimulatedContent::putsListsForObjects()
{
    m_service.misbehave({QStringLiteral("wrong-types=lists")});
    const QJsonObject answer = get(QStringLiteral("/TaskQueues"));
    QVERIFY(answer["meta"].isArray());
    QVERIFY(answer["task_queues"][0].isArray());
}

void TestSimulatedContent::putsTextsForCounts()
{
    m_service.misbehave({QStringLiteral("text-numbers")});
    const QJsonObject answer = get(QStringLiteral("/RealTimeStatistics"));
    QVERIFY(answer["tasks_by_status"]["assigned"].isString());
    QVERIFY(answer["total_tasks"].isDouble());
}

void TestSimulatedContent::saysNaN()
{
    m_service.misbehave({QStringLiteral("nan")});
    const QByteArray answer = body(QStringLiteral("/RealTimeStatistics"));
    QVERIFY(answer.contains("\"total_tasks\":NaN"));
    QVERIFY(QJsonDocument::fromJson(answer).isNull());
}

void TestSimulatedContent::saysHugeNumbers()
{
    m_service.misbehave({QStringLiteral("huge-numbers")});
    QCOMPARE(get(QStringLiteral("/RealTimeStatistics"))["total_tasks"].toDouble(), 1e300);
}

void TestSimulatedContent::saysNegativeWaits()
{
    m_service.misbehave({QStringLiteral("negative-wait")});
    const QJsonObject answer = get(QStringLiteral("/TaskQueues/Statistics?SplitByWaitTime=5"));
    const QJsonValue queue = answer["task_queues_statistics"][0];
    QVERIFY(queue["realtime"]["longest_task_waiting_age"].toDouble() < 0);
    QVERIFY(queue["realtime"]["longest_relative_task_age_in_queue"].toDouble() < 0);
    QVERIFY(queue["cumulative"]["wait_duration_in_queue_until_accepted"]["avg"].toDouble() < 0);
    QVERIFY(queue["realtime"]["total_eligible_workers"].toDouble() >= 0);
}

void TestSimulatedContent::leavesAPageOut()
{
    const QStringList right = sids();
    m_service.misbehave({QStringLiteral("dropped-pages")});
    QCOMPARE(sids(QStringLiteral("/TaskQueues?PageSize=2")),
             (QStringList{right[0], right[1], right[4], right[5], right[8]}));
}

void TestSimulatedContent::comesToAPageTwice()
{
    const QStringList right = sids();
    m_service.misbehave({QStringLiteral("dropped-pages=twice")});
    QCOMPARE(sids(QStringLiteral("/TaskQueues?PageSize=4")),
             right.mid(0, 4) + right.mid(0, 4) + right.mid(4, 4) + right.mid(4, 4) + right.mid(8));
}

void TestSimulatedContent::neverLeavesAPage()
{
    const QStringList right = sids();
    m_service.misbehave({QStringLiteral("dropped-pages=loop")});
    QString path = inWorkspace(QStringLiteral("/TaskQueues?PageSize=4"));
    for (int i = 0; i < 10; ++i) {
        const QJsonObject page = m_service.get(path).json;
        QCOMPARE(page["task_queues"][0]["sid"].toString(), right[0]);
        path = page["meta"]["next_page_url"].toString().mid(m_service.url().size());
    }
}

void TestSimulatedContent::leavesSplitsAndWaitsOutOfLists()
{
    const QString query = QStringLiteral("?SplitByWaitTime=5,20&Minutes=30");
    m_service.misbehave({QStringLiteral("plain-lists")});
    const QJsonArray list
        = get(QStringLiteral("/TaskQueues/Statistics") + query)["task_queues_statistics"].toArray();
    QCOMPARE(list.size(), 9);
    for (const QJsonValue &queue : list) {
        QVERIFY(queue["cumulative"].toObject().contains(QStringLiteral("reservations_accepted")));
        QVERIFY(!queue["cumulative"].toObject().contains(QStringLiteral("split_by_wait_time")));
        QVERIFY(!queue["cumulative"].toObject().contains(QStringLiteral("wait_duration_until_accepted")));
    }
    const QJsonObject single
        = get(QStringLiteral("/TaskQueues/%1/CumulativeStatistics").arg(sids().first()) + query);
    QVERIFY(single["split_by_wait_time"].isObject());
    QVERIFY(single["wait_duration_in_queue_until_accepted"].isObject());
}

void TestSimulatedContent::livesFiveMinutesAhead()
{
    const auto endOf = [](const QJsonObject &answer) {
        return parseInstant(answer["end_time"].toString().toStdString()).value_or(Instant());
    };
    const Instant before = endOf(get(QStringLiteral("/CumulativeStatistics")));
    m_service.misbehave({QStringLiteral("clock=5m")});
    const QJsonObject answer = get(QStringLiteral("/CumulativeStatistics"));
    QVERIFY(endOf(answer) >= before + std::chrono::minutes(5));
    QVERIFY(endOf(answer) < before + std::chrono::minutes(8));
    const QByteArray date = head(QStringLiteral("/CumulativeStatistics"));
    QVERIFY2(date.contains("\r\nDate: Sat, 21 Nov 2026 10:3") && !date.contains(" 10:30:")
                 && !date.contains(" 10:31:"),
             date.constData());
    m_service.misbehave({QStringLiteral("clock=-1m")});
    QVERIFY(endOf(get(QStringLiteral("/CumulativeStatistics"))) < before + std::chrono::minutes(2));
}

void TestSimulatedContent::losesAQueue()
{
    const QStringList right = sids();
    m_service.misbehave({QStringLiteral("queue-missing=3")});
    QStringList expected = right;
    expected.removeAt(2);
    QCOMPARE(sids(), expected);
    QCOMPARE(sids(QStringLiteral("/TaskQueues/Statistics"), QStringLiteral("task_queues_statistics")),
             expected);
    QCOMPARE(m_service.get(inWorkspace(QStringLiteral("/TaskQueues/") + right[2])).status, 404);
    QCOMPARE(m_service.get(inWorkspace(QStringLiteral("/TaskQueues/") + right[3])).status, 200);
    const QJsonObject body{{"QueueSids", QJsonArray{right[2], right[3]}}};
    const QJsonObject bulk = m_service
                                 .post(inWorkspace(QStringLiteral("/TaskQueues/RealTimeStatistics")),
                                       QJsonDocument(body).toJson())
                                 .json;
    QCOMPARE(bulk["task_queue_data"].toArray().size(), 2);
    QCOMPARE(bulk["task_queue_data"][0]["total_tasks"].toInt(-1), 0);
    QCOMPARE(bulk["task_queue_data"][0]["total_eligible_workers"].toInt(-1), 0);
    QVERIFY(bulk["task_queue_data"][1]["total_eligible_workers"].toInt() > 0);
}

void TestSimulatedContent::renamesAQueue()
{
    const QJsonArray right = get(QStringLiteral("/TaskQueues"))["task_queues"].toArray();
    m_service.misbehave({QStringLiteral("queue-renamed=2")});
    const QJsonArray list = get(QStringLiteral("/TaskQueues"))["task_queues"].toArray();
    for (int i = 0; i < 9; ++i)
        QCOMPARE(list[i]["friendly_name"] == right[i]["friendly_name"], i != 1);
    const QString path = QStringLiteral("/TaskQueues/") + list[1]["sid"].toString();
    QCOMPARE(get(path)["friendly_name"], list[1]["friendly_name"]);
}

void TestSimulatedContent::hasOneMoreQueue()
{
    const QStringList right = sids();
    m_service.misbehave({QStringLiteral("queue-new")});
    QCOMPARE(sids(), right + QStringList{newSid});
    QCOMPARE(sids(QStringLiteral("/TaskQueues/Statistics"), QStringLiteral("task_queues_statistics")),
             right + QStringList{newSid});
    const QJsonObject single = get(QStringLiteral("/TaskQueues/%1/RealTimeStatistics").arg(newSid));
    QCOMPARE(single["task_queue_sid"].toString(), newSid);
    QVERIFY(single["url"].toString().contains(newSid));
    m_service.behave();
    QCOMPARE(m_service.get(inWorkspace(QStringLiteral("/TaskQueues/") + newSid)).status, 404);
}

void TestSimulatedContent::spoilsTheStream_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"garbage", "wrong-types", "nan", "huge-numbers"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

void TestSimulatedContent::spoilsTheStream()
{
    QFETCH(const QString, fault);
    m_service.misbehave({fault + QStringLiteral(" on stream")});
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    QCOMPARE(reader.badLines(), reader.lines());
    m_service.behave();
    // From here on all is well, and begins with a snapshot.
    QTRY_VERIFY(reader.names().size() == 9);
    const int bad = reader.badLines();
    const int lines = reader.lines();
    QTRY_VERIFY(reader.lines() >= lines + 3);
    QCOMPARE(reader.badLines(), bad);
}

void TestSimulatedContent::streamsAnotherTime()
{
    const Reader reader(m_service);
    QTRY_VERIFY(reader.lines() >= 2);
    const Instant before = reader.at();
    m_service.misbehave({QStringLiteral("clock on stream")});
    QTRY_VERIFY(reader.at() >= before + std::chrono::minutes(5));
    QVERIFY(reader.at() < before + std::chrono::minutes(8));
    QCOMPARE(reader.badLines(), 0);
}

void TestSimulatedContent::streamsQueuesThatComeAndGo()
{
    const Reader reader(m_service);
    QTRY_COMPARE(reader.names().size(), 9);
    const QStringList right = reader.names();
    m_service.misbehave(
        {QStringLiteral("queue-missing=2"), QStringLiteral("queue-renamed=4"), QStringLiteral("queue-new")});
    QStringList expected = right;
    expected[3] += QStringLiteral(" (renamed)");
    expected << QStringLiteral("New queue");
    expected.removeAt(1);
    QTRY_COMPARE(reader.names(), expected);
    const int lines = reader.lines();
    QTRY_VERIFY(reader.lines() >= lines + 5);
    QCOMPARE(reader.names(), expected);
    m_service.behave();
    QTRY_COMPARE(reader.names(), right);
    QCOMPARE(reader.badLines(), 0);
}

FLOORWATCH_TEST_MAIN(TestSimulatedContent)
#include "tst_simulatedcontent.moc"
