// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/requestgate.h"

#include "core/sources/steadyclock.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// TaskRouter takes five bulk calls a second (flex-facts 3.1); on the way they may move together.
constexpr double bulkPerSecond = 4.5;
/// What a budget may be planned to: pages, second tries and other programs need some too.
constexpr double plannedShare = 0.9;
/// How long a request is remembered.
constexpr Millis countedFor = 60s;

RateBudget budgetOf(double perSecond)
{
    return RateBudget(perSecond, perSecond);
}

/// The interval that the bulk calls of a claim need, whoever else there is.
Millis shortest(const RequestGate::Claim &claim, double bulkRate)
{
    return std::max(claim.wanted, Millis(qint64(std::ceil(1000 * std::max(claim.bulk - 1, 0.0) / bulkRate))));
}

} // namespace

RequestGate::RequestGate(double perSecond)
    : m_perSecond(perSecond), m_all(budgetOf(perSecond)), m_bulk(bulkPerSecond, 1)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RequestGate::letThrough);
}

void RequestGate::enter(const void *who, Kind kind, Millis patience, std::function<void()> go)
{
    Waiting waiting{who, kind, SteadyClock::uptime() + patience, std::move(go)};
    const auto place = std::upper_bound(m_waiting.begin(), m_waiting.end(), waiting.due,
                                        [](Millis due, const Waiting &other) { return due < other.due; });
    m_waiting.insert(place, std::move(waiting));
    letThrough();
}

void RequestGate::leave(const void *who)
{
    std::erase_if(m_waiting, [who](const Waiting &waiting) { return waiting.who == who; });
}

void RequestGate::refused(Kind kind)
{
    (kind == Kind::Bulk ? m_bulk : m_all).refused(SteadyClock::uptime());
}

void RequestGate::exhausted()
{
    m_all.exhausted(SteadyClock::uptime());
}

void RequestGate::limitTo(double perSecond)
{
    if (perSecond < m_perSecond) {
        m_perSecond = perSecond;
        m_all = budgetOf(perSecond);
    }
}

Millis RequestGate::untilRoomFor(Kind kind) const
{
    const Millis now = SteadyClock::uptime();
    return kind == Kind::Bulk ? std::max(m_all.untilNext(now), m_bulk.untilNext(now)) : m_all.untilNext(now);
}

/// Who waits for a bulk call holds up nobody who does not.
void RequestGate::letThrough()
{
    const auto hasRoom = [this](const Waiting &waiting) { return untilRoomFor(waiting.kind) <= 0ms; };
    for (;;) {
        const auto next = std::find_if(m_waiting.begin(), m_waiting.end(), hasRoom);
        if (next == m_waiting.end())
            break;
        const Waiting waiting = std::move(*next);
        m_waiting.erase(next);
        m_all.take(SteadyClock::uptime());
        notePassed(SteadyClock::uptime());
        if (waiting.kind == Kind::Bulk)
            m_bulk.take(SteadyClock::uptime());
        waiting.go();
    }
    m_timer.stop();
    Millis wait = Millis::max();
    for (const Waiting &waiting : m_waiting)
        wait = std::min(wait, untilRoomFor(waiting.kind));
    if (!m_waiting.empty())
        m_timer.start(std::max<Millis>(wait, 1ms));
}

void RequestGate::claim(const void *who, const Claim &claim)
{
    if (claim.requests > 0)
        m_claims[who] = claim;
    else
        m_claims.remove(who);
}

Millis RequestGate::intervalFor(const void *who) const
{
    const Millis now = SteadyClock::uptime();
    const double stretch = std::max(1.0, planned(now) / (plannedShare * m_all.rate(now)));
    return Millis(std::llround(double(shortest(m_claims.value(who), m_bulk.rate(now)).count()) * stretch));
}

/// Requests a second, if everybody had the interval that he wants.
double RequestGate::planned(Millis now) const
{
    const double bulkRate = m_bulk.rate(now);
    double wanted = 0;
    for (const Claim &claim : m_claims)
        wanted += 1000 * claim.requests / double(std::max<Millis>(shortest(claim, bulkRate), 1ms).count());
    return wanted;
}

void RequestGate::notePassed(Millis now)
{
    while (!m_passed.empty() && now - m_passed.front() >= countedFor)
        m_passed.pop_front();
    m_passed.push_back(now);
}

RequestUse RequestGate::use() const
{
    const Millis now = SteadyClock::uptime();
    const auto first = std::upper_bound(m_passed.begin(), m_passed.end(), now - countedFor);
    return {int(m_passed.end() - first), m_all.rate(now), planned(now)};
}

std::shared_ptr<RequestGate> RequestGates::gateFor(const QUrl &server, const QString &account,
                                                   double perSecond)
{
    const QString key = server.adjusted(QUrl::RemovePath | QUrl::RemoveUserInfo).toString() + u' ' + account;
    std::shared_ptr<RequestGate> gate = m_gates.value(key).lock();
    if (!gate) {
        gate = std::make_shared<RequestGate>(perSecond);
        m_gates.insert(key, gate);
    }
    gate->limitTo(perSecond);
    return gate;
}

} // namespace core::taskrouter
