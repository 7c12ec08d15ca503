// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/floorplan.h"

#include "core/simulation/floornames.h"
#include "core/simulation/random.h"
#include "core/simulation/sid.h"
#include "core/simulation/staffing.h"

#include <algorithm>

namespace core {

namespace {

enum Channel { Voice, Chat, Sms, Email };

FloorPlan emptyCentre(quint64 seed)
{
    FloorPlan plan;
    const auto channel = [&plan, seed](const char *uniqueName, const char *friendlyName, bool exclusive) {
        const quint64 number = plan.channels.size();
        plan.channels.push_back({makeSid("TC", seed, number), uniqueName, friendlyName, exclusive});
    };
    channel("voice", "Voice", true);
    channel("chat", "Chat", false);
    channel("sms", "SMS", false);
    channel("email", "Email", true);

    plan.activities[FloorPlan::available] = {makeSid("WA", seed, 0), "Available", true};
    plan.activities[FloorPlan::onBreak] = {makeSid("WA", seed, 1), "Break", false};
    plan.activities[FloorPlan::training] = {makeSid("WA", seed, 2), "Training", false};
    plan.activities[FloorPlan::offline] = {makeSid("WA", seed, 3), "Offline", false};
    plan.invitations = {Distribution::logNormal(3, 1.5), 0.015, 0.01, std::chrono::seconds(20)};
    return plan;
}

/// From 7 to 20 o'clock, with a peak in the morning and a lower one in the afternoon; `perHour` at the peak.
ArrivalProfile workingDay(double perHour, Random &random)
{
    const double morning = random.between(10, 11.2);
    const double afternoon = random.between(14, 15.5);
    const double weight = random.between(0.65, 0.95);
    const auto bump = [](double hour, double around, double width) {
        return std::exp(-(hour - around) * (hour - around) / (2 * width * width));
    };
    ArrivalProfile profile{};
    for (size_t slot = 7 * 2; slot < 20 * 2; ++slot) {
        const double hour = double(slot) / 2 + 0.25;
        const double share = std::max(bump(hour, morning, 1.8), weight * bump(hour, afternoon, 2.2));
        profile[slot] = perHour * std::max(share, 0.12);
    }
    return profile;
}

CellPlan cellPlan(Channel channel, double perHour, Random &random)
{
    CellPlan cell;
    cell.channel = channel;
    cell.arrivals = workingDay(perHour, random);
    const double length = random.between(0.7, 1.4);
    const auto work = [&cell, length](double talk, double wrapUp) {
        cell.talk = Distribution::logNormal(talk * length, talk * length * 0.7);
        cell.wrapUp = Distribution::logNormal(wrapUp, wrapUp * 0.5);
    };
    const auto wait = [&cell, &random](double patience, int serviceLevel, int shortAbandon) {
        const double mean = patience * random.between(0.7, 1.3);
        cell.patience = Distribution::logNormal(mean, mean * 1.2);
        cell.serviceLevel = std::chrono::seconds(serviceLevel);
        cell.shortAbandon = std::chrono::seconds(shortAbandon);
    };
    switch (channel) {
    case Voice:
        work(240, 35);
        wait(240, 20, 5);
        break;
    case Chat:
        work(420, 25);
        wait(300, 45, 10);
        break;
    case Sms:
        work(300, 20);
        wait(1800, 120, 10);
        break;
    case Email:
        work(260, 20);
        wait(6 * 3600, 3600, 60);
        break;
    }
    return cell;
}

/// Arrivals an hour of the whole queue at its peak: a few queues have most of the work. Large centres are
/// divided into more and smaller queues.
double demandOf(int index, int queues, Random &random)
{
    const double typical = queues <= 50 ? 50 : std::max(18.0, 50 - 8 * std::log(double(queues) / 50));
    const double head = index < 8 ? 3.2 / (1 + 0.5 * index) : 1;
    return std::clamp(typical * std::max(head, 1.0) * random.logNormal(0.85, 0.5), 6.0, 260.0);
}

QueuePlan queuePlan(int index, int queues, quint64 seed, Random &random)
{
    QueuePlan queue;
    queue.sid = makeSid("WQ", seed, quint64(index));
    const double demand = demandOf(index, queues, random);
    const double kind = random.uniform();
    // The first queue has everything, so that even the smallest floor shows all there is.
    if (index == 0 || kind > 0.9) {
        queue.channels = {cellPlan(Voice, demand * 0.55, random), cellPlan(Chat, demand * 0.2, random),
                          cellPlan(Sms, demand * 0.1, random), cellPlan(Email, demand * 0.15, random)};
    } else if (kind > 0.6) {
        queue.channels = {cellPlan(Voice, demand * 0.6, random), cellPlan(Chat, demand * 0.25, random),
                          cellPlan(Email, demand * 0.15, random)};
    } else if (kind > 0.2) {
        const Channel second = random.chance(0.6) ? Chat : random.chance(0.5) ? Sms : Email;
        queue.channels = {cellPlan(Voice, demand * 0.7, random), cellPlan(second, demand * 0.3, random)};
    } else {
        const Channel only = random.chance(0.6) ? Voice : random.chance(0.6) ? Chat : Email;
        queue.channels = {cellPlan(only, demand * 0.8, random)};
    }
    // A few count their day from another hour.
    if (index > 2 && random.chance(0.06))
        queue.reset = std::chrono::minutes(60 * (random.chance(0.5) ? 6 : 7));
    return queue;
}

} // namespace

FloorPlan makeFloorPlan(int queues, quint64 seed)
{
    Random random(seed ^ 0x666c6f6f72);
    FloorPlan plan = emptyCentre(seed);
    std::vector<std::string> names = queueNames(queues);
    for (int index = 0; index < queues; ++index) {
        plan.queues.push_back(queuePlan(index, queues, seed, random));
        plan.queues.back().name = std::move(names[size_t(index)]);
    }
    staff(plan, seed, random);
    plan.incidentsPerHour = std::min(4 + queues * 0.3, 8 + queues * 0.12);
    return plan;
}

} // namespace core
