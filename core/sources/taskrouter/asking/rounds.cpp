// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/rounds.h"

#include "core/sources/taskrouter/asking/listcall.h"
#include "core/sources/taskrouter/asking/setupround.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

using Part = Freshness::Part;

/// The Date header tells whole seconds: less than this is no difference.
constexpr Millis sameTime = 2s;
/// So few events of the types that matter are few enough to be asked for with all others.
constexpr size_t fewEvents = 200;

/// The server does not do what is asked of it, whatever it is that it has against it: another call may fare
/// better. A wrong password (401) or too many requests (429) are the same for every call.
bool isRefusal(int status)
{
    constexpr std::array refusals{400, 403, 404, 405, 410, 501};
    return std::find(refusals.begin(), refusals.end(), status) != refusals.end();
}

} // namespace

Rounds::Rounds(const TaskRouterSource &settings, const SteadyClock &clock, const Uptime &uptime)
    : m_settings(settings), m_clock(clock), m_uptime(uptime)
{
    if (!m_settings.workspaceSid.isEmpty())
        nameWorkspace(m_settings.workspaceSid.toStdString());
}

// --- how it is set up ---

Round Rounds::configuration()
{
    const auto read = std::make_shared<Configuration>();
    const auto take = [read](const QByteArray &body) -> Result<QUrl> {
        Result<Configuration> parsed = parseConfiguration(body);
        if (!parsed)
            return parsed.error();
        *read = std::move(*parsed);
        return QUrl();
    };
    return {{{RequestBuilder::configuration(m_settings), take}},
            [this, read] { return takeConfiguration(std::move(*read)); }};
}

Outcome Rounds::takeConfiguration(Configuration configuration)
{
    m_configuration = std::move(configuration);
    const std::string &sid = m_configuration->workspaceSid;
    if (m_settings.workspaceSid.isEmpty() && !sid.empty() && sid != m_workspaceSid) {
        nameWorkspace(sid);
    } else if (m_directory) {
        Workspace workspace = m_directory->workspace();
        workspace.configuration = *m_configuration;
        use(std::move(workspace));
    }
    if (!m_requests)
        return Error{QStringLiteral("Flex configuration"), QStringLiteral("it names no workspace")};
    return done;
}

QString Rounds::withoutConfiguration() const
{
    if (m_configuration)
        return QStringLiteral("the service levels and reset times that were read last hold until then");
    const ServiceLevel level;
    const ResetTime reset;
    return QStringLiteral(
               "until then %1 s count as service level, %2 s as short abandon, and Today begins at %3 %4")
        .arg(level.threshold)
        .arg(level.shortAbandon)
        .arg(reset.time.toString(u"hh:mm"), QString::fromLatin1(reset.zone));
}

void Rounds::nameWorkspace(const std::string &sid)
{
    m_workspaceSid = sid;
    m_requests.emplace(m_settings, sid);
    emit workspaceNamed();
}

Round Rounds::setUp()
{
    if (!m_requests)
        return findWorkspace();
    const auto round = std::make_shared<SetUpRound>();
    return {round->calls(*m_requests), [this, round] {
                takeWorkspace(round->workspace(m_configuration.value_or(Configuration())));
                return done;
            }};
}

/// The configuration, which would name it, is not answered: who has one workspace means that one.
Round Rounds::findWorkspace()
{
    const auto found = std::make_shared<std::vector<NamedWorkspace>>();
    return {{listCall(RequestBuilder::workspaces(m_settings), parseWorkspaces, *found)},
            [this, found]() -> Outcome {
                if (found->size() != 1)
                    return Error{QStringLiteral("Workspaces"),
                                 QStringLiteral("there are %1 of them: the source's workspace_sid says which "
                                                "one is meant")
                                     .arg(found->size())};
                nameWorkspace(found->front().sid);
                return done;
            }};
}

void Rounds::takeWorkspace(Workspace workspace)
{
    // Whoever waits for a queue to be gone counts full snapshots (alert-semantics, QUEUE_REMOVED).
    m_picture.tellAll();
    m_ways.workspaceWasRead();
    use(std::move(workspace));
}

void Rounds::use(Workspace workspace)
{
    if (m_directory && m_directory->workspace() == workspace)
        return;
    m_directory = std::make_shared<Directory>(std::move(workspace));
    m_eligible.setDirectory(*m_directory);
    m_picture.setDirectory(m_directory);
    m_ways.workspaceChanged();
    emit workspaceChanged();
}

