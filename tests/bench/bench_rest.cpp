// SPDX-License-Identifier: GPL-3.0-or-later
// One whole refresh of 10,000 queues by TaskRouter's list and bulk answers, from bytes to the snapshot,
// beside what simdjson alone takes to parse the same bytes.
#include "core/metrics/snapshotbuilder.h"
#include "core/sources/taskrouter/asking/windowround.h"
#include "core/sources/taskrouter/picture.h"
#include "core/sources/taskrouter/reading/answercursor.h"
#include "tests/bench/bench.h"

#include <simdjson.h>

#include <random>

using namespace core;
using namespace core::taskrouter;

namespace {

constexpr int queueCount = 10000;
constexpr int pageSize = 1000;
constexpr int rounds = 15;
const Instant t0 = *parseInstant("2026-11-21T09:30:00Z");

std::string sid(const char *prefix, int number)
{
    char text[40];
    std::snprintf(text, sizeof text, "%s%032x", prefix, unsigned(number) * 2654435761u);
    return text;
}

Workspace workspaceOf(int channels)
{
    Workspace workspace;
    workspace.configuration.offlineActivitySid = sid("WA", 2);
    for (const char *name : {"Available", "Break", "Offline", "Training"})
        workspace.activities.push_back(
            {sid("WA", int(workspace.activities.size())), name, workspace.activities.empty()});
    for (const char *name : {"Voice", "Chat", "SMS", "Email"}) {
        if (int(workspace.channels.size()) < channels)
            workspace.channels.push_back({sid("TC", int(workspace.channels.size())), name});
    }
    for (int i = 0; i < queueCount; ++i)
        workspace.queues.push_back({sid("WQ", i), "Queue " + std::to_string(i)});
    return workspace;
}

// Writes answers as TaskRouter does: every member that it documents, and numbers that move from call to call.
class AnswerWriter
{
public:
    explicit AnswerWriter(const Workspace &workspace) : m_workspace(workspace) { }

    QByteArray workspaceRealTime() { return ('{' + realTime(false) + '}').c_str(); }

    QByteArray bulk(int first)
    {
        std::string text = R"({"account_sid":")" + m_account + R"(","task_queue_data":[)";
        const int end = std::min(first + int(RequestBuilder::bulkSize), queueCount);
        for (int queue = first; queue < end; ++queue)
            text += (queue > first ? ",{" : "{") + ids(queue) + ',' + realTime(false) + '}';
        text += R"(],"task_queue_response_count":)" + std::to_string(end - first)
                + R"(,"url":"https://taskrouter.twilio.com/v1/Workspaces/x/TaskQueues/RealTimeStatistics"})";
        return QByteArray::fromStdString(text);
    }

    QByteArray page(int number)
    {
        std::string text = R"({"meta":)" + meta(number) + R"(,"task_queues_statistics":[)";
        for (int i = 0; i < pageSize; ++i) {
            text += i > 0 ? ",{" : "{";
            text += ids(number * pageSize + i) + R"(,"cumulative":{)" + cumulative() + R"(},"realtime":{)"
                    + realTime(true) + "}}";
        }
        return QByteArray::fromStdString(text + "]}");
    }

private:
    std::string number(int bound) { return std::to_string(m_random() % unsigned(bound)); }
    std::string member(const char *key, int bound) { return '"' + std::string(key) + "\":" + number(bound); }

    std::string ids(int queue) const
    {
        return R"("account_sid":")" + m_account + R"(","task_queue_sid":")"
               + m_workspace.queues[size_t(queue)].sid + R"(","workspace_sid":")" + sid("WS", 1) + '"';
    }

