// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"
#include "core/sources/taskrouter/asking/agentround.h"
#include "core/sources/taskrouter/asking/eligibility.h"
#include "core/sources/taskrouter/asking/eventround.h"
#include "core/sources/taskrouter/asking/fetcher.h"
#include "core/sources/taskrouter/asking/round.h"
#include "core/sources/taskrouter/asking/ways.h"
#include "core/sources/taskrouter/asking/windowround.h"
#include "core/sources/taskrouter/picture.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core::taskrouter {

// What each group of calls asks for next, and what its answers are good for: knows the workspace as it was
// read last, and keeps the picture. Knows nothing of when and how it is asked.
class Rounds : public QObject
{
    Q_OBJECT

public:
    /// Real time that only goes on.
    using Uptime = std::function<Millis()>;

    Rounds(const TaskRouterSource &settings, const SteadyClock &clock, const Uptime &uptime);

    /// Which workspace it is, and what its service levels are.
    Round configuration();
    Round setUp();
    /// The workspace that is asked about; empty before one is named.
    const std::string &workspaceSid() const { return m_workspaceSid; }
    // The others only once it is set up.
    bool isSetUp() const { return m_directory != nullptr; }
    /// What it is about; null before it is set up.
    const Directory *directory() const { return m_directory.get(); }
    Round now();
    Round channels();
    Round windows();
    Round agents();
    Round eligibility();
    Round handleTimes();

    /// Whether the next round goes about it in another way, after a failure of such a group.
    bool findAnotherWay(Freshness::Part part, const Fetched &fetched);
    /// What holds while the configuration is not answered, for an engineer.
    QString withoutConfiguration() const;
    /// How often a few queues are asked who serves them.
    Millis eligibilityInterval() const { return m_eligible.interval(m_settings.requestsPerSecond); }

    /// The answers of a group are too old to be good for anything. True: that is to be told.
    bool lose(Freshness::Part part);
    void learnServerTime(Instant serverTime);
    /// What is to be told since the last time.
    void fill(Patch &patch) { m_picture.fill(patch, m_clock.now(), serverNow()); }

signals:
    /// Which workspace it is about is known, or is another than before: how it is set up can be read.
    void workspaceNamed();
    /// How it is set up has been read, and is another than before; ...
    void workspaceChanged();
    /// ... or is to be read again, for there is something that we don't know.
    void workspaceDoubted();
    /// There is something to tell.
    void pictureChanged();

private:
    Outcome takeConfiguration(Configuration configuration);
    Round findWorkspace();
    void nameWorkspace(const std::string &sid);
    void takeWorkspace(Workspace workspace);
    void use(Workspace workspace);
    Outcome takeWindows(WindowRound &round, AskBy by);
    Instant serverNow() const { return m_clock.now() + m_serverAhead; }
    Instant oldestWindow() const;
    AgentAnswers agentAnswers() const;
    Outcome takeEvents(const EventRound &round, Instant begun);
    template <class Answers> Outcome tell(Answers answers);

    const TaskRouterSource m_settings;
    const SteadyClock m_clock;
    const Uptime m_uptime;
    Millis m_serverAhead{0};

    std::optional<RequestBuilder> m_requests;
    std::string m_workspaceSid;
    /// Nothing before it has been read.
    std::optional<Configuration> m_configuration;
    /// Nothing before it has been read.
    std::shared_ptr<const Directory> m_directory;

    Ways m_ways;
    /// The newest list of windows leaves out waiting times.
    bool m_isThin = false;

    Eligibility m_eligible;
    std::optional<Agents> m_agents;
    HandleTimes m_handled;
    EventRound::Types m_eventTypes = EventRound::Types::Each;
    bool m_eventsAreTooMany = false;
    Picture m_picture;
};

} // namespace core::taskrouter