bool Rounds::findAnotherWay(Part part, const Fetched &fetched)
{
    if (part == Part::HandleTimes)
        return std::exchange(m_eventsAreTooMany, false);
    if (part == Part::Windows && std::exchange(m_isThin, false))
        return m_ways.leftOut(part, m_uptime());
    const bool hasWays = part == Part::Now || part == Part::ChannelsNow || part == Part::Windows;
    if (!hasWays || !isRefusal(fetched.status))
        return false;
    if (m_ways.newest(part) == AskBy::Queue)
        emit workspaceDoubted();
    return m_ways.refused(part, m_uptime());
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
    const AskBy by = m_ways.begin(Part::Now, m_uptime());
    const auto round = std::make_shared<NowRound>(m_directory, by);
    return {round->calls(*m_requests), [this, round, by]() -> Outcome {
                Result<NowAnswers> answers = round->answers();
                if (!answers)
                    return answers.error();
                m_ways.answered(Part::Now, by);
                return tell(std::move(*answers));
            }};
}

Round Rounds::channels()
{
    const AskBy by = m_ways.begin(Part::ChannelsNow, m_uptime());
    const auto round = std::make_shared<ChannelRound>(m_directory, by);
    return {round->calls(*m_requests), [this, round, by]() -> Outcome {
                Result<ChannelAnswers> answers = round->answers();
                if (!answers)
                    return answers.error();
                m_ways.answered(Part::ChannelsNow, by);
                return tell(std::move(*answers));
            }};
}

Round Rounds::windows()
{
    const AskBy by = m_ways.begin(Part::Windows, m_uptime());
    const auto round = std::make_shared<WindowRound>(m_directory, serverNow(), by);
    return {round->calls(*m_requests), [this, round, by] { return takeWindows(*round, by); }};
}

Outcome Rounds::takeWindows(WindowRound &round, AskBy by)
{
    if (round.metUnknownQueue())
        emit workspaceDoubted();
    if (const Outcome whole = round.complete(); !whole)
        return whole;
    m_isThin = by == AskBy::List && !m_ways.takesWhatThereIs(Part::Windows, m_uptime()) && round.isThin();
    if (m_isThin)
        return Error{QStringLiteral("TaskQueues/Statistics"),
                     QStringLiteral("it leaves out the waiting times that were asked for")};
    m_ways.answered(Part::Windows, by);
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
    for (const std::string &queue : m_eligible.next())
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

// --- handle times ---

Instant Rounds::oldestWindow() const
{
    Instant oldest = serverNow() - 30min;
    for (const Instant start : m_directory->startsOfToday(serverNow()))
        oldest = std::min(oldest, start);
    return oldest;
}

Round Rounds::handleTimes()
{
    const Instant anew = EventRound::sinceWhen({}, oldestWindow());
    Instant since = std::max(EventRound::sinceWhen(m_handled, oldestWindow()), anew);
    // The server's clock was set back: going on from there would see nothing.
    if (since > serverNow()) {
        since = anew;
        m_eventTypes = EventRound::Types::Each;
    }
    const auto round = std::make_shared<EventRound>(since, m_eventTypes);
    return {round->calls(*m_requests),
            [this, round, begun = serverNow()] { return takeEvents(*round, begun); }};
}

Outcome Rounds::takeEvents(const EventRound &round, Instant begun)
{
    m_eventsAreTooMany = round.isTooMuch();
    const bool areFew = !m_eventsAreTooMany && round.events().size() < fewEvents;
    m_eventTypes = areFew ? EventRound::Types::All : EventRound::Types::Each;
    if (m_eventsAreTooMany)
        return Error{QStringLiteral("Events"), QStringLiteral("there are more than one page holds")};
    m_handled.take(round.events(), begun);
    m_handled.forget(oldestWindow());
    const std::vector<Instant> last30Min(m_directory->queueCount(), serverNow() - 30min);
    return tell(HandleTimeAnswers{m_handled.sums(*m_directory, last30Min),
                                  m_handled.sums(*m_directory, m_directory->startsOfToday(serverNow()))});
}

// --- the whole ---

bool Rounds::lose(Part part)
{
    if (part == Part::Agents)
        m_agents.reset();
    const bool withWindows = part == Part::Windows && m_settings.channelInterval == 0ms;
    const bool lostChannels = withWindows && m_picture.lose(Part::ChannelsNow);
    return m_picture.lose(part) || lostChannels;
}

void Rounds::learnServerTime(Instant serverTime)
{
    const Millis ahead = serverTime - m_clock.now();
    m_serverAhead = std::chrono::abs(ahead) > sameTime ? ahead : Millis(0);
}

} // namespace core::taskrouter
