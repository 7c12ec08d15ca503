// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/taskrouter/reading/statisticsreader.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

// The first byte says which call the rest answers. Any bytes are refused with a place and a reason, or give
// numbers that a cell can hold; and what a reader met before does not change what it reads.

using namespace core;
using namespace core::taskrouter;

namespace {

const Directory &floorOf()
{
    static const Directory floor(
        {{{}, "WA3", {}},
         {{"WA1", "Available", true}, {"WA2", "Break", false}, {"WA3", "Off", false}},
         {{"TC1", "Voice"}},
         {{"WQ1", "Billing"}, {"WQ2", "Sales"}}});
    return floor;
}

/// What an answer came to, to be compared.
struct Told
{
    std::optional<Error> error;
    QUrl next;
    std::vector<double> numbers;

    bool operator==(const Told &) const = default;
};

void note(Told &told, double number)
{
    if (!(number >= 0 && number <= 1e14))
        std::abort();
    told.numbers.push_back(number);
}

void note(Told &told, const AgentCounts &agents)
{
    for (const double count : {agents.available, agents.unavailable, agents.offline})
        note(told, count);
}

void note(Told &told, const RealTime &now)
{
    for (const double number : {now.active, now.waiting, now.longestWait})
        note(told, number);
    note(told, now.agents);
}

void note(Told &told, const Cumulative &sums, Splits splits)
{
    for (const double count :
         {sums.entered, sums.canceled, sums.completed, sums.accepted, sums.rejected, sums.timedOut})
        note(told, count);
    note(told, sums.averageWaitUntilAccepted.value_or(0));
    note(told, sums.averageWaitUntilCanceled.value_or(0));
    told.numbers.push_back(sums.start ? double(sums.start->time_since_epoch().count()) : -1);
    for (const Split &split : splits) {
        for (const double count : {split.acceptedBelow, split.canceledBelow, split.canceledAbove})
            note(told, count);
    }
}

Told told(char call, const QByteArray &body, StatisticsReader &reader)
{
    Told told;
    const auto takeNow = [&](size_t queue, const RealTime &now) {
        note(told, double(queue));
        note(told, now);
    };
    const auto takeWindow = [&](size_t queue, const Cumulative &sums, Splits splits) {
        note(told, double(queue));
        note(told, sums, splits);
    };
    const auto check = [&](const auto &result) {
        if (!result)
            told.error = result.error();
        return result.ok();
    };
    if (call == 'p') {
        const auto next = reader.readStatistics(body, takeNow, takeWindow);
        if (check(next))
            told.next = *next;
    } else if (call == 'b') {
        check(reader.readBulkRealTime(body, takeNow));
    } else if (call == 'r') {
        check(reader.readRealTime(body, takeNow));
    } else if (call == 'u') {
        check(reader.readWindow(body, takeWindow));
    } else if (call == 'k') {
        const auto agents = reader.readWorkspace(body);
        if (check(agents))
            note(told, *agents);
    }
    return told;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    static StatisticsReader experienced(floorOf());
    const auto call = char(data[0]);
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    StatisticsReader fresh(floorOf());
    const Told first = told(call, body, fresh);
    if (first.error && (first.error->what.isEmpty() || !first.error->where.startsWith(u'$')))
        std::abort();
    if (told(call, body + QByteArray(AnswerCursor::padding, ' '), experienced) != first) {
        std::fprintf(stderr, "read otherwise the second time\n");
        std::abort();
    }
    return 0;
}
