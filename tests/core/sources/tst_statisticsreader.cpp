// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/taskrouter/reading/statisticsreader.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace core::taskrouter;

namespace {

const QByteArray tasks = R"("tasks_by_status":{"pending":2,"assigned":1})";
const QByteArray agents
    = R"("activity_statistics":[{"sid":"WA1","workers":4},{"sid":"WA9","friendly_name":"Offline","workers":2}])";
const QByteArray age = R"("longest_task_waiting_age":7)";
const QByteArray counts
    = R"("tasks_entered":9,"tasks_canceled":1,"reservations_accepted":8,"reservations_rejected":0,"reservations_timed_out":0)";

QByteArray element(const char *queue, const QByteArray &realTime, const QByteArray &window)
{
    return R"({"task_queue_sid":")" + QByteArray(queue) + R"(","realtime":{)" + realTime
           + R"(},"cumulative":{)" + window + "}}";
}

QByteArray page(const QByteArray &elements, const QByteArray &meta = R"({"next_page_url":null})")
{
    return R"({"task_queues_statistics":[)" + elements + R"(],"meta":)" + meta + '}';
}

QByteArray realTime(const QByteArray &members)
{
    return page(element("WQ1", members, counts));
}

QByteArray window(const QByteArray &members)
{
    return page(element("WQ1", tasks + ',' + agents + ',' + age, members));
}

} // namespace

// What hostile, broken and merely odd answers come to.
class StatisticsReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesOddNumbers_data();
    void takesOddNumbers();
    void refusesWithThePath_data();
    void refusesWithThePath();
    void refusesAnAnswerThatIsCutAnywhere();
    void readsMembersInAnyOrder();
    void learnsKeysWithoutBeingFooled();
    void ignoresQueuesThatItDoesNotKnow();
    void refusesAQueueThatIsNamedTwice();
    void forgetsTheListBefore();
    void countsAgentsByWhatTheirActivityIs();
    void refusesAgentsWithThePath();
    void readsTheSameWithBlanksBehind();
    void readsOneQueue();

private:
    Result<QUrl> read(const QByteArray &body);

    const Directory m_floor{{{{}, "WA3", {}},
                             {{"WA1", "Available", true}, {"WA2", "Break", false}, {"WA3", "Off", false}},
                             {},
                             {{"WQ1", "Billing"}, {"WQ2", "Sales"}}}};
    std::optional<StatisticsReader> m_reader;
    std::vector<std::pair<size_t, RealTime>> m_nows;
    std::vector<std::pair<size_t, Cumulative>> m_windows;
    std::vector<Split> m_splits;
};

void StatisticsReaderTest::init()
{
    m_reader.emplace(m_floor);
}

Result<QUrl> StatisticsReaderTest::read(const QByteArray &body)
{
    m_nows.clear();
    m_windows.clear();
    return m_reader->readStatistics(
        body, [this](size_t queue, const RealTime &now) { m_nows.emplace_back(queue, now); },
        [this](size_t queue, const Cumulative &sums, Splits splits) {
            m_windows.emplace_back(queue, sums);
            m_splits.assign(splits.begin(), splits.end());
        });
}

void StatisticsReaderTest::takesOddNumbers_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<double>("age");
    QTest::newRow("a text") << QByteArray("\"12\"") << 12.0;
    QTest::newRow("a fraction") << QByteArray("0.5") << 0.5;
    QTest::newRow("an exponent") << QByteArray("1.2e1") << 12.0;
    QTest::newRow("an exponent in a text") << QByteArray("\"1.2e1\"") << 12.0;
    QTest::newRow("as large as can be") << QByteArray("1000000000000") << 1e12;
    // The clocks of a server farm differ a little.
    QTest::newRow("a little before now") << QByteArray("-3") << 0.0;
    QTest::newRow("minus zero") << QByteArray("-0.0") << 0.0;
}

void StatisticsReaderTest::takesOddNumbers()
{
    QFETCH(QByteArray, written);
    QFETCH(double, age);
    const auto done = read(realTime(tasks + ',' + agents + R"(,"longest_task_waiting_age":)" + written));
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().text()));
    QCOMPARE(m_nows.size(), size_t(1));
    QCOMPARE(m_nows[0].second.longestWait, age);
}

