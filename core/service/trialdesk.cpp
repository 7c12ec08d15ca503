// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/trialdesk.h"

#include "core/service/sourcelogin.h"
#include "core/sources/recording/secretmask.h"

namespace core {

// One test under way. It is also who the keychain's answers are for: gone, they are not wanted.
struct TrialDesk::Desk : public QObject
{
    explicit Desk(const TestSource &of) : test(of), missing(secretsNeeded(of.settings)) { }

    Secret &slot(SecretKind kind) { return kind == SecretKind::Proxy ? secrets.proxy : secrets.source; }

    const TestSource test;
    SourceSecrets secrets;
    /// Those that have still to be read.
    QList<SecretKind> missing;
    SecretMask mask;
    std::unique_ptr<SourceTrial> trial;
    TrialReport last;
};

namespace {

Trouble troubleOf(KeychainState keychain)
{
    const bool mayBeThere = keychain == KeychainState::Locked || keychain == KeychainState::Mute;
    return mayBeThere ? Trouble::SecretLocked : Trouble::SecretMissing;
}

} // namespace

TrialDesk::TrialDesk(const Maker &maker, std::shared_ptr<SecretKeeper> keeper, QObject *parent)
    : QObject(parent), m_make(maker), m_keeper(std::move(keeper))
{ }

TrialDesk::~TrialDesk() = default;

void TrialDesk::begin(const TestSource &test)
{
    cancel(test.id);
    auto desk = std::make_unique<Desk>(test);
    for (const GivenSecret &given : test.secrets) {
        desk->slot(given.kind) = given.secret;
        desk->missing.removeAll(given.kind);
    }
    readNext(*(m_desks[test.id] = std::move(desk)));
}

void TrialDesk::cancel(quint64 id)
{
    m_desks.erase(id);
}

void TrialDesk::readNext(Desk &desk)
{
    if (desk.missing.isEmpty())
        return run(desk);
    const SecretKind kind = desk.missing.first();
    m_keeper->read(secretKey(desk.test.settings.id, kind), &desk,
                   [this, &desk, kind](const SecretAnswer &answer) { take(desk, kind, answer); });
}

void TrialDesk::take(Desk &desk, SecretKind kind, const SecretAnswer &answer)
{
    if (answer.state == SecretAnswer::State::Done) {
        desk.slot(kind) = answer.secret;
        desk.missing.removeFirst();
        return readNext(desk);
    }
    const TrialStep step = kind == SecretKind::Proxy ? TrialStep::Proxy : TrialStep::SignIn;
    desk.last
        = {step, TrialReport::State::Failed, {troubleOf(keychainState(answer.state)), answer.detail, {}}};
    end(desk.test.id);
}

void TrialDesk::run(Desk &desk)
{
    desk.mask.add(desk.secrets.source);
    desk.mask.add(desk.secrets.proxy);
    desk.trial = m_make(desk.test.settings, desk.secrets);
    connect(desk.trial.get(), &SourceTrial::reported, this,
            [this, &desk](const TrialReport &report) { tell(desk, report); });
    // Queued: it must not be taken away while it speaks.
    connect(
        desk.trial.get(), &SourceTrial::ended, &desk, [this, id = desk.test.id] { end(id); },
        Qt::QueuedConnection);
    desk.trial->start(desk.test.limit);
}

/// A server's words may repeat a secret.
void TrialDesk::tell(Desk &desk, TrialReport report)
{
    std::string words = report.failure.detail.toStdString();
    desk.mask.strike(words);
    report.failure.detail = QString::fromStdString(words);
    desk.last = report;
    if (report.state != TrialReport::State::Failed)
        emit progressed({desk.test.id, report, false});
}

/// A last report that was told already is told again, as the last.
void TrialDesk::end(quint64 id)
{
    const auto found = m_desks.find(id);
    const TrialReport last = found->second->last;
    // Later: it may be the one that calls.
    found->second.release()->deleteLater();
    m_desks.erase(found);
    emit progressed({id, last, true});
}

} // namespace core
