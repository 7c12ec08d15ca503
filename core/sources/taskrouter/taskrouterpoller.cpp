// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/taskrouterpoller.h"

#include <utility>

namespace core {

using namespace taskrouter;
using namespace std::chrono_literals;

namespace {

using Part = Freshness::Part;

/// Queues come and go, and thresholds are edited, but not often.
constexpr Millis setUpInterval = 60s;
/// Where answers do not fit what we know of the workspace it is read again, but not all the time.
constexpr Millis doubtPause = 5s;
/// A floor without its own service levels is better than none.
constexpr Millis configurationPatience = 3s;
/// Files that connections need (a CA file) are looked for again after this.
constexpr Millis startAgainPause = 2s;

/// Trouble on the way to the server, which is the same for every call; other trouble may be that of one.
bool isOfAll(Trouble trouble)
{
    switch (trouble) {
    case Trouble::Credentials:
    case Trouble::Rate:
    case Trouble::Name:
    case Trouble::Network:
    case Trouble::Proxy:
    case Trouble::ProxyPassword:
    case Trouble::Tls:
        return true;
    default:
        return false;
    }
}

} // namespace

TaskRouterPoller::TaskRouterPoller(const SourceId &id, const TaskRouterSource &settings,
                                   const ConnectionSettings &connection, const SteadyClock &clock,
                                   std::shared_ptr<RequestGate> gate, const Uptime &uptime)
    : Source(id), m_settings(settings), m_connection(connection), m_gate(std::move(gate)), m_uptime(uptime),
      m_rounds(settings, clock, uptime)
{
    const auto add = [&](Part part, Millis wanted, Round (Rounds::*make)()) -> Group & {
        m_groups.push_back(std::make_unique<Group>(
            part, wanted, [this, make] { return (m_rounds.*make)(); }, m_gate, clock, uptime));
        return *m_groups.back();
    };
    m_now = &add(Part::Now, settings.nowInterval, &Rounds::now);
    if (settings.channelInterval > 0ms)
        add(Part::ChannelsNow, settings.channelInterval, &Rounds::channels);
    add(Part::Windows, settings.windowInterval, &Rounds::windows);
    add(Part::Agents, settings.windowInterval, &Rounds::agents);
    add(Part::HandleTimes, settings.windowInterval, &Rounds::handleTimes);
    m_setUp = &add(Part::SetUp, setUpInterval, &Rounds::setUp);
    m_configuration = &add(Part::SetUp, setUpInterval, &Rounds::configuration);
    m_eligibility = &add(Part::SetUp, 0ms, &Rounds::eligibility);
    for (Group *group : {m_configuration, m_eligibility})
        group->setModest();
    for (const auto &group : m_groups)
        listenTo(*group);
    connect(&m_rounds, &Rounds::workspaceChanged, this, &TaskRouterPoller::onWorkspaceChanged);
    connect(&m_rounds, &Rounds::workspaceDoubted, m_setUp, [this] { m_setUp->hurry(doubtPause); });
    connect(&m_rounds, &Rounds::workspaceNamed, m_setUp, &Group::askAnew);
    connect(m_configuration, &Group::answered, this, &TaskRouterPoller::beginSetUp);
    connect(&m_rounds, &Rounds::pictureChanged, this, &TaskRouterPoller::tell);
    connect(&m_tick, &QTimer::timeout, this, &TaskRouterPoller::lookAround);
    m_startAgain.setSingleShot(true);
    connect(&m_startAgain, &QTimer::timeout, this, &TaskRouterPoller::startAgain);
}

TaskRouterPoller::~TaskRouterPoller()
{
    stop();
}

void TaskRouterPoller::listenTo(Group &group)
{
    group.setAnotherWay([this, part = group.part()](const Fetched &fetched) {
        return m_rounds.findAnotherWay(part, fetched);
    });
    connect(&group, &Group::serverTimeHeard, &m_rounds, &Rounds::learnServerTime);
    connect(&group, &Group::answered, this, &TaskRouterPoller::onAnswered);
    connect(&group, &Group::failed, this,
            [this, &group](const Failure &failure) { onFailed(group, failure); });
}

void TaskRouterPoller::start(const SourceSecrets &secrets)
{
    const Result<Connection> connection = Connection::open(m_connection, secrets.proxy);
    if (!connection) {
        m_secrets = secrets;
        m_startAgain.start(startAgainPause);
        emit troubled({Trouble::Unreadable, connection.error().text(), {}});
        return;
    }
    m_startAgain.stop();
    m_secrets.reset();
    for (const auto &group : m_groups) {
        group->fetcher().connectBy(*connection);
        group->fetcher().logTraffic(traffic(), id());
        group->fetcher().signInAs(
            m_settings.apiKeySid.isEmpty() ? m_settings.accountSid : m_settings.apiKeySid, secrets.source);
    }
    m_answered = m_uptime();
    m_configuration->begin();
    if (m_rounds.isSetUp()) {
        beginSetUp();
        onWorkspaceChanged();
    }
    m_tick.start(1s);
}

void TaskRouterPoller::stop()
{
    m_tick.stop();
    m_startAgain.stop();
    m_secrets.reset();
    for (const auto &group : m_groups)
        group->stop();
}

/// A file that could not be read may have been mended.
void TaskRouterPoller::startAgain()
{
    start(SourceSecrets(*m_secrets));
}

void TaskRouterPoller::wake()
{
    if (m_secrets) {
        startAgain();
        return;
    }
    for (const auto &group : m_groups) {
        group->fetcher().dropConnections();
        group->hurry();
    }
}

/// Numbers are not to be shown by service levels that are others a moment later, so at the start the
/// configuration goes first.
void TaskRouterPoller::beginSetUp()
{
    if (!m_setUp->isRunning())
        m_setUp->begin();
}

void TaskRouterPoller::onWorkspaceChanged()
{
    for (const auto &group : m_groups) {
        if (group.get() == m_setUp || group.get() == m_configuration)
            continue;
        if (group->isRunning())
            group->askAnew();
        else
            group->begin();
    }
}

/// Where one gets through others may too.
void TaskRouterPoller::onAnswered(bool again)
{
    m_answered = m_uptime();
    if (m_rounds.isSetUp())
        m_eligibility->setWanted(m_rounds.eligibilityInterval());
    for (const auto &group : m_groups) {
        if (group->isHeldBack() || (again && group->failure()))
            group->hurry();
    }
}

void TaskRouterPoller::onFailed(Group &group, const Failure &failure)
{
    // Something may have come or gone.
    if (failure.trouble == Trouble::BadData && &group != m_setUp && &group != m_configuration)
        m_setUp->hurry(doubtPause);
    holdBackTheRest();
    if (!isOfAll(failure.trouble))
        hurryHeldBack();
    // The floor is shown without it: whether all is well but for it is told by the answers of the others.
    if (&group == m_configuration)
        beginSetUp();
    else
        emit troubled(failure);
}

/// The server is there again, though it has trouble with one call: others may fare better.
void TaskRouterPoller::hurryHeldBack()
{
    for (const auto &group : m_groups) {
        if (group->isHeldBack())
            group->hurry();
    }
}

/// Where all are cut off, the most important group tries for all.
void TaskRouterPoller::holdBackTheRest()
{
    bool isLead = true;
    for (const auto &group : m_groups) {
        if (!isCutOff(*group))
            continue;
        if (!std::exchange(isLead, false) && !group->isHeldBack())
            group->holdBack();
    }
}

/// Nobody has got through since it failed: others fare no better.
bool TaskRouterPoller::isCutOff(const Group &group) const
{
    return group.failure() && isOfAll(group.failure()->trouble) && group.troubledSince() >= m_answered;
}

void TaskRouterPoller::lookAround()
{
    if (m_uptime() - m_answered > configurationPatience)
        beginSetUp();
    lookForLosses();
}

/// A group that has failed for longer than its limit makes its cells missing; until then they keep what they
/// had.
void TaskRouterPoller::lookForLosses()
{
    bool lost = false;
    for (const auto &group : m_groups) {
        if (group->runOut())
            lost = m_rounds.lose(group->part()) || lost;
    }
    if (!lost)
        return;
    m_rounds.fill(m_patch);
    emit cellsLost(m_patch);
}

void TaskRouterPoller::tell()
{
    m_rounds.fill(m_patch);
    emit patchTaken(m_patch);
}

Failure TaskRouterPoller::partialFault() const
{
    for (const auto &group : m_groups) {
        if (group->failure())
            return group.get() == m_configuration ? configurationFault() : *group->failure();
    }
    return {};
}

Failure TaskRouterPoller::configurationFault() const
{
    Failure fault = *m_configuration->failure();
    fault.detail += QStringLiteral("; ") + m_rounds.withoutConfiguration();
    return fault;
}

QList<Freshness> TaskRouterPoller::freshness() const
{
    QList<Freshness> parts;
    for (const auto &group : m_groups) {
        if (group.get() != m_configuration && group.get() != m_eligibility)
            parts += group->freshness();
    }
    // Service levels, and who serves which queue, are a part of how it is set up.
    Trouble &trouble = parts.last().trouble;
    for (const Group *group : {m_configuration, m_eligibility}) {
        if (trouble == Trouble::None && group->failure())
            trouble = group->failure()->trouble;
    }
    return parts;
}

} // namespace core