void StatisticsReaderTest::refusesWithThePath_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &body, const char *text) {
        QTest::newRow(name) << body << QString::fromLatin1(text);
    };
    const QByteArray rest = ',' + agents + ',' + age;
    const auto pending = [&](const char *number) {
        return realTime(R"("tasks_by_status":{"pending":)" + QByteArray(number) + '}' + rest);
    };
    const char *const notANumber
        = "$.task_queues_statistics[0].realtime.tasks_by_status.pending: not a number";
    row("a word", pending("\"many\""), notANumber);
    row("an empty text", pending("\"\""), notANumber);
    row("NaN", pending("NaN"), notANumber);
    row("NaN in a text", pending("\"NaN\""), notANumber);
    row("Infinity in a text", pending("\"inf\""), notANumber);
    row("hexadecimal in a text", pending("\"0x10\""), notANumber);
    row("blanks in a text", pending("\"1 000\""), notANumber);
    row("null for a count", pending("null"), notANumber);
    row("a list for a count", pending("[1]"), notANumber);
    row("beyond a double", pending("1e999"), notANumber);
    row("two numbers", pending("1 2"),
        "$.task_queues_statistics[0].realtime.tasks_by_status: malformed JSON: a comma");
    row("a negative count", pending("-1"),
        "$.task_queues_statistics[0].realtime.tasks_by_status.pending: is less than nothing");
    row("a huge count", pending("1000000000001"),
        "$.task_queues_statistics[0].realtime.tasks_by_status.pending: is beyond 1e12");
    row("minutes before now", realTime(tasks + ',' + agents + R"(,"longest_task_waiting_age":-300)"),
        "$.task_queues_statistics[0].realtime.longest_task_waiting_age: is less than nothing");
    row("no age", realTime(tasks + ',' + agents),
        "$.task_queues_statistics[0].realtime.longest_task_waiting_age: missing");
    row("no age but null", realTime(tasks + ',' + agents + R"(,"longest_task_waiting_age":null)"),
        "$.task_queues_statistics[0].realtime.longest_task_waiting_age: missing");
    row("tasks as a list", realTime(R"("tasks_by_status":[])" + rest),
        "$.task_queues_statistics[0].realtime.tasks_by_status: not an object");
    row("no tasks", realTime(agents + ',' + age),
        "$.task_queues_statistics[0].realtime.tasks_by_status: missing");
    row("a count missing", window(R"("tasks_entered":9)"),
        "$.task_queues_statistics[0].cumulative.reservations_accepted: missing");
    row("a mean as a number", window(counts + R"(,"wait_duration_until_accepted":5)"),
        "$.task_queues_statistics[0].cumulative.wait_duration_until_accepted: not an object");
    row("no mean", window(counts + R"(,"wait_duration_until_accepted":{"max":5})"),
        "$.task_queues_statistics[0].cumulative.wait_duration_until_accepted.avg: missing");
    row("a time", window(counts + R"(,"start_time":"yesterday")"),
        "$.task_queues_statistics[0].cumulative.start_time: not a time in ISO 8601");
    row("a number for a time", window(counts + R"(,"start_time":5)"),
        "$.task_queues_statistics[0].cumulative.start_time: not a text");
    row("a split by words", window(counts + R"(,"split_by_wait_time":{"soon":{}})"),
        "$.task_queues_statistics[0].cumulative.split_by_wait_time.soon: its key is not a number of seconds");
    row("half a split", window(counts + R"(,"split_by_wait_time":{"5":{"above":{"tasks_canceled":1}}})"),
        "$.task_queues_statistics[0].cumulative.split_by_wait_time.5.below: missing");
    row("a null for a sid", page(R"({"task_queue_sid":null,"realtime":{},"cumulative":{}})"),
        "$.task_queues_statistics[0].task_queue_sid: not a text");
    row("no sid", page(R"({"realtime":{)" + tasks + rest + R"(},"cumulative":{)" + counts + "}}"),
        "$.task_queues_statistics[0].task_queue_sid: missing");
    row("no statistics", page(R"({"task_queue_sid":"WQ1"})"),
        "$.task_queues_statistics[0].realtime: missing");
    row("a text for a queue", page("\"WQ1\""), "$.task_queues_statistics[0]: not an object");
    row("an object for the list", R"({"task_queues_statistics":{},"meta":{}})",
        "$.task_queues_statistics: not a list");
    row("no list", R"({"meta":{}})", "$.task_queues_statistics: missing");
    row("no meta", R"({"task_queues_statistics":[]})", "$.meta: missing");
    row("a number for the next page", page({}, R"({"next_page_url":2})"), "$.meta.next_page_url: not a text");
    row("a list", "[]", "$: not an object");
    row("a page of HTML", "<html><body>502 Bad Gateway</body></html>", "$: not an object");
    row("another value behind", page({}) + page({}), "$: malformed JSON: something follows the object");
    row("a value misspelt", R"({"other":tru,"task_queues_statistics":[],"meta":{}})",
        "$: malformed JSON: a value is missing or misspelt");
    row("no UTF-8", "{\"other\":\"\xff\",\"task_queues_statistics\":[],\"meta\":{}}", "$: malformed JSON: ");
}

