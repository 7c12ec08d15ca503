// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/accounttrial.h"

#include <utility>

namespace core {

using namespace taskrouter;

namespace {

/// The server itself said something, and not somebody on the way to it.
bool isAnswer(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Credentials:
    case Trouble::Rate:
    case Trouble::Server:
    case Trouble::Refused:
    case Trouble::BadData:
        return true;
    default:
        return false;
    }
}

/// Which queue has which channel shows only once there is something to count.
StarterFloor starterFloor(const Workspace &workspace)
{
    StarterFloor floor;
    for (const Channel &channel : workspace.channels)
        floor.channels << StarterChannel{{QString::fromStdString(channel.sid)},
                                         QString::fromStdString(channel.name)};
    for (const Queue &queue : workspace.queues)
        floor.queues << StarterQueue{{QString::fromStdString(queue.sid)}, QString::fromStdString(queue.name)};
    return floor;
}

} // namespace

AccountTrial::AccountTrial(const TaskRouterSource &settings, const ConnectionSettings &connection,
                           const SourceSecrets &secrets, const SteadyClock &clock,
                           std::shared_ptr<RequestGate> gate)
    : ServerTrial(settings.taskRouterUrl, connection, secrets), m_settings(settings),
      m_fetcher(std::move(gate), Millis(0)), m_rounds(settings, clock, &SteadyClock::uptime)
{ }

void AccountTrial::arrive()
{
    enter(TrialStep::SignIn);
    m_fetcher.connectBy(way());
    m_fetcher.signInAs(m_settings.apiKeySid.isEmpty() ? m_settings.accountSid : m_settings.apiKeySid,
                       secrets().source);
    askForConfiguration();
}

void AccountTrial::askForConfiguration()
{
    m_round = m_rounds.configuration();
    m_fetcher.fetch(std::move(m_round.calls), [this](const Fetched &fetched) { onConfiguration(fetched); });
}

/// A server that answers, with whatever but "no", has let us in; and a floor goes on without a configuration.
/// Who may not read it may still read all else.
void AccountTrial::onConfiguration(const Fetched &fetched)
{
    if (fetched.failure) {
        if (!isAnswer(fetched.failure->trouble))
            return fail(*fetched.failure);
        m_configurationFault = *fetched.failure;
        if (fetched.failure->trouble != Trouble::Credentials)
            goWithoutConfiguration();
        return askForSetUp();
    }
    signedIn();
    if (const Outcome taken = std::exchange(m_round, {}).take(); !taken)
        leaveOut({Trouble::Refused, taken.error().text(), {}});
    else
        done();
    askForSetUp();
}

void AccountTrial::goWithoutConfiguration()
{
    signedIn();
    leaveOut(m_configurationFault);
}

void AccountTrial::askForSetUp()
{
    if (step() == TrialStep::Configuration)
        enter(TrialStep::Workspace);
    m_round = m_rounds.setUp();
    m_fetcher.fetch(std::move(m_round.calls), [this](const Fetched &fetched) { onSetUp(fetched); });
}

void AccountTrial::onSetUp(const Fetched &fetched)
{
    if (fetched.failure) {
        if (m_rounds.findAnotherWay(Freshness::Part::SetUp, fetched))
            askForSetUp();
        else
            fail(*fetched.failure);
        return;
    }
    if (step() == TrialStep::SignIn) {
        goWithoutConfiguration();
        enter(TrialStep::Workspace);
    }
    // There are none, or several, and nobody says which one is meant.
    if (const Outcome taken = std::exchange(m_round, {}).take(); !taken)
        return fail({Trouble::Refused, taken.error().text(), {}});
    if (!m_rounds.isSetUp())
        return askForSetUp();
    tellWorkspace();
    askForNumbers();
}

void AccountTrial::signedIn()
{
    TrialReport report;
    report.found = m_settings.accountSid;
    done(report);
    enter(TrialStep::Configuration);
}

void AccountTrial::tellWorkspace()
{
    TrialReport report;
    report.found = QString::fromStdString(m_rounds.workspaceSid());
    report.floor = starterFloor(m_rounds.directory()->workspace());
    done(report);
}

void AccountTrial::askForNumbers()
{
    if (step() != TrialStep::Numbers)
        enter(TrialStep::Numbers);
    m_round = m_rounds.now();
    m_fetcher.fetch(std::move(m_round.calls), [this](const Fetched &fetched) { onNumbers(fetched); });
}

void AccountTrial::onNumbers(const Fetched &fetched)
{
    if (fetched.failure) {
        if (m_rounds.findAnotherWay(Freshness::Part::Now, fetched))
            askForNumbers();
        else
            fail(*fetched.failure);
        return;
    }
    const Outcome taken = std::exchange(m_round, {}).take();
    if (taken)
        tellNumbers();
    else
        fail({Trouble::BadData, taken.error().text(), {}});
}

void AccountTrial::tellNumbers()
{
    TrialReport report;
    report.floor = starterFloor(m_rounds.directory()->workspace());
    done(report);
    end();
}

} // namespace core
