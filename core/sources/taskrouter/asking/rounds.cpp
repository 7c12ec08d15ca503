// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/rounds.h"

#include "core/sources/taskrouter/asking/listcall.h"
#include "core/sources/taskrouter/asking/setupround.h"

#include <algorithm>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

/// The Date header tells whole seconds: less than this is no difference.
constexpr Millis sameTime = 2s;
/// Who serves which queue is read so many queues at a time, and again after so long.
constexpr size_t eligibilityBatch = 4;
constexpr Millis eligibilitySweep = 10min;
constexpr Millis firstEligibilityInterval = 100ms;
/// And takes no more than this of the budget once it is known.
constexpr double eligibilityShare = 0.1;
/// So few events of the types that matter are few enough to be asked for with all others.
constexpr size_t fewEvents = 200;

} // namespace

Rounds::Rounds(const TaskRouterSource &settings, const SteadyClock &clock, const Uptime &uptime)
    : m_settings(settings), m_clock(clock), m_uptime(uptime),
      m_workspaceSid(settings.workspaceSid.toStdString())
{
    if (!m_workspaceSid.empty())
        m_requests.emplace(m_settings, m_workspaceSid);
}

// --- how it is set up ---

Call Rounds::configurationCall()
{
    return {RequestBuilder::configuration(m_settings), [this](const QByteArray &body) -> Result<QUrl> {
                Result<Configuration> parsed = parseConfiguration(body);
                if (!parsed)
                    return parsed.error();
                m_configuration = std::move(*parsed);
                m_configurationFault.reset();
                return QUrl();
            }};
}

/// The configuration names the workspace: before it is known there is nothing else to ask for.
Round Rounds::setUp()
{
    if (!m_requests)
        return {{configurationCall()}, [this] { return takeConfiguration(); }};
    const auto round = std::make_shared<SetUpRound>();
    std::vector<Call> calls = round->calls(*m_requests);
    if (!m_skipsConfiguration)
        calls.insert(calls.begin(), configurationCall());
    return {std::move(calls), [this, round]() -> Outcome {
                m_skipsConfiguration = false;
                return takeWorkspace(round->workspace(m_configuration));
            }};
}

Outcome Rounds::takeConfiguration()
{
    if (m_configuration.workspaceSid.empty())
        return Error{QStringLiteral("Flex configuration"), QStringLiteral("it names no workspace")};
    m_requests.emplace(m_settings, m_configuration.workspaceSid);
    emit workspaceNamed();
    return done;
}

Outcome Rounds::takeWorkspace(Workspace workspace)
{
    if (m_workspaceSid.empty() && !m_configuration.workspaceSid.empty())
        m_requests.emplace(m_settings, m_configuration.workspaceSid);
    // Whoever waits for a queue to be gone counts full snapshots (alert-semantics, QUEUE_REMOVED).
    m_picture.tellAll();
    if (m_directory && m_directory->workspace() == workspace)
        return done;
    m_directory = std::make_shared<Directory>(std::move(workspace));
    m_eligible.setDirectory(*m_directory);
    m_picture.setDirectory(m_directory);
    emit workspaceChanged();
    return done;
}

bool Rounds::goWithoutConfiguration(const Fetched &fetched)
{
    const bool isRefused = fetched.status == 401 || fetched.status == 403 || fetched.status == 404;
    if (m_workspaceSid.empty() || m_skipsConfiguration || fetched.failedCall != 0 || !isRefused)
        return false;
    m_skipsConfiguration = true;
    m_configurationFault = fetched.failure;
    return true;
}

bool Rounds::findAnotherWay(Freshness::Part part, const Fetched &fetched)
{
    const bool isUnknown = fetched.status == 404 || fetched.status == 405 || fetched.status == 501;
    switch (part) {
    case Freshness::Part::SetUp:
        return goWithoutConfiguration(fetched);
    case Freshness::Part::Now:
        return isUnknown && m_bulk.refused(m_nowBy, m_uptime());
    case Freshness::Part::ChannelsNow:
    case Freshness::Part::Windows:
        m_takesThin = m_takesThin || (isUnknown && m_listsBy == AskBy::Queue);
        return (isUnknown || std::exchange(m_isThin, false)) && m_lists.refused(m_listsBy, m_uptime());
    default:
        return false;
    }
}

// --- statistics ---

template <class Answers> Outcome Rounds::tell(Answers answers)
{
    m_picture.take(std::move(answers));
    emit pictureChanged();
    return done;
}

Round Rounds::now()
{
    m_nowBy = m_bulk.by(m_uptime());
    const auto round = std::make_shared<NowRound>(m_directory, m_nowBy);
    return {round->calls(*m_requests), [this, round]() -> Outcome {
                Result<NowAnswers> answers = round->answers();
                return answers ? tell(std::move(*answers)) : answers.error();
            }};
}

