// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/directory.h"
#include "core/sources/taskrouter/statistics.h"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace core::taskrouter {

// How long customers were helped, made of the events of their reservations: no statistics of TaskRouter tell
// it (flex-facts 3.12, number 17). Events may come twice and in any order.
class HandleTimes
{
public:
    /// `now`: the clock of the events. One that is dated later is of a clock that was wrong, and is not where
    /// it goes on from.
    void take(const std::vector<ReservationEvent> &events, Instant now);
    /// Forgets what was completed before.
    void forget(Instant before);
    /// The newest event taken; nothing before the first.
    std::optional<Instant> newest() const { return m_newest; }

    struct Sum
    {
        /// Seconds, wrap-up included.
        double handle = 0;
        double wrapUp = 0;
        int count = 0;
        /// How many of them told when wrap-up began.
        int wrapUps = 0;
    };
    /// By column and queue, as the directory numbers them.
    using Sums = std::vector<std::vector<Sum>>;
    /// Of what was completed after `from`, an instant for each queue.
    Sums sums(const Directory &directory, const std::vector<Instant> &from) const;

private:
    struct Reservation
    {
        std::optional<Instant> accepted;
        std::optional<Instant> wrapUp;
        std::optional<Instant> completed;
        std::string queue;
        std::string channel;
    };
    static Sum timesOf(const Reservation &reservation);

    std::unordered_map<std::string, Reservation> m_reservations;
    std::optional<Instant> m_newest;
};

} // namespace core::taskrouter
