// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the monitor in which sources come, sign in, change and go.
#include "core/service/feed.h"
#include "core/service/floormemory.h"
#include "core/service/monitor.h"

#include <algorithm>

namespace core {

namespace {

bool goesOn(const SourceSettings &before, const SourceSettings &now)
{
    return !before.paused && !now.paused && isSameFloor(before, now);
}

} // namespace

Monitor::Feeds::iterator Monitor::find(const SourceId &id)
{
    return std::find_if(m_feeds.begin(), m_feeds.end(), [&](const auto &feed) { return feed->id() == id; });
}

bool Monitor::isTaken(const SourceId &id)
{
    return find(id) != m_feeds.end()
           || std::any_of(m_refused.begin(), m_refused.end(),
                          [&](const SourceSettings &refused) { return refused.id == id; });
}

void Monitor::addAll(const QList<SourceSettings> &sources)
{
    for (const SourceSettings &settings : sources) {
        if (isTaken(settings.id))
            refuse(settings);
        else
            put(settings);
    }
    noteSources();
}

/// Its alerts go on where they stood when the program ended.
void Monitor::recall(Feed &feed)
{
    const FloorMemory::Recalled recalled = m_memory->recall(feed, m_clock());
    tell(RecalledAlerts{recalled.levels});
    tell(recalled.events);
}

/// A secret that it had is there again.
void Monitor::signInAgain(const SourceId &source)
{
    if (const auto feed = find(source); feed != m_feeds.end() && !(*feed)->settings.paused)
        (*feed)->login.begin();
}

/// Makes the source, in the place of the one of this id, and begins to sign it in.
Feed &Monitor::put(const SourceSettings &settings)
{
    const auto before = find(settings.id);
    // The old one goes first: the two may share what their account allows.
    if (before != m_feeds.end())
        (*before)->source.reset();
    auto made = std::make_unique<Feed>(m_makeSource(settings), settings, m_settings.secrets, m_clock());
    if (before != m_feeds.end() && goesOn((*before)->settings, settings))
        made->goOnFrom(**before);
    else if (before != m_feeds.end())
        endFloor(**before);
    if (before != m_feeds.end())
        made->watch.setSecretsGiven((*before)->watch.health().secretsGiven);
    const bool isNew = before == m_feeds.end();
    const auto place = isNew ? m_feeds.insert(before, nullptr) : before;
    *place = std::move(made);
    Feed &feed = **place;
    feed.source->logTraffic(&m_traffic);
    listenTo(feed);
    // Before the first line of it.
    if (isNew && !settings.paused)
        recall(feed);
    if (settings.paused)
        feed.watch.paused();
    else
        feed.login.begin();
    tellHealth(feed);
    return feed;
}

void Monitor::listenTo(Feed &feed)
{
    connect(&feed.login, &SourceLogin::ready, this,
            [this, &feed](const SourceSecrets &secrets) { begin(feed, secrets); });
    connect(&feed.login, &SourceLogin::wanting, this,
            [this, &feed](SecretKind kind, const Failure &why, KeychainState keychain) {
                feed.watch.failed(why, m_clock());
                feed.watch.setKeychain(keychain);
                feed.wantSecret(kind);
                tellHealth(feed);
            });
    connect(feed.source.get(), &Source::patchTaken, this,
            [this, &feed](const Patch &patch) { take(feed, patch, Answer::Yes); });
    connect(feed.source.get(), &Source::cellsLost, this,
            [this, &feed](const Patch &patch) { take(feed, patch, Answer::No); });
    connect(feed.source.get(), &Source::troubled, this, [this, &feed](const Failure &failure) {
        feed.noteFailure(failure, m_clock());
        tellHealth(feed);
    });
}

void Monitor::begin(Feed &feed, const SourceSecrets &secrets)
{
    feed.watch.begun();
    feed.hide(secrets);
    m_traffic.hide(secrets.source);
    m_traffic.hide(secrets.proxy);
    feed.source->stop();
    feed.source->start(secrets);
    tellHealth(feed);
}

/// Two sources of one id would mix their floors and alerts. The second is told of under an id of its own.
void Monitor::refuse(const SourceSettings &settings)
{
    SourceSettings refused = settings;
    for (int copy = 2; refused.id == settings.id || isTaken(refused.id); ++copy)
        refused.id.text = QStringLiteral("%1#%2").arg(settings.id.text).arg(copy);
    m_refused += refused;
    SourceHealth health;
    health.source = refused.id;
    health.name = settings.name;
    health.state = SourceHealth::State::Troubled;
    health.trouble = Trouble::SameId;
    health.detail = QStringLiteral("the id %1 is taken").arg(settings.id.text);
    tell(health);
}

void Monitor::handle(const SaveSource &wish)
{
    const SourceId &id = wish.settings.id;
    if (id.isEmpty())
        return;
    m_refused.removeIf([&](const SourceSettings &refused) { return refused.id == id; });
    QList<SecretKind> given;
    for (const GivenSecret &secret : wish.secrets)
        given << secret.kind;
    m_removed.putBack(id, given);
    Feed &feed = put(wish.settings);
    for (const GivenSecret &secret : wish.secrets)
        keepSecret(feed, secret);
    // What it was given is there from here on.
    if (!wish.secrets.isEmpty() && !wish.settings.paused)
        feed.login.begin();
    noteSources();
}

void Monitor::handle(const RemoveSource &wish)
{
    const auto removed = find(wish.source);
    if (removed != m_feeds.end()) {
        (*removed)->source->stop();
        endFloor(**removed);
        m_removed.takeOut((*removed)->settings);
        m_feeds.erase(removed);
    }
    m_refused.removeIf([&](const SourceSettings &refused) { return refused.id == wish.source; });
    noteSources();
}

void Monitor::handle(const PauseSource &wish)
{
    const auto found = find(wish.source);
    if (found == m_feeds.end() || (*found)->settings.paused == wish.paused)
        return;
    SourceSettings settings = (*found)->settings;
    settings.paused = wish.paused;
    put(settings);
    noteSources();
}

/// The source begins anew with it at once, from memory; what became of keeping it is told when it is known.
void Monitor::handle(const GiveSecret &wish)
{
    const auto found = find(wish.source);
    if (found == m_feeds.end() || (*found)->settings.paused)
        return;
    Feed &feed = **found;
    feed.source->stop();
    feed.watch.begun();
    keepSecret(feed, {wish.kind, wish.secret, wish.keep});
    feed.login.begin();
    tellHealth(feed);
}

void Monitor::keepSecret(Feed &feed, const GivenSecret &given)
{
    feed.watch.countGivenSecret();
    feed.login.need(given.kind);
    m_settings.secrets->write(
        secretKey(feed.id(), given.kind), given.secret, given.keep, &feed.login,
        [this, &feed, keep = given.keep](const SecretAnswer &answer) { noteKept(feed, keep, answer); });
}

void Monitor::noteKept(Feed &feed, Keep keep, const SecretAnswer &answer)
{
    if (keep == Keep::InKeychain)
        feed.watch.setKeychain(keychainState(answer.state));
    feed.watch.setSecretNotKept(keep == Keep::InKeychain && answer.state != SecretAnswer::State::Done);
    tellHealth(feed);
}

/// Its rows go, its alerts end, and what is recorded of it from now on is another recording.
void Monitor::endFloor(Feed &feed)
{
    const Evaluator::Events &events = m_evaluator.removeSource(feed.builder.snapshot(), m_clock());
    tell(events);
    tell(feed.alarm.end(m_clock()));
    m_memory->forget(feed.id(), events);
    tell(FloorEnded{feed.id()});
    m_recorder.end(feed.id());
}

void Monitor::noteSources()
{
    QList<SourceSettings> sources;
    for (const auto &feed : m_feeds)
        sources += feed->settings;
    sources += m_refused;
    m_memory->keep(sources);
    tell(sources);
}

} // namespace core
