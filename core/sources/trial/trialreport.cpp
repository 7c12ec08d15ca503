// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/trialreport.h"

namespace core {

namespace {

QList<TrialStep> wayTo(const QUrl &url, const ProxySettings &proxy)
{
    using enum TrialStep;
    const bool hasProxy
        = proxy.kind == ProxySettings::Kind::Http || proxy.kind == ProxySettings::Kind::Socks5;
    QList<TrialStep> steps{Address, hasProxy ? Proxy : Name};
    if (proxy.kind != ProxySettings::Kind::Http || url.scheme() != u"http")
        steps << Connection;
    if (url.scheme() == u"https" || url.scheme() == u"wss")
        steps << Tls;
    return steps;
}

} // namespace

QList<TrialStep> trialSteps(const SourceSettings &settings)
{
    using enum TrialStep;
    const ProxySettings &proxy = settings.connection.proxy;
    if (const auto *polled = std::get_if<TaskRouterSource>(&settings.kind))
        return wayTo(polled->taskRouterUrl, proxy) + QList{SignIn, Configuration, Workspace, Numbers};
    if (const auto *pushed = std::get_if<PushSource>(&settings.kind))
        return wayTo(pushed->url, proxy) + QList{Stream, Numbers};
    if (std::holds_alternative<RecordingSource>(settings.kind))
        return {File, Lines, Numbers};
    return {Numbers};
}

} // namespace core
