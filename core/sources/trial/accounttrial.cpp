// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/accounttrial.h"

#include <utility>

namespace core {

using namespace taskrouter;

namespace {

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
    askForSetUp();
}

void AccountTrial::askForSetUp()
{
    m_round = m_rounds.setUp();
    m_fetcher.fetch(std::move(m_round.calls), [this](const Fetched &fetched) { onSetUp(fetched); });
}

void AccountTrial::onSetUp(const Fetched &fetched)
{
    if (fetched.failure) {
        if (m_rounds.findAnotherWay(Freshness::Part::SetUp, fetched))
            askForSetUp();
        else
            failSetUp(fetched);
        return;
    }
    signedIn();
    const Outcome taken = std::exchange(m_round, {}).take();
    if (!taken)
        return fail({Trouble::BadData, taken.error().text(), {}});
    tellConfiguration();
    if (!m_rounds.isSetUp()) {
        enter(TrialStep::Workspace);
        return askForSetUp();
    }
    tellWorkspace();
    askForNumbers();
}

/// A server that answers, with whatever but "no", has let us in.
void AccountTrial::failSetUp(const Fetched &fetched)
{
    const bool isRefused = fetched.failure->trouble == Trouble::Credentials;
    const bool hasAnswered = fetched.status != 0 || fetched.failure->trouble == Trouble::BadData;
    if (hasAnswered && !isRefused)
        signedIn();
    // Where the workspace is given, the configuration is the first call of several.
    const bool isOfWorkspace = !m_settings.workspaceSid.isEmpty() && fetched.failedCall != 0;
    if (step() == TrialStep::Configuration && isOfWorkspace) {
        tellConfiguration();
        enter(TrialStep::Workspace);
    }
    fail(*fetched.failure);
}

void AccountTrial::signedIn()
{
    if (step() != TrialStep::SignIn)
        return;
    TrialReport report;
    report.found = m_settings.accountSid;
    done(report);
    enter(TrialStep::Configuration);
}

void AccountTrial::tellConfiguration()
{
    if (step() != TrialStep::Configuration)
        return;
    if (const auto &fault = m_rounds.configurationFault())
        leaveOut(*fault);
    else
        done();
}

void AccountTrial::tellWorkspace()
{
    if (step() != TrialStep::Workspace)
        enter(TrialStep::Workspace);
    TrialReport report;
    report.found = m_settings.workspaceSid.isEmpty()
                       ? QString::fromStdString(m_rounds.directory()->workspace().configuration.workspaceSid)
                       : m_settings.workspaceSid;
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
