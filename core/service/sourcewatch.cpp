// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/sourcewatch.h"

#include "core/alerts/evaluator.h"

namespace core {

SourceWatch::SourceWatch(const SourceId &source, const QString &name, Instant startedAt)
    : m_startedAt(startedAt)
{
    m_health.source = source;
    m_health.name = name;
}

void SourceWatch::paused()
{
    m_health.state = SourceHealth::State::Paused;
}

void SourceWatch::goOnFrom(const SourceHealth &before)
{
    m_health.state = before.state;
    m_health.lastAnswer = before.lastAnswer;
    m_health.lastFailure = before.lastFailure;
    m_health.keychain = before.keychain;
}

void SourceWatch::begun()
{
    m_health.trouble = Trouble::None;
    m_health.detail.clear();
    m_health.retryAt.reset();
    m_health.secretWanted.reset();
    if (!m_health.lastAnswer)
        m_health.state = SourceHealth::State::Starting;
}

void SourceWatch::answered(Instant now)
{
    m_health.state = SourceHealth::State::Live;
    m_health.trouble = Trouble::None;
    m_health.detail.clear();
    m_health.retryAt.reset();
    m_health.lastAnswer = now;
}

void SourceWatch::failed(const Failure &failure, Instant now)
{
    m_health.trouble = failure.trouble;
    m_health.detail = failure.detail;
    m_health.lastFailure = SourceHealth::Failed{failure.trouble, failure.detail, now};
    m_health.retryAt = failure.retryAfter ? std::optional(now + *failure.retryAfter) : std::nullopt;
    // Trouble makes old numbers no younger.
    if (m_health.state != SourceHealth::State::Stale)
        m_health.state = SourceHealth::State::Troubled;
}

void SourceWatch::outdated(Trouble why)
{
    if (m_health.state == SourceHealth::State::Paused)
        return;
    m_health.state = SourceHealth::State::Stale;
    m_health.trouble = why;
    m_health.detail.clear();
}

void SourceWatch::tick(Instant now)
{
    if (m_health.state == SourceHealth::State::Paused)
        return;
    if (now - m_health.lastAnswer.value_or(m_startedAt) >= SourceTiming::of(m_health.interval).staleAfter)
        m_health.state = SourceHealth::State::Stale;
}

} // namespace core
