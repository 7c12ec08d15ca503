// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/taskrouterpoller.h"

#include "core/alerts/evaluator.h"
#include "core/sources/taskrouter/parser.h"

namespace core {

using namespace taskrouter;
using namespace std::chrono_literals;

namespace {

/// Queues come and go, and thresholds are edited, but not often.
constexpr Millis setUpInterval = 60s;
/// Before it is set up nothing works at all.
constexpr Millis firstSetUpInterval = 5s;
/// The Date header tells whole seconds: less than this is no difference.
constexpr Millis sameTime = 2s;

} // namespace

TaskRouterPoller::Group::Group(QNetworkAccessManager &network, Millis every)
    : fetcher(network), interval(every)
{
    timer.setSingleShot(true);
}

TaskRouterPoller::TaskRouterPoller(const SourceId &id, const TaskRouterSource &settings,
                                   const ConnectionSettings &connection, const SteadyClock &clock,
                                   QObject *parent, const Uptime &uptime)
    : Source(id, parent), m_settings(settings), m_connection(connection), m_uptime(uptime), m_clock(clock),
      m_setUp(m_network, setUpInterval), m_now(m_network, settings.nowInterval),
      m_windows(m_network, settings.windowInterval)
{
    connect(&m_setUp.timer, &QTimer::timeout, this, &TaskRouterPoller::readConfiguration);
    connect(&m_now.timer, &QTimer::timeout, this, &TaskRouterPoller::pollNow);
    connect(&m_windows.timer, &QTimer::timeout, this, &TaskRouterPoller::pollWindows);
}

TaskRouterPoller::~TaskRouterPoller()
{
    stop();
}

void TaskRouterPoller::start(const SourceSecrets &secrets)
{
    for (Group *group : {&m_setUp, &m_now, &m_windows})
        group->fetcher.signInAs(m_settings.apiKeySid.isEmpty() ? m_settings.accountSid : m_settings.apiKeySid,
                                secrets.source);
    m_setUp.interval = firstSetUpInterval;
    // A group that never succeeds has its whole limit from here.
    m_now.succeeded = m_windows.succeeded = m_uptime();
    readConfiguration();
}

void TaskRouterPoller::stop()
{
    for (Group *group : {&m_setUp, &m_now, &m_windows}) {
        group->timer.stop();
        group->fetcher.abort();
    }
}

void TaskRouterPoller::readConfiguration()
{
    ask(m_setUp, {RequestBuilder::configuration(m_settings)}, [this](const Answers &answers) -> Outcome {
        Result<Configuration> configuration = parseConfiguration(answers[0].front());
        if (!configuration)
            return configuration.error().in(QStringLiteral("Flex configuration"));
        if (!m_settings.workspaceSid.isEmpty())
            configuration->workspaceSid = m_settings.workspaceSid.toStdString();
        if (configuration->workspaceSid.empty())
            return Error{QStringLiteral("Flex configuration"), QStringLiteral("it names no workspace")};
        m_requests.emplace(m_settings, configuration->workspaceSid);
        readLists(*configuration);
        return done;
    });
}

void TaskRouterPoller::readLists(const Configuration &configuration)
{
    ask(m_setUp, listRequests(*m_requests), [this, configuration](const Answers &answers) -> Outcome {
        const Result<Workspace> workspace = taskrouter::readLists(answers, configuration);
        if (!workspace)
            return workspace.error();
        m_setUp.interval = setUpInterval;
        if (m_workspace == *workspace)
            return done;
        m_workspace = *workspace;
        m_picture.setWorkspace(*workspace);
        pollNow();
        pollWindows();
        return done;
    });
}

void TaskRouterPoller::pollNow()
{
    ask(m_now, nowRequests(*m_requests, *m_workspace),
        [this, workspace = *m_workspace](const Answers &answers) -> Outcome {
            Result<NowAnswers> now = readNow(answers, workspace);
            if (!now)
                return now.error();
            m_picture.setNow(std::move(*now));
            tell();
            return done;
        });
}

void TaskRouterPoller::pollWindows()
{
    const WindowRound round(*m_workspace, serverNow(), m_handleTimes);
    ask(m_windows, round.requests(*m_requests), [this, round](const Answers &answers) -> Outcome {
        Result<WindowAnswers> windows = round.read(answers, m_handleTimes);
        if (!windows)
            return windows.error();
        m_picture.setWindows(std::move(*windows));
        tell();
        return done;
    });
}

void TaskRouterPoller::ask(Group &group, const std::vector<Request> &requests, const Take &take)
{
    group.timer.stop();
    group.begun = m_uptime();
    group.fetcher.fetch(requests, [this, &group, take](const Fetched &fetched) {
        learnServerTime(fetched.serverTime);
        // The next round is due an interval after this one began; `take` may begin one itself.
        const Millis wait = group.begun + group.interval - m_uptime();
        group.timer.start(std::max<Millis>(wait, 0ms));
        if (fetched.failure) {
            giveUp(group, *fetched.failure);
            return;
        }
        group.failure.reset(); // Whoever is told of what `take` reads is to find it gone.
        if (const Outcome taken = take(fetched.pages); !taken) {
            giveUp(group, {Trouble::BadData, taken.error().text(), {}});
            // A queue may have gone: how things are set up is looked at before its turn.
            if (m_setUp.timer.remainingTimeAsDuration() > firstSetUpInterval)
                m_setUp.timer.start(firstSetUpInterval);
            return;
        }
        group.succeeded = m_uptime();
    });
}

/// A group that has failed for longer than its limit makes its cells missing; until then they keep what they
/// had.
void TaskRouterPoller::giveUp(Group &group, const Failure &failure)
{
    group.failure = failure;
    if (m_uptime() - group.succeeded > SourceTiming::of(group.interval).staleAfter) {
        const bool lost
            = (&group == &m_now && m_picture.loseNow()) || (&group == &m_windows && m_picture.loseWindows());
        if (lost) {
            fillPatch();
            emit cellsLost(m_patch);
        }
    }
    emit troubled(failure);
}

void TaskRouterPoller::learnServerTime(std::optional<Instant> serverTime)
{
    if (!serverTime)
        return;
    const Millis ahead = *serverTime - m_clock.now();
    m_serverAhead = std::chrono::abs(ahead) > sameTime ? ahead : Millis(0);
}

void TaskRouterPoller::tell()
{
    if (!m_picture.isComplete())
        return;
    fillPatch();
    emit patchTaken(m_patch);
}

void TaskRouterPoller::fillPatch()
{
    m_picture.fill(m_patch, m_clock.now(), serverNow());
}

Failure TaskRouterPoller::partialFault() const
{
    for (const Group *group : {&m_now, &m_windows, &m_setUp}) {
        if (group->failure)
            return *group->failure;
    }
    return {};
}

} // namespace core
