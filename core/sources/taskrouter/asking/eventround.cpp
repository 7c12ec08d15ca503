// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/eventround.h"

#include "core/sources/taskrouter/asking/listcall.h"

#include <array>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// Nobody is helped for longer than this, as far as handle times go: so long before a window the acceptance
/// is looked for.
constexpr auto longestHandling = 2h;
/// Events may appear a little late.
constexpr auto eventOverlap = 1min;
constexpr std::array eventTypes{"reservation.accepted", "reservation.wrapup", "reservation.completed"};

} // namespace

Instant EventRound::sinceWhen(const HandleTimes &known, Instant oldestWindow)
{
    return known.newest() ? *known.newest() - eventOverlap : oldestWindow - longestHandling;
}

std::vector<Call> EventRound::calls(const RequestBuilder &build)
{
    std::vector<Call> calls;
    if (m_types == Types::All) {
        calls.push_back(listCall(build.events({}, m_since), parseEvents, m_events));
        calls[0].take = [this, read = std::move(calls[0].take)](const QByteArray &page) -> Result<QUrl> {
            const Result<QUrl> next = read(page);
            m_isTooMuch = next && !next->isEmpty();
            return m_isTooMuch ? QUrl() : next;
        };
        return calls;
    }
    for (const char *type : eventTypes)
        calls.push_back(listCall(build.events(QString::fromLatin1(type), m_since), parseEvents, m_events));
    return calls;
}

} // namespace core::taskrouter