    static std::string meta(int page)
    {
        const std::string url = "https://taskrouter.twilio.com/v1/Workspaces/" + sid("WS", 1)
                                + "/TaskQueues/Statistics?Minutes=30&PageSize=1000&Page=";
        const bool isLast = (page + 1) * pageSize >= queueCount;
        return R"({"first_page_url":")" + url + R"(0","key":"task_queues_statistics","next_page_url":)"
               + (isLast ? "null" : '"' + url + std::to_string(page + 1) + '"') + R"(,"page":)"
               + std::to_string(page) + R"(,"page_size":1000,"previous_page_url":null,"url":")" + url
               + std::to_string(page) + "\"}";
    }

    std::string realTime(bool inQueue)
    {
        std::string text = R"("activity_statistics":[)";
        for (const Activity &activity : m_workspace.activities) {
            text += &activity == &m_workspace.activities.front() ? "{" : ",{";
            text += R"("friendly_name":")" + activity.name + R"(","sid":")" + activity.sid + R"(",)"
                    + member("workers", 40) + '}';
        }
        text += ']';
        const std::string waiting = R"(":")" + sid("WT", int(m_random() % 100000)) + R"(",)";
        if (inQueue)
            text += ',' + member("longest_relative_task_age_in_queue", 900)
                    + R"(,"longest_relative_task_sid_in_queue)" + waiting;
        else
            text += ',';
        text += member("longest_task_waiting_age", 900) + R"(,"longest_task_waiting_sid)" + waiting
                + R"("tasks_by_priority":{"0":)" + number(30) + R"(},"tasks_by_status":{)"
                + member("assigned", 20) + ',' + member("pending", 20) + ',' + member("reserved", 5) + ','
                + member("wrapping", 5) + "}," + member("total_available_workers", 40) + ','
                + member("total_eligible_workers", 90) + ',' + member("total_tasks", 50);
        return text;
    }

    std::string wait(const char *key)
    {
        return '"' + std::string(key) + R"(":{"avg":)" + number(300) + '.' + number(100) + ','
               + member("max", 900) + ',' + member("min", 9) + ',' + member("total", 90000) + '}';
    }

    std::string side(const char *key)
    {
        return '"' + std::string(key) + "\":{" + member("reservations_accepted", 200) + ','
               + member("tasks_canceled", 50) + '}';
    }

    std::string cumulative()
    {
        std::string text = member("avg_task_acceptance_time", 60) + R"(,"end_time":"2026-11-21T09:30:00Z",)";
        for (const char *key : {"accepted", "canceled", "created", "rejected", "rescinded", "timed_out"})
            text += member(("reservations_" + std::string(key)).c_str(), 200) + ',';
        text += R"("split_by_wait_time":{"20":{)" + side("above") + ',' + side("below") + R"(},"5":{)"
                + side("above") + ',' + side("below") + R"(}},"start_time":"2026-11-21T09:00:00Z",)";
        for (const char *key : {"canceled", "completed", "deleted", "entered", "moved"})
            text += member(("tasks_" + std::string(key)).c_str(), 500) + ',';
        return text + wait("wait_duration_in_queue_until_accepted") + ','
               + wait("wait_duration_until_accepted") + ',' + wait("wait_duration_until_canceled");
    }

    const Workspace &m_workspace;
    const std::string m_account = sid("AC", 1);
    std::mt19937 m_random{1};
};

/// As the fetcher hands bodies on, with blanks behind them that simdjson needs as well.
QByteArray padded(const QByteArray &body)
{
    return body + QByteArray(AnswerCursor::padding, ' ');
}

// What a refresh is answered. Lists are dealt out anew in each round, so that numbers move.
class Answers
{
public:
    Answers(const Workspace &workspace, size_t lists)
    {
        AnswerWriter writer(workspace);
        m_workspace = padded(writer.workspaceRealTime());
        for (int first = 0; first < queueCount; first += int(RequestBuilder::bulkSize))
            m_bulk.push_back(padded(writer.bulk(first)));
        m_lists.resize(lists);
        for (std::vector<QByteArray> &list : m_lists) {
            for (int page = 0; page < queueCount / pageSize; ++page)
                list.push_back(padded(writer.page(page)));
        }
    }

    void deal() { m_next = ++m_dealt; }

    /// The pages that answer a call; none where it asks for no statistics.
    std::vector<QByteArray> to(const Request &request)
    {
        if (!request.body.isEmpty())
            return {m_bulk[m_nextBulk++ % m_bulk.size()]};
        if (request.url.path().endsWith(QStringLiteral("/TaskQueues/Statistics")))
            return m_lists[m_next++ % m_lists.size()];
        if (request.url.path().endsWith(QStringLiteral("/RealTimeStatistics")))
            return {m_workspace};
        return {};
    }

    std::vector<QByteArray> all() const
    {
        std::vector<QByteArray> bodies = m_bulk;
        bodies.push_back(m_workspace);
        for (const std::vector<QByteArray> &list : m_lists)
            bodies.insert(bodies.end(), list.begin(), list.end());
        return bodies;
    }

private:
    QByteArray m_workspace;
    std::vector<QByteArray> m_bulk;
    std::vector<std::vector<QByteArray>> m_lists;
    size_t m_nextBulk = 0;
    size_t m_next = 0;
    size_t m_dealt = 0;
};

// The way of the answers through the poller, without the network and the clock.
class Intake
{
public:
    explicit Intake(const Workspace &workspace) : m_directory(std::make_shared<Directory>(workspace))
    {
        m_picture.setDirectory(m_directory);
    }

