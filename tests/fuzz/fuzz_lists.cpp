// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/parser.h"

#include <cstdlib>

// The first byte says which call the rest answers. Any bytes are refused with a place and a reason, or give a
// list of things that have a sid each.

using namespace core;
using namespace core::taskrouter;

namespace {

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

template <class Value> bool checked(const Result<Value> &result)
{
    if (!result)
        expect(!result.error().what.isEmpty() && result.error().where.startsWith(u'$'));
    return result.ok();
}

template <class Value> void checkList(const Result<Page<Value>> &page)
{
    if (!checked(page))
        return;
    for (const Value &value : page->values)
        expect(!value.sid.empty());
}

void checkEvents(const Result<Page<taskrouter::ReservationEvent>> &page)
{
    if (!checked(page))
        return;
    for (const taskrouter::ReservationEvent &event : page->values)
        expect(!event.reservation.empty() && !event.queue.empty() && !toIso(event.at).empty());
}

void checkConfiguration(const Result<Configuration> &configuration)
{
    if (!checked(configuration))
        return;
    const Instant now = *parseInstant("2026-11-21T09:00:00Z");
    const StatisticsSettings &settings = configuration->statistics;
    for (const char *queue : {"WQ1", "WQ2"})
        expect(lastReset(settings.resetOf(queue), now) <= now);
    const ServiceLevel &level = settings.serviceLevelIn("WQ1", "TC1");
    expect(level.threshold >= 0 && level.shortAbandon >= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0]) {
    case 'c':
        checkConfiguration(parseConfiguration(body));
        break;
    case 's':
        checkList(parseWorkspaces(body));
        break;
    case 'a':
        checkList(parseActivities(body));
        break;
    case 'h':
        checkList(parseChannels(body));
        break;
    case 'q':
        checkList(parseQueues(body));
        break;
    case 'w':
        checkList(parseWorkers(body));
        break;
    case 'e':
        checkEvents(parseEvents(body));
        break;
    default:
        break;
    }
    return 0;
}
