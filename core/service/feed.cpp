// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/feed.h"

#include <algorithm>
#include <utility>

namespace core {

using namespace std::chrono_literals;

Feed::Feed(std::unique_ptr<Source> from, const SourceSettings &of,
           const std::shared_ptr<SecretKeeper> &secrets, Instant now)
    : settings(of), login(of, secrets), source(std::move(from)), builder(of.id), watch(of.id, of.name, now),
      alarm(of.id, now)
{ }

void Feed::goOnFrom(Feed &before)
{
    builder = std::move(before.builder);
    watch.goOnFrom(before.watch.health());
    alarm = before.alarm;
    outOfOrder = before.outOfOrder;
}

void Feed::noteAnswer(Instant now)
{
    watch.answered(now);
    watch.setSecretWanted(std::nullopt);
    if (const Failure fault = source->partialFault(); fault.trouble != Trouble::None)
        watch.failed(struck(fault), now);
}

void Feed::noteFailure(const Failure &failure, Instant now)
{
    watch.failed(struck(failure), now);
    if (failure.trouble == Trouble::Credentials && !hasAnswered(now))
        wantSecret(SecretKind::Source);
    // Without a user there is nobody to have a password.
    if (failure.trouble == Trouble::ProxyPassword && !settings.connection.proxy.user.isEmpty())
        wantSecret(SecretKind::Proxy);
}

/// Who gets answers has the right password, and may not read a part only.
bool Feed::hasAnswered(Instant now) const
{
    const std::optional<Instant> last = watch.health().lastAnswer;
    return last && now - *last < std::max<Millis>(5s, 2 * source->interval());
}

void Feed::wantSecret(SecretKind kind)
{
    watch.setSecretWanted(secretWanted(settings, kind));
}

void Feed::hide(const SourceSecrets &secrets)
{
    m_mask.add(secrets.source);
    m_mask.add(secrets.proxy);
    m_heard = m_shown = {};
}

/// A server's own words may repeat what it was sent.
QString Feed::struck(const QString &words) const
{
    if (words.isEmpty())
        return words;
    std::string text = words.toStdString();
    m_mask.strike(text);
    return QString::fromStdString(text);
}

Failure Feed::struck(const Failure &failure) const
{
    return {failure.trouble, struck(failure.detail), failure.retryAfter};
}

/// Is asked for with every answer, and changes seldom.
Source::Rejected Feed::rejected()
{
    const Source::Rejected now = source->rejected();
    if (std::exchange(m_heard, now.newest) != now.newest)
        m_shown = struck(now.newest);
    return {now.lines, m_shown};
}

std::optional<SourceHealth> Feed::untoldHealth()
{
    watch.setParts(source->freshness());
    watch.setInterval(source->interval());
    watch.setDropped(outOfOrder + source->unknownMetrics());
    watch.setRejected(rejected());
    watch.setAlert(alarm.alert());
    watch.setRequests(settings.paused ? std::nullopt : source->requests());
    if (m_told == watch.health())
        return std::nullopt;
    m_told = watch.health();
    return m_told;
}

} // namespace core
