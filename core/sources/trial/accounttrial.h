// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/rounds.h"
#include "core/sources/trial/servertrial.h"

#include <memory>

namespace core {

// Tries a TaskRouter account with the very calls that its source makes: signs in, reads the Flex
// configuration and the workspace, and asks for the first numbers.
class AccountTrial : public ServerTrial
{
    Q_OBJECT

public:
    /// `gate`: shared by all who ask the same account.
    AccountTrial(const TaskRouterSource &settings, const ConnectionSettings &connection,
                 const SourceSecrets &secrets, const SteadyClock &clock,
                 std::shared_ptr<taskrouter::RequestGate> gate);

protected:
    void arrive() override;

private:
    using Fetched = taskrouter::Fetched;

    void askForConfiguration();
    void onConfiguration(const Fetched &fetched);
    void goWithoutConfiguration();
    void askForSetUp();
    void onSetUp(const Fetched &fetched);
    void signedIn();
    void tellWorkspace();
    void askForNumbers();
    void onNumbers(const Fetched &fetched);
    void tellNumbers();

    const TaskRouterSource m_settings;
    taskrouter::Fetcher m_fetcher;
    taskrouter::Rounds m_rounds;
    taskrouter::Round m_round;
    /// Why it was not to be had.
    Failure m_configurationFault;
};

} // namespace core