    /// The lists that a refresh asks for.
    size_t lists()
    {
        NowRound now(m_directory, AskBy::List);
        WindowRound windows(m_directory, t0, AskBy::List);
        size_t count = 0;
        for (const auto &calls : {now.calls(m_build), windows.calls(m_build)}) {
            count += size_t(std::count_if(calls.begin(), calls.end(), [](const Call &call) {
                return call.request.url.path().endsWith(QStringLiteral("/TaskQueues/Statistics"));
            }));
        }
        return count;
    }

    void refresh(Answers &answers)
    {
        answers.deal();
        NowRound now(m_directory, AskBy::List);
        give(answers, now.calls(m_build));
        tell([&] { m_picture.take(checked(now.answers())); });
        WindowRound windows(m_directory, t0, AskBy::List);
        give(answers, windows.calls(m_build));
        tell([&] {
            (void)checked(windows.complete());
            if (windows.isThin())
                qFatal("the answers tell too little");
            m_picture.take(windows.channels());
            m_picture.take(windows.windows());
        });
    }

    double readSeconds = 0;
    double tellSeconds = 0;
    size_t cells = 0;

private:
    template <class Value> static Value checked(Result<Value> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return std::move(*result);
    }

    void give(Answers &answers, const std::vector<Call> &calls)
    {
        std::vector<std::pair<const Call *, QByteArray>> pages;
        for (const Call &call : calls) {
            for (const QByteArray &page : answers.to(call.request))
                pages.emplace_back(&call, page);
        }
        readSeconds += bench::cpuSecondsOf([&] {
            for (const auto &[call, page] : pages)
                (void)checked(call->take(page));
        });
    }

    template <class Take> void tell(Take &&take)
    {
        tellSeconds += bench::cpuSecondsOf([&] {
            take();
            m_picture.fill(m_patch, m_at += std::chrono::seconds(1), t0);
            m_builder.apply(m_patch);
        });
        cells += m_patch.cellCount();
    }

    RequestBuilder m_build{TaskRouterSource(), sid("WS", 1)};
    std::shared_ptr<const Directory> m_directory;
    Picture m_picture;
    Patch m_patch;
    SnapshotBuilder m_builder{{QStringLiteral("bench")}};
    Instant m_at = t0;
};

double parseAlone(const std::vector<QByteArray> &bodies, simdjson::dom::parser &parser)
{
    return bench::cpuSecondsOf([&] {
        for (const QByteArray &body : bodies) {
            if (const auto error
                = parser.parse(body.constData(), size_t(body.size() - AnswerCursor::padding), false).error())
                qFatal("%s", simdjson::error_message(error));
        }
    });
}

void measure(int channels, const char *name, const char *ratioName)
{
    const Workspace workspace = workspaceOf(channels);
    Intake intake(workspace);
    Answers answers(workspace, intake.lists());
    const std::vector<QByteArray> bodies = answers.all();
    simdjson::dom::parser bare;
    intake.refresh(answers); // The first one makes the table.
    std::vector<double> floor;
    std::vector<double> read;
    std::vector<double> told;
    std::vector<double> ratios;
    for (int i = 0; i < rounds; ++i) {
        floor.push_back(parseAlone(bodies, bare));
        intake.readSeconds = intake.tellSeconds = 0;
        intake.cells = 0;
        intake.refresh(answers);
        read.push_back(intake.readSeconds);
        told.push_back(intake.tellSeconds);
        ratios.push_back((read.back() + told.back()) / floor.back());
    }
    qint64 bytes = 0;
    for (const QByteArray &body : bodies)
        bytes += body.size();
    const QJsonObject parameters{{QStringLiteral("queues"), queueCount},
                                 {QStringLiteral("channels"), channels},
                                 {QStringLiteral("bodies"), qint64(bodies.size())},
                                 {QStringLiteral("megabytes"), double(bytes) / 1e6},
                                 {QStringLiteral("cells_told"), qint64(intake.cells)},
                                 {QStringLiteral("floor_ms"), bench::median(floor) * 1e3},
                                 {QStringLiteral("read_ms"), bench::median(read) * 1e3},
                                 {QStringLiteral("tell_ms"), bench::median(told) * 1e3}};
    bench::report(name, (bench::median(read) + bench::median(told)) * 1e3, "ms", {}, parameters);
    bench::report(ratioName, bench::median(ratios), "ratio", QStringLiteral("<= 1.5"), parameters);
}

} // namespace

int main()
{
    measure(4, "rest_refresh_10k_queues_4_channels", "rest_refresh_10k_queues_4_channels_per_simdjson");
    measure(0, "rest_refresh_10k_queues", "rest_refresh_10k_queues_per_simdjson");
    return 0;
}
