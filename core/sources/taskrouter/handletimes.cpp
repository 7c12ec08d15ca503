// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/handletimes.h"

#include <algorithm>

namespace core::taskrouter {

namespace {

/// None where the two were told in the wrong order.
double secondsBetween(Instant from, Instant to)
{
    return double(std::max(to - from, Millis(0)).count()) / 1000;
}

} // namespace

void HandleTimes::take(const std::vector<ReservationEvent> &events, Instant now)
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
    if (m_newest)
        m_newest = std::min(*m_newest, now);
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

HandleTimes::Sums HandleTimes::sums(const Directory &directory, const std::vector<Instant> &from) const
{
    Sums sums(directory.columnCount(), std::vector<Sum>(directory.queueCount()));
    const auto add = [](Sum &sum, const Sum &times) {
        sum.handle += times.handle;
        sum.wrapUp += times.wrapUp;
        sum.wrapUps += times.wrapUps;
        ++sum.count;
    };
    for (const auto &[sid, reservation] : m_reservations) {
        if (!reservation.accepted || !reservation.completed)
            continue;
        const int queue = directory.findQueue(reservation.queue);
        if (queue < 0 || *reservation.completed <= from[size_t(queue)])
            continue;
        const Sum times = timesOf(reservation);
        add(sums[0][size_t(queue)], times);
        if (const int column = directory.findColumn(reservation.channel); column > 0)
            add(sums[size_t(column)][size_t(queue)], times);
    }
    return sums;
}

} // namespace core::taskrouter
