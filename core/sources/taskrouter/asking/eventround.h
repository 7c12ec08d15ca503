// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/request.h"
#include "core/sources/taskrouter/asking/round.h"
#include "core/sources/taskrouter/handletimes.h"

#include <vector>

namespace core::taskrouter {

// What happened to reservations since it was asked for last. Outlives its calls.
class EventRound
{
public:
    /// One call brings events of all types, which is cheap as long as they are few; else one for each type
    /// that handle times are made of.
    enum class Types : quint8 { All, Each };
    EventRound(Instant since, Types types) : m_since(since), m_types(types) { }

    /// From where on events are asked for: those not known yet, or all that the windows may need.
    static Instant sinceWhen(const HandleTimes &known, Instant oldestWindow);

    std::vector<Call> calls(const RequestBuilder &build);
    const std::vector<ReservationEvent> &events() const { return m_events; }
    /// Events of all types fill more than a page: those that matter are to be asked for alone, and these are
    /// not all.
    bool isTooMuch() const { return m_isTooMuch; }

private:
    Instant m_since;
    Types m_types;
    bool m_isTooMuch = false;
    std::vector<ReservationEvent> m_events;
};

} // namespace core::taskrouter
