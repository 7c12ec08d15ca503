// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/factory.h"

#include "core/sources/push/pushclient.h"
#include "core/sources/recording/recordingplayer.h"
#include "core/sources/simulation/simulationplayer.h"
#include "core/sources/taskrouter/taskrouterpoller.h"

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

} // namespace core
