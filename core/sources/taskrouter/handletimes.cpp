// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/handletimes.h"

#include <algorithm>

namespace core::taskrouter {

namespace {

double secondsBetween(Instant from, Instant to)
{
    return double((to - from).count()) / 1000;
}

} // namespace

void HandleTimes::take(const std::vector<ReservationEvent> &events)
{
    for (const ReservationEvent &event : events) {
        Reservation &reservation = m_reservations[event.reservation];
        reservation.queue = event.queue;
        reservation.channel = event.channel;
        switch (event.kind) {
        case ReservationEvent::Kind::Accepted:
            reservation.accepted = event.at;
            break;
        case ReservationEvent::Kind::WrapUp:
            reservation.wrapUp = event.at;
            break;
        case ReservationEvent::Kind::Completed:
            reservation.completed = event.at;
            break;
        }
        m_newest = std::max(m_newest.value_or(event.at), event.at);
    }
}

void HandleTimes::forget(Instant before)
{
    std::erase_if(m_reservations, [before](const auto &entry) {
        const Reservation &reservation = entry.second;
        // One whose end we never heard of is given up a day later.
        return reservation.completed ? *reservation.completed < before
                                     : reservation.accepted.value_or(before) < before - std::chrono::days(1);
    });
}

HandleTimes::Sum HandleTimes::timesOf(const Reservation &reservation)
{
    Sum times;
    times.count = 1;
    times.handle = secondsBetween(*reservation.accepted, *reservation.completed);
    times.wrapUps = reservation.wrapUp ? 1 : 0;
    if (reservation.wrapUp)
        times.wrapUp = secondsBetween(*reservation.wrapUp, *reservation.completed);
    return times;
}

HandleTimes::Sums HandleTimes::sums(const std::map<std::string, Instant> &from) const
{
    Sums sums;
    const auto add = [&sums](const RowKey &row, const Sum &times) {
        Sum &sum = sums[row];
        sum.handle += times.handle;
        sum.wrapUp += times.wrapUp;
        sum.wrapUps += times.wrapUps;
        ++sum.count;
    };
    for (const auto &[sid, reservation] : m_reservations) {
        const auto start = from.find(reservation.queue);
        if (!reservation.accepted || !reservation.completed || start == from.end()
            || *reservation.completed <= start->second)
            continue;
        const Sum times = timesOf(reservation);
        add({reservation.queue, {}}, times);
        if (!reservation.channel.empty())
            add({reservation.queue, reservation.channel}, times);
    }
    return sums;
}

} // namespace core::taskrouter
