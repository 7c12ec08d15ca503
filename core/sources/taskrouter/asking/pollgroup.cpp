// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/pollgroup.h"

#include "core/alerts/evaluator.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// In trouble a whole round is not asked for more often than so much time for each of its calls.
constexpr Millis pauseForEachCall = 250ms;
constexpr Millis heldBackInterval = 60s;
constexpr Millis longestModestPause = 60s;

/// Where the budget is short, what is more urgent goes first, and the rest still comes to its turn.
Millis patienceOf(Freshness::Part part)
{
    switch (part) {
    case Freshness::Part::Windows:
        return 1s;
    case Freshness::Part::Agents:
        return 2s;
    case Freshness::Part::HandleTimes:
        return 4s;
    case Freshness::Part::SetUp:
        return 8s;
    default:
        return 0s;
    }
}

} // namespace

PollGroup::PollGroup(Part part, Millis wanted, Make make, const std::shared_ptr<RequestGate> &gate,
                     const SteadyClock &clock, const Uptime &uptime)
    : m_part(part), m_wanted(wanted), m_make(std::move(make)), m_clock(clock), m_uptime(uptime), m_gate(gate),
      m_fetcher(gate, patienceOf(part))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PollGroup::ask);
}

PollGroup::~PollGroup()
{
    m_gate->claim(this, {});
}

void PollGroup::begin()
{
    m_isRunning = true;
    m_failure.reset();
    m_failedCall.reset();
    m_retries.succeeded();
    m_notBefore = Millis(0);
    // A group that never succeeds has its whole limit from here.
    m_succeeded = m_uptime();
    m_hasRunOut = false;
    askAnew();
}

void PollGroup::stop()
{
    m_isRunning = false;
    m_gate->claim(this, {});
    m_timer.stop();
    m_fetcher.abort();
}

void PollGroup::hurry(Millis pause)
{
    if (!m_isRunning || m_fetcher.isBusy())
        return;
    const Millis now = m_uptime();
    const Millis wait = std::max<Millis>({m_notBefore - now, m_begun + pause - now, 0ms});
    if (!m_timer.isActive() || wait < m_timer.remainingTimeAsDuration())
        m_timer.start(wait);
}

void PollGroup::askAnew()
{
    m_fetcher.abort();
    hurry();
}

void PollGroup::holdBack()
{
    if (m_fetcher.isBusy())
        return;
    m_isHeldBack = true;
    m_timer.start(std::max(heldBackInterval, m_timer.remainingTimeAsDuration()));
}

std::optional<Failure> PollGroup::failure() const
{
    std::optional<Failure> failure = m_failure;
    if (failure && failure->retryAfter)
        failure->retryAfter = std::max<Millis>(m_notBefore - m_uptime(), 0ms);
    return failure;
}

Freshness PollGroup::freshness() const
{
    return {m_part, interval(), m_wanted, m_lastAnswer, m_failure ? m_failure->trouble : Trouble::None};
}

bool PollGroup::runOut()
{
    const bool has = m_uptime() - m_succeeded > SourceTiming::of(interval()).staleAfter;
    return m_isRunning && has && !std::exchange(m_hasRunOut, true);
}

void PollGroup::ask()
{
    m_timer.stop();
    m_isHeldBack = false;
    m_begun = m_uptime();
    m_round = m_make();
    if (!m_failure || !m_failedCall || m_round.calls.size() < 2 || *m_failedCall >= m_round.calls.size()) {
        askAll();
        return;
    }
    std::vector<Call> one{std::move(m_round.calls[*m_failedCall])};
    m_fetcher.fetch(std::move(one), [this](const Fetched &fetched) { onProbed(fetched); });
}

void PollGroup::askAll()
{
    // All bulk calls are of one group, which makes no others.
    m_isBulk = !m_round.calls.empty() && !m_round.calls[0].request.body.isEmpty();
    claim(std::max(m_cost, m_round.calls.size()));
    m_fetcher.fetch(std::exchange(m_round.calls, {}), [this](const Fetched &fetched) { onFetched(fetched); });
}

void PollGroup::onProbed(const Fetched &fetched)
{
    if (fetched.failure) {
        Fetched ofRound = fetched;
        ofRound.failedCall = m_failedCall;
        fail(ofRound);
        return;
    }
    m_round = m_make();
    askAll();
    emit answered(true);
}

void PollGroup::onFetched(const Fetched &fetched)
{
    if (fetched.serverTime)
        emit serverTimeHeard(*fetched.serverTime);
    if (fetched.failure) {
        fail(fetched);
        return;
    }
    claim(fetched.requests);
    // The next round is due an interval after this one began; what the answers are good for may be to ask
    // again at once.
    m_timer.start(std::max<Millis>(m_begun + interval() - m_uptime(), 0ms));
    // Whoever is told of what is taken is to find the trouble gone.
    const std::optional<Instant> lastAnswer = std::exchange(m_lastAnswer, m_clock.now());
    const std::optional<Failure> failure = std::exchange(m_failure, std::nullopt);
    const auto take = std::exchange(m_round, {}).take;
    if (const Outcome taken = take(); !taken) {
        m_lastAnswer = lastAnswer;
        m_failure = failure;
        fail({Failure{Trouble::BadData, taken.error().text(), {}}});
        return;
    }
    m_succeeded = m_uptime();
    m_hasRunOut = false;
    m_retries.succeeded();
    emit answered(failure.has_value());
}

void PollGroup::claim(size_t requests)
{
    m_cost = requests;
    if (!m_isModest)
        m_gate->claim(this, {double(requests), m_isBulk ? double(requests) : 0, m_wanted});
}

Millis PollGroup::interval() const
{
    return m_isModest ? m_wanted : std::max(m_wanted, m_gate->intervalFor(this));
}

void PollGroup::fail(const Fetched &fetched)
{
    if (m_findAnotherWay && m_findAnotherWay(fetched)) {
        m_failedCall.reset();
        m_timer.start(0);
        return;
    }
    if (!m_failure)
        m_troubledSince = m_uptime();
    m_failure = fetched.failure;
    m_failedCall = fetched.failedCall;
    m_timer.start(waitAfter(*fetched.failure));
    emit failed(*fetched.failure);
}

Millis PollGroup::waitAfter(const Failure &failure)
{
    const Millis wait = m_retries.wait(failure, m_uptime(), QRandomGenerator::global()->generateDouble());
    m_notBefore = failure.retryAfter ? m_uptime() + wait : Millis(0);
    const Millis shortest = m_failedCall ? 0ms : Millis::rep(m_cost) * pauseForEachCall;
    // The floor goes on without it: it is asked for less and less often.
    const Millis modest = m_isModest ? std::min((m_uptime() - m_troubledSince) / 8, longestModestPause) : 0ms;
    return std::max({wait, shortest, modest});
}

} // namespace core::taskrouter
