// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

namespace core {

// The life of one source, seen by its answers: starting, live, troubled, stale. Knows no clock: instants are
// arguments, of a clock that only goes on.
class SourceWatch
{
public:
    SourceWatch(const SourceId &source, const QString &name, Instant startedAt);

    /// Nobody asks it.
    void paused();
    /// It takes the place of one of the same floor, of which this was known.
    void goOnFrom(const SourceHealth &before);
    /// It has the secrets that it needs, and begins, or begins again with better ones.
    void begun();
    void answered(Instant now);
    void failed(const Failure &failure, Instant now);
    /// The machine slept, or its network is gone: whatever there is is old.
    void outdated(Trouble why);
    /// Looks at the clock: without a good answer for `max(15 s, 5 polls)` the source is stale
    /// (alert-semantics).
    void tick(Instant now);

    void setAlert(const std::optional<SourceAlert> &alert) { m_health.alert = alert; }
    void setParts(const QList<Freshness> &parts) { m_health.parts = parts; }
    /// A person has to give this secret, or to give it anew; nothing: none.
    void setSecretWanted(const std::optional<SecretWanted> &secret) { m_health.secretWanted = secret; }
    void countGivenSecret() { ++m_health.secretsGiven; }
    /// So many were given to those of its id that came before it.
    void setSecretsGiven(int count) { m_health.secretsGiven = count; }
    void setKeychain(KeychainState state) { m_health.keychain = state; }
    void setSecretNotKept(bool notKept) { m_health.secretNotKept = notKept; }
    void setInterval(Millis interval) { m_health.interval = interval; }
    void setDropped(quint64 dropped) { m_health.dropped = dropped; }
    void setRequests(const std::optional<RequestUse> &use) { m_health.requests = use; }
    void setRejected(const Source::Rejected &rejected) { m_health.rejected = rejected; }
    const SourceHealth &health() const { return m_health; }

private:
    SourceHealth m_health;
    Instant m_startedAt;
};

} // namespace core
