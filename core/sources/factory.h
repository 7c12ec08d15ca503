// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"
#include "core/sources/trial/sourcetrial.h"

#include <memory>

namespace core {

namespace taskrouter {
class RequestGates;
}

// Makes the sources of one floor. Knows what sources share: the budget of an account that several ask.
class SourceFactory
{
public:
    /// `clock`: the floor's, with which sources stamp what brings no time of its own.
    explicit SourceFactory(const SteadyClock &clock);
    ~SourceFactory();

    /// The source that these settings describe, not yet started. One line a vendor.
    std::unique_ptr<Source> make(const SourceSettings &settings);

private:
    SteadyClock m_clock;
    std::unique_ptr<taskrouter::RequestGates> m_gates;
};

/// The trial of such a source, not yet started. One line a vendor. Its few requests do not wait for the
/// account's budget, which leaves room for such.
std::unique_ptr<SourceTrial> makeTrial(const SourceSettings &settings, const SourceSecrets &secrets,
                                       const SteadyClock &clock);

} // namespace core
