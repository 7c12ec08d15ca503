// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesecrets.h"

namespace core {

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
