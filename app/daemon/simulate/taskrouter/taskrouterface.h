// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/ratelimits.h"
#include "app/daemon/simulate/taskrouter/cumulativememo.h"
#include "app/daemon/simulate/taskrouter/taskrouteraccount.h"
#include "app/daemon/simulate/taskrouter/taskrouterdirectory.h"
#include "core/http/httpmessage.h"

#include <QByteArray>

#include <array>

namespace daemon_app {

// A simulated floor as Twilio's TaskRouter and Flex would tell of it: answers one request at a time. Knows no
// socket; belongs to the thread of its floor.
class TaskRouterFace
{
public:
    /// `floor` is borrowed. `scheme`: "http" or "https", as its own addresses have it.
    TaskRouterFace(const core::SimulatedFloor &floor, const TaskRouterAccount &account,
                   const std::string &scheme);

    const core::FloorPlan &plan() const { return m_directory.plan(); }

    /// `now` is real time, which rates are counted in, and not the floor's.
    core::HttpResponse answer(const core::HttpRequest &request, RateLimit::Time now);

private:
    bool mayAsk(const core::HttpRequest &request) const;

    TaskRouterDirectory m_directory;
    CumulativeMemo m_memo;
    std::array<QByteArray, 2> m_credentials;
    RateLimits m_rates;
};

} // namespace daemon_app