Round Rounds::channels()
{
    m_listsBy = m_lists.by(m_uptime());
    const auto round = std::make_shared<ChannelRound>(m_directory, m_listsBy);
    return {round->calls(*m_requests), [this, round]() -> Outcome {
                Result<ChannelAnswers> answers = round->answers();
                return answers ? tell(std::move(*answers)) : answers.error();
            }};
}

Round Rounds::windows()
{
    m_listsBy = m_lists.by(m_uptime());
    const auto round = std::make_shared<WindowRound>(m_directory, serverNow(), m_listsBy);
    return {round->calls(*m_requests), [this, round, by = m_listsBy] { return takeWindows(*round, by); }};
}

Outcome Rounds::takeWindows(WindowRound &round, AskBy by)
{
    if (round.metUnknownQueue())
        emit workspaceDoubted();
    if (const Outcome whole = round.complete(); !whole)
        return whole;
    m_isThin = by == AskBy::List && !m_takesThin && round.isThin();
    if (m_isThin)
        return Error{QStringLiteral("TaskQueues/Statistics"),
                     QStringLiteral("it leaves out the waiting times that were asked for")};
    if (m_settings.channelInterval == 0ms)
        m_picture.take(round.channels());
    return tell(round.windows());
}

// --- agents ---

Round Rounds::agents()
{
    const auto round = std::make_shared<AgentRound>(m_directory);
    return {round->calls(*m_requests), [this, round] {
                m_agents = round->agents();
                return tell(agentAnswers());
            }};
}

AgentAnswers Rounds::agentAnswers() const
{
    return {m_eligible.longest(m_agents->available), m_agents->workspace};
}

Round Rounds::eligibility()
{
    const auto read = std::make_shared<std::vector<std::pair<std::string, std::vector<Worker>>>>();
    for (const std::string &queue : m_eligible.next(eligibilityBatch))
        read->emplace_back(queue, std::vector<Worker>());
    std::vector<Call> calls;
    for (auto &[queue, workers] : *read)
        calls.push_back(listCall(m_requests->workersOf(queue), parseWorkers, workers));
    return {std::move(calls), [this, read] {
                for (const auto &[queue, workers] : *read)
                    m_eligible.set(queue, workers, m_uptime());
                // It is told with what real time brings next.
                if (m_agents)
                    m_picture.take(agentAnswers());
                return done;
            }};
}

Millis Rounds::eligibilityInterval() const
{
    if (!m_eligible.isComplete())
        return firstEligibilityInterval;
    const size_t queues = std::max<size_t>(m_directory->queueCount(), 1);
    const double budget = eligibilityShare * m_settings.requestsPerSecond;
    return std::max<Millis>(eligibilitySweep * eligibilityBatch / queues,
                            Millis(qint64(1000 * eligibilityBatch / budget)));
}

// --- handle times ---

std::vector<Instant> Rounds::startsOfToday() const
{
    std::vector<Instant> starts;
    const StatisticsSettings &settings = m_directory->workspace().configuration.statistics;
    for (const Queue &queue : m_directory->workspace().queues)
        starts.push_back(lastReset(settings.resetOf(queue.sid), serverNow()));
    return starts;
}

Instant Rounds::oldestWindow() const
{
    Instant oldest = serverNow() - 30min;
    for (const Instant start : startsOfToday())
        oldest = std::min(oldest, start);
    return oldest;
}

Round Rounds::handleTimes()
{
    const Instant anew = EventRound::sinceWhen({}, oldestWindow());
    Instant since = std::max(EventRound::sinceWhen(m_handled, oldestWindow()), anew);
    // An event from the future, of a clock that was wrong: going on from there would see nothing.
    if (since > serverNow()) {
        since = anew;
        m_eventTypes = EventRound::Types::Each;
    }
    const auto round = std::make_shared<EventRound>(since, m_eventTypes);
    return {round->calls(*m_requests), [this, round] { return takeEvents(*round); }};
}

Outcome Rounds::takeEvents(const EventRound &round)
{
    m_handled.take(round.events());
    m_handled.forget(oldestWindow());
    m_eventTypes = round.events().size() < fewEvents ? EventRound::Types::All : EventRound::Types::Each;
    const std::vector<Instant> last30Min(m_directory->queueCount(), serverNow() - 30min);
    return tell(HandleTimeAnswers{m_handled.sums(*m_directory, last30Min),
                                  m_handled.sums(*m_directory, startsOfToday())});
}

// --- the whole ---

bool Rounds::lose(Freshness::Part part)
{
    if (part == Freshness::Part::Agents)
        m_agents.reset();
    const bool withWindows = part == Freshness::Part::Windows && m_settings.channelInterval == 0ms;
    const bool lostChannels = withWindows && m_picture.lose(Freshness::Part::ChannelsNow);
    return m_picture.lose(part) || lostChannels;
}

void Rounds::learnServerTime(Instant serverTime)
{
    const Millis ahead = serverTime - m_clock.now();
    m_serverAhead = std::chrono::abs(ahead) > sameTime ? ahead : Millis(0);
}

} // namespace core::taskrouter