void StatisticsReaderTest::refusesWithThePath()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    const auto done = read(body);
    QVERIFY(!done.ok());
    QVERIFY2(done.error().text().startsWith(text), qPrintable(done.error().text()));
}

void StatisticsReaderTest::refusesAnAnswerThatIsCutAnywhere()
{
    const QByteArray whole = window(counts + R"(,"split_by_wait_time":null)");
    QVERIFY(read(whole).ok());
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!read(whole.left(size)).ok(), qPrintable(QString::number(size)));
}

void StatisticsReaderTest::readsMembersInAnyOrder()
{
    QVERIFY(read(realTime(age + ',' + agents + ',' + tasks)).ok());
    QCOMPARE(m_nows[0].second.waiting, 2.0);
    QVERIFY(read(realTime(R"("total_tasks":3,)" + tasks + R"(,"task_queue_sid":"WQ2",)" + agents + ',' + age))
                .ok());
    QCOMPARE(m_nows[0].first, size_t(0));
    QCOMPARE(m_nows[0].second.longestWait, 7.0);
    QVERIFY(read(realTime(age + ',' + agents + ',' + tasks)).ok());
    QCOMPARE(m_nows[0].second.active, 1.0);
    // Of two members of one name the later one counts.
    QVERIFY(read(realTime(R"("tasks_by_status":{"pending":3,"pending":5},)" + agents + ',' + age)).ok());
    QCOMPARE(m_nows[0].second.waiting, 5.0);
}

