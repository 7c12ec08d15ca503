// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterface.h"

#include "app/daemon/simulate/pathsegments.h"
#include "app/daemon/simulate/taskrouter/taskroutercall.h"
#include "app/daemon/simulate/taskrouter/taskrouterevents.h"
#include "app/daemon/simulate/taskrouter/taskrouterqueues.h"
#include "app/daemon/simulate/taskrouter/taskrouterworkers.h"
#include "app/daemon/simulate/taskrouter/taskrouterworkspace.h"

#include <algorithm>
#include <array>

namespace daemon_app {

namespace {

// An asterisk in a path stands for a sid. Of two that fit, the first is taken.
struct Route
{
    std::string_view method;
    std::string_view path;
    QJsonObject (*answer)(TaskRouterCall &call);
};

constexpr std::array routes{
    Route{"GET", "/v1/Configuration", flexConfiguration},
    Route{"GET", "/v1/Workspaces", workspaces},
    Route{"GET", "/v1/Workspaces/!", workspace},
    Route{"GET", "/v1/Workspaces/!/RealTimeStatistics", workspaceRealTime},
    Route{"GET", "/v1/Workspaces/!/CumulativeStatistics", workspaceCumulative},
    Route{"GET", "/v1/Workspaces/!/Statistics", workspaceStatistics},
    Route{"GET", "/v1/Workspaces/!/Activities", activities},
    Route{"GET", "/v1/Workspaces/!/Activities/*", activity},
    Route{"GET", "/v1/Workspaces/!/Events", events},
    Route{"GET", "/v1/Workspaces/!/TaskChannels", taskChannels},
    Route{"GET", "/v1/Workspaces/!/TaskChannels/*", taskChannel},
    Route{"GET", "/v1/Workspaces/!/TaskQueues", taskQueues},
    Route{"POST", "/v1/Workspaces/!/TaskQueues/RealTimeStatistics", taskQueuesBulkRealTime},
    Route{"GET", "/v1/Workspaces/!/TaskQueues/Statistics", taskQueuesStatistics},
    Route{"GET", "/v1/Workspaces/!/TaskQueues/*", taskQueue},
    Route{"GET", "/v1/Workspaces/!/TaskQueues/*/RealTimeStatistics", taskQueueRealTime},
    Route{"GET", "/v1/Workspaces/!/TaskQueues/*/CumulativeStatistics", taskQueueCumulative},
    Route{"GET", "/v1/Workspaces/!/TaskQueues/*/Statistics", taskQueueStatistics},
    Route{"GET", "/v1/Workspaces/!/Workers", workers},
    Route{"GET", "/v1/Workspaces/!/Workers/RealTimeStatistics", workersRealTime},
    Route{"GET", "/v1/Workspaces/!/Workers/CumulativeStatistics", workersCumulative},
    Route{"GET", "/v1/Workspaces/!/Workers/Statistics", workersStatistics},
    Route{"GET", "/v1/Workspaces/!/Workers/*", worker},
    Route{"GET", "/v1/Workspaces/!/Workers/*/Channels", workerChannels},
};

// The sids in the path, if it is this route's. An exclamation mark is our workspace and no other.
std::optional<std::vector<std::string>> match(std::string_view route, std::string_view path)
{
    std::vector<std::string> sids;
    while (!route.empty() && path.starts_with('/')) {
        const std::string_view wanted = takeSegment(route);
        const std::string segment = core::percentDecoded(takeSegment(path));
        if (wanted == "*")
            sids.push_back(segment);
        else if (segment != (wanted == "!" ? TaskRouterDirectory::workspaceSid() : wanted))
            return std::nullopt;
    }
    return route.empty() && path.empty() ? std::optional(sids) : std::nullopt;
}

QJsonObject route(TaskRouterCall &call, const core::HttpRequest &request)
{
    bool otherMethod = false;
    for (const Route &route : routes) {
        const auto sids = match(route.path, request.path());
        if (sids && route.method == request.method) {
            call.sids = *sids;
            return route.answer(call);
        }
        otherMethod = otherMethod || sids;
    }
    if (otherMethod)
        call.refuse({405, 20004, QStringLiteral("Method not allowed")});
    call.notFound();
    return {};
}

bool isBulk(const core::HttpRequest &request)
{
    return request.method == "POST" && request.path().ends_with("/TaskQueues/RealTimeStatistics");
}

} // namespace

TaskRouterFace::TaskRouterFace(const core::SimulatedFloor &floor, const TaskRouterAccount &account,
                               const std::string &scheme)
    : m_directory(floor, account.sid, scheme),
      m_memo(floor), m_credentials{QByteArray::fromStdString(account.sid + ':' + account.password),
                                   QByteArray::fromStdString(account.apiKey + ':' + account.password)},
      m_rates(account.requestsPerSecond)
{ }

core::HttpResponse TaskRouterFace::answer(const core::HttpRequest &request, RateLimit::Time now)
{
    if (!mayAsk(request))
        return problemResponse({401, 20003, QStringLiteral("Authenticate")});
    const bool bulk = isBulk(request);
    if (!m_rates.take(bulk, now))
        return problemResponse({429, 20429, QStringLiteral("Too Many Requests")});
    TaskRouterCall call(m_directory, m_memo, request);
    const QJsonObject json = route(call, request);
    if (call.problem())
        return problemResponse(*call.problem());
    core::HttpResponse response = jsonResponse(200, json);
    for (core::HttpHeader &header : m_rates.headers(bulk, now))
        response.headers.push_back(std::move(header));
    return response;
}

bool TaskRouterFace::mayAsk(const core::HttpRequest &request) const
{
    constexpr std::string_view scheme = "Basic ";
    const std::string_view given = request.header("Authorization");
    if (!given.starts_with(scheme))
        return false;
    const std::string_view token = given.substr(scheme.size());
    const QByteArray shown = QByteArray::fromBase64(QByteArray(token.data(), qsizetype(token.size())));
    return std::find(m_credentials.begin(), m_credentials.end(), shown) != m_credentials.end();
}

} // namespace daemon_app
