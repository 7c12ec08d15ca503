// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"
#include "core/sources/taskrouter/asking/pollgroup.h"
#include "core/sources/taskrouter/asking/rounds.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core {

// Asks TaskRouter's REST interface for the floor, again and again, in groups of calls that have their own
// pace, age and trouble. Knows how groups depend on each other, and nothing of what they ask for.
class TaskRouterPoller : public Source
{
    Q_OBJECT

public:
    /// Real time that only goes on.
    using Uptime = std::function<Millis()>;

    /// `gate`: shared by all who ask the same account.
    TaskRouterPoller(const SourceId &id, const TaskRouterSource &settings,
                     const ConnectionSettings &connection, const SteadyClock &clock,
                     std::shared_ptr<taskrouter::RequestGate> gate,
                     const Uptime &uptime = &SteadyClock::uptime);
    ~TaskRouterPoller() override;

    void start(const SourceSecrets &secrets) override;
    void stop() override;
    void wake() override;
    bool isRemote() const override { return true; }
    Millis interval() const override { return m_now->interval(); }
    /// Of a group of calls whose newest round failed.
    Failure partialFault() const override;
    QList<Freshness> freshness() const override;
    std::optional<RequestUse> requests() const override { return m_gate->use(); }

private:
    using Group = taskrouter::PollGroup;
    using Rounds = taskrouter::Rounds;

    void listenTo(Group &group);
    void onWorkspaceChanged();
    void beginSetUp();
    void onAnswered(bool again);
    void onFailed(Group &group, const Failure &failure);
    void startAgain();
    void hurryHeldBack();
    void holdBackTheRest();
    bool isCutOff(const Group &group) const;
    void lookAround();
    void lookForLosses();
    Failure configurationFault() const;
    void tell();

    TaskRouterSource m_settings;
    ConnectionSettings m_connection;
    std::shared_ptr<taskrouter::RequestGate> m_gate;
    Uptime m_uptime;
    Rounds m_rounds;
    /// The more important ones first.
    std::vector<std::unique_ptr<Group>> m_groups;
    Group *m_now;
    Group *m_setUp;
    Group *m_configuration;
    Group *m_eligibility;
    QTimer m_tick;
    QTimer m_startAgain;
    /// Kept only while it cannot start.
    std::optional<SourceSecrets> m_secrets;
    /// When the server last did what a group asked for, in real time.
    Millis m_answered{0};
    Patch m_patch;
};

} // namespace core
