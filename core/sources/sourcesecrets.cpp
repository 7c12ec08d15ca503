// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesecrets.h"

namespace core {

namespace {

SecretWanted proxyPassword(const ProxySettings &proxy)
{
    return {SecretKind::Proxy, SecretName::ProxyPassword, proxy.user, proxy.host};
}

} // namespace

SecretWanted secretWanted(const SourceSettings &settings, SecretKind kind)
{
    if (kind == SecretKind::Proxy)
        return proxyPassword(settings.connection.proxy);
    if (const auto *push = std::get_if<PushSource>(&settings.kind))
        return {kind, SecretName::Token, {}, push->url.host()};
    const auto *polled = std::get_if<TaskRouterSource>(&settings.kind);
    if (!polled)
        return {kind, SecretName::Token, {}, {}};
    const QString host = polled->taskRouterUrl.host();
    if (polled->apiKeySid.isEmpty())
        return {kind, SecretName::AuthToken, polled->accountSid, host};
    return {kind, SecretName::ApiKeySecret, polled->apiKeySid, host};
}

SecretKey secretKey(const SourceId &id, SecretKind kind)
{
    const QString key = QStringLiteral("source/") + id.text;
    return {kind == SecretKind::Proxy ? key + QStringLiteral("/proxy") : key};
}

QList<SecretKind> secretsNeeded(const SourceSettings &settings)
{
    QList<SecretKind> needed;
    const auto *push = std::get_if<PushSource>(&settings.kind);
    if (std::holds_alternative<TaskRouterSource>(settings.kind) || (push && push->needsToken))
        needed << SecretKind::Source;
    if (!settings.connection.proxy.user.isEmpty())
        needed << SecretKind::Proxy;
    return needed;
}

} // namespace core
