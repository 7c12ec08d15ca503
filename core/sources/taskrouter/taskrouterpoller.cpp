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
    for (Group *group : {&m_setUp, &m_now, &m_windows}) {
        group->fetcher.signInAs(m_settings.apiKeySid.isEmpty() ? m_settings.accountSid : m_settings.apiKeySid,
                                secrets.source);
        group->fetcher.logTraffic(traffic(), id());
    }
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
    const auto configuration = std::make_shared<Configuration>();
    const auto read = [configuration](const QByteArray &body) -> Result<QUrl> {
        Result<Configuration> parsed = parseConfiguration(body);
        if (!parsed)
            return parsed.error();
        *configuration = std::move(*parsed);
        return QUrl();
    };
    ask(m_setUp, {{RequestBuilder::configuration(m_settings), read}}, [this, configuration]() -> Outcome {
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
    const auto round = std::make_shared<ListRound>();
    ask(m_setUp, round->calls(*m_requests), [this, round, configuration]() -> Outcome {
        Workspace workspace = round->workspace(configuration);
        m_setUp.interval = setUpInterval;
        if (m_directory && m_directory->workspace() == workspace)
            return done;
        m_directory = std::make_shared<Directory>(std::move(workspace));
        m_picture.setDirectory(m_directory);
        pollNow();
        pollWindows();
        return done;
    });
}

void TaskRouterPoller::pollNow()
{
    const auto round = std::make_shared<NowRound>(m_directory);
    ask(m_now, round->calls(*m_requests), [this, round]() -> Outcome {
        Result<NowAnswers> now = round->answers();
        if (!now)
            return now.error();
        m_picture.setNow(std::move(*now));
        tell();
        return done;
    });
}

void TaskRouterPoller::pollWindows()
{
    const auto round = std::make_shared<WindowRound>(m_directory, serverNow(), m_handleTimes);
    ask(m_windows, round->calls(*m_requests), [this, round]() -> Outcome {
        Result<WindowAnswers> windows = round->answers(m_handleTimes);
        if (!windows)
            return windows.error();
        m_picture.setWindows(std::move(*windows));
        tell();
        return done;
    });
}

void TaskRouterPoller::ask(Group &group, std::vector<Call> calls, const Take &take)
{
    group.timer.stop();
    group.begun = m_uptime();
    group.fetcher.fetch(std::move(calls), [this, &group, take](const Fetched &fetched) {
        learnServerTime(fetched.serverTime);
        // The next round is due an interval after this one began; `take` may begin one itself.
        const Millis wait = group.begun + group.interval - m_uptime();
        group.timer.start(std::max<Millis>(wait, 0ms));
        if (fetched.failure) {
            giveUp(group, *fetched.failure);
            return;
        }
        group.failure.reset(); // Whoever is told of what `take` reads is to find it gone.
        if (const Outcome taken = take(); !taken) {
            giveUp(group, {Trouble::BadData, taken.error().text(), {}});
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
    // A queue may have gone: how things are set up is looked at before its turn.
    if (failure.trouble == Trouble::BadData && m_setUp.timer.remainingTimeAsDuration() > firstSetUpInterval)
        m_setUp.timer.start(firstSetUpInterval);
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
