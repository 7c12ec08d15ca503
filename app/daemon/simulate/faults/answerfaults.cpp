// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/answerfaults.h"

#include "app/daemon/simulate/taskrouter/taskrouterproblem.h"

namespace daemon_app {

namespace {

// Twilio's codes for plain HTTP statuses are 20000 and the status, but for bad credentials.
int codeOf(int status)
{
    return status == 401 ? 20003 : 20000 + status;
}

QString messageOf(int status)
{
    const std::string_view reason = core::reasonPhrase(status);
    return status == 401 ? QStringLiteral("Authenticate")
                         : QString::fromLatin1(reason.data(), qsizetype(reason.size()));
}

// Seconds, or the time that it is then.
std::string retryAfter(const Fault &fault)
{
    const auto now = std::chrono::floor<core::Millis>(std::chrono::system_clock::now());
    return fault.retryAfterAsDate ? core::httpDate(now + std::chrono::seconds(*fault.retryAfter))
                                  : std::to_string(*fault.retryAfter);
}

} // namespace

std::optional<core::HttpResponse> answerInstead(const std::vector<Fault> &faults)
{
    for (const Fault &fault : faults) {
        if (fault.kind != FaultKind::Status)
            continue;
        const int status = int(fault.value);
        core::HttpResponse response = problemResponse({status, codeOf(status), messageOf(status)});
        if (fault.retryAfter)
            response.headers.push_back({"Retry-After", retryAfter(fault)});
        return response;
    }
    return std::nullopt;
}

core::Millis delayOf(const std::vector<Fault> &faults)
{
    core::Millis delay{0};
    for (const Fault &fault : faults) {
        if (fault.kind == FaultKind::Latency)
            delay += core::Millis(fault.value);
    }
    return delay;
}

} // namespace daemon_app