// A key with escapes is the same key; one that only looks like another one is not.
void StatisticsReaderTest::learnsKeysWithoutBeingFooled()
{
    QVERIFY(read(realTime(tasks + ',' + agents + R"(, "longest_task\u005fwaiting_age" : 9)")).ok());
    QCOMPARE(m_nows[0].second.longestWait, 9.0);
    QVERIFY(read(realTime(R"("a\"b":1,"tasks":{"pending":8},)" + tasks + ',' + agents + ',' + age)).ok());
    QCOMPARE(m_nows[0].second.waiting, 2.0);
    QVERIFY(!read(realTime(R"("a"b":1,)" + tasks + ',' + agents + ',' + age)).ok());
    QByteArray many;
    for (int i = 0; i < 300; ++i)
        many += "\"key" + QByteArray::number(i) + "\":0,";
    QVERIFY(read(realTime(many + tasks + ',' + many + agents + ',' + age)).ok());
    QCOMPARE(m_nows[0].second.waiting, 2.0);
}

void StatisticsReaderTest::ignoresQueuesThatItDoesNotKnow()
{
    const QByteArray now = tasks + ',' + agents + ',' + age;
    QVERIFY(read(page(element("WQ7", now, counts) + ',' + element("WQ2", now, counts) + ','
                      + element("WQ7", now, counts)))
                .ok());
    QCOMPARE(m_nows.size(), size_t(1));
    QCOMPARE(m_nows[0].first, size_t(1));
    QCOMPARE(m_windows.size(), size_t(1));
}

void StatisticsReaderTest::refusesAQueueThatIsNamedTwice()
{
    const QByteArray one = element("WQ1", tasks + ',' + agents + ',' + age, counts);
    const auto done = read(page(one + ',' + one));
    QVERIFY(!done.ok());
    QCOMPARE(done.error().text(),
             QStringLiteral("$.task_queues_statistics[1].task_queue_sid: this queue is named twice"));
}

// A list that grows while it is read shows the last queue of a page again on the next.
void StatisticsReaderTest::forgetsTheListBefore()
{
    const QByteArray one = page(element("WQ1", tasks + ',' + agents + ',' + age, counts));
    QVERIFY(read(one).ok());
    QVERIFY(read(one).ok());
    QVERIFY(!read(one.left(one.size() / 2)).ok());
    QVERIFY(read(one).ok());
}

void StatisticsReaderTest::countsAgentsByWhatTheirActivityIs()
{
    const auto counted = m_reader->readWorkspace(R"({"activity_statistics":[
        {"sid":"WA3","friendly_name":"Off","workers":1},{"sid":"WA1","friendly_name":"Offline","workers":"2"},
        {"sid":"WA2","friendly_name":null,"workers":4},{"sid":"WA9","friendly_name":"New","workers":8},
        {"sid":"WA8","friendly_name":"Offline","workers":16}],"total_workers":31})");
    QVERIFY(counted.ok());
    QCOMPARE(counted->available, 2.0);
    QCOMPARE(counted->unavailable, 12.0);
    QCOMPARE(counted->offline, 17.0);
    QCOMPARE(counted->byActivity, (std::vector<double>{2, 4, 1, 8}));
}

void StatisticsReaderTest::refusesAgentsWithThePath()
{
    const auto refusal = [this](const QByteArray &list) {
        const auto read = m_reader->readWorkspace(R"({"activity_statistics":)" + list + '}');
        return read.ok() ? QString() : read.error().text();
    };
    QCOMPARE(refusal("{}"), QStringLiteral("$.activity_statistics: not a list"));
    QCOMPARE(refusal(R"([{"sid":"WA1","workers":1},{"workers":1}])"),
             QStringLiteral("$.activity_statistics[1].sid: missing"));
    QCOMPARE(refusal(R"([{"sid":"WA1","workers":-1}])"),
             QStringLiteral("$.activity_statistics[0].workers: is less than nothing"));
}

void StatisticsReaderTest::readsTheSameWithBlanksBehind()
{
    const QByteArray blanks(AnswerCursor::padding, ' ');
    QVERIFY(read(window(counts + R"(,"start_time":"2026-11-21T09:00:00Z")") + blanks).ok());
    QCOMPARE(m_windows[0].second.start, parseInstant("2026-11-21T09:00:00Z"));
    QVERIFY(!read(blanks).ok());
    QVERIFY(!read({}).ok());
    QVERIFY(!read("{" + blanks).ok());
}

void StatisticsReaderTest::readsOneQueue()
{
    const auto nothing = [](size_t, const RealTime &) {};
    QVERIFY(
        m_reader
            ->readRealTime(R"({"task_queue_sid":"WQ2",)" + tasks + ',' + agents + ',' + age + '}', nothing)
            .ok());
    const auto nameless = m_reader->readRealTime('{' + tasks + ',' + agents + ',' + age + '}', nothing);
    QCOMPARE(nameless.error().text(), QStringLiteral("$.task_queue_sid: missing"));
    std::optional<double> entered;
    const auto window
        = m_reader->readWindow(R"({"task_queue_sid":"WQ2",)" + counts + '}',
                               [&](size_t, const Cumulative &sums, Splits) { entered = sums.entered; });
    QVERIFY(window.ok());
    QCOMPARE(entered, 9.0);
}

FLOORWATCH_TEST_MAIN(StatisticsReaderTest)
#include "tst_statisticsreader.moc"
