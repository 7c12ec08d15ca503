// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"
#include "core/sources/taskrouter/fetcher.h"
#include "core/sources/taskrouter/picture.h"
#include "core/sources/taskrouter/rounds.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace core {

// Asks TaskRouter's REST interface for the floor, again and again: how it is set up now and then, real time
// often, the windows less often. What a round brings is used only if the round is complete.
class TaskRouterPoller : public Source
{
    Q_OBJECT

public:
    /// Real time that only goes on.
    using Uptime = std::function<Millis()>;

    TaskRouterPoller(const SourceId &id, const TaskRouterSource &settings,
                     const ConnectionSettings &connection, const SteadyClock &clock,
                     QObject *parent = nullptr, const Uptime &uptime = &SteadyClock::uptime);
    ~TaskRouterPoller() override;

    void start(const SourceSecrets &secrets) override;
    void stop() override;
    Millis interval() const override { return m_settings.nowInterval; }
    /// Of a group of calls whose newest round failed.
    bool isRemote() const override { return true; }
    Failure partialFault() const override;

private:
    // One kind of round, made again and again.
    struct Group
    {
        Group(QNetworkAccessManager &network, Millis every);

        taskrouter::Fetcher fetcher;
        QTimer timer;
        Millis interval;
        /// Real time.
        Millis begun{0};
        Millis succeeded{0};
        /// Why its newest round failed, if it did.
        std::optional<Failure> failure;
    };
    using Take = std::function<Outcome()>;

    void readConfiguration();
    void readLists(const taskrouter::Configuration &configuration);
    void pollNow();
    void pollWindows();

    /// Begins a round; `take` is called once all of its calls have been answered.
    void ask(Group &group, std::vector<taskrouter::Call> calls, const Take &take);
    void giveUp(Group &group, const Failure &failure);
    void learnServerTime(std::optional<Instant> serverTime);
    Instant serverNow() const { return m_clock.now() + m_serverAhead; }
    void tell();
    void fillPatch();

    TaskRouterSource m_settings;
    ConnectionSettings m_connection;
    Uptime m_uptime;
    SteadyClock m_clock;
    Millis m_serverAhead{0};
    QNetworkAccessManager m_network;
    Group m_setUp;
    Group m_now;
    Group m_windows;
    std::optional<taskrouter::RequestBuilder> m_requests;
    /// Nothing before it has been read.
    std::shared_ptr<const taskrouter::Directory> m_directory;
    taskrouter::HandleTimes m_handleTimes;
    taskrouter::Picture m_picture;
    Patch m_patch;
};

} // namespace core
