// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/factory.h"

#include "core/sources/push/pushclient.h"
#include "core/sources/recording/recordingplayer.h"
#include "core/sources/simulation/simulationplayer.h"
#include "core/sources/taskrouter/taskrouterpoller.h"
#include "core/sources/trial/accounttrial.h"
#include "core/sources/trial/pushtrial.h"
#include "core/sources/trial/recordingtrial.h"
#include "core/sources/trial/simulatedtrial.h"

namespace core {

namespace {

template <class... Makers> struct Overloaded : Makers...
{
    using Makers::operator()...;
};

template <class... Makers> Overloaded(Makers...) -> Overloaded<Makers...>;

} // namespace

SourceFactory::SourceFactory(const SteadyClock &clock)
    : m_clock(clock), m_gates(std::make_unique<taskrouter::RequestGates>())
{ }

SourceFactory::~SourceFactory() = default;

std::unique_ptr<Source> SourceFactory::make(const SourceSettings &settings)
{
    const SourceId &id = settings.id;
    using Made = std::unique_ptr<Source>;
    return std::visit(
        Overloaded{
            [&](const SimulatedSource &s) {
                return Made(std::make_unique<SimulationPlayer>(id, s, m_clock));
            },
            [&](const PushSource &s) {
                return Made(std::make_unique<PushClient>(id, s, settings.connection));
            },
            [&](const TaskRouterSource &s) {
                return Made(std::make_unique<TaskRouterPoller>(
                    id, s, settings.connection, m_clock,
                    m_gates->gateFor(s.taskRouterUrl, s.accountSid, s.requestsPerSecond)));
            },
            [&](const RecordingSource &s) { return Made(std::make_unique<RecordingPlayer>(id, s)); },
        },
        settings.kind);
}

std::unique_ptr<SourceTrial> makeTrial(const SourceSettings &settings, const SourceSecrets &secrets,
                                       const SteadyClock &clock)
{
    const ConnectionSettings &connection = settings.connection;
    using Made = std::unique_ptr<SourceTrial>;
    return std::visit(
        Overloaded{
            [](const SimulatedSource &) { return Made(std::make_unique<SimulatedTrial>()); },
            [&](const PushSource &s) { return Made(std::make_unique<PushTrial>(s, connection, secrets)); },
            [&](const TaskRouterSource &s) {
                return Made(std::make_unique<AccountTrial>(
                    s, connection, secrets, clock,
                    std::make_shared<taskrouter::RequestGate>(s.requestsPerSecond)));
            },
            [](const RecordingSource &s) { return Made(std::make_unique<RecordingTrial>(s)); },
        },
        settings.kind);
}

} // namespace core
