// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesjson.h"

namespace core {

namespace {

void write(const SimulatedSource &source, QJsonObject &json)
{
    json.insert(QStringLiteral("type"), QStringLiteral("simulated"));
    json.insert(QStringLiteral("queues"), source.queues);
    json.insert(QStringLiteral("seed"), qint64(source.seed));
    json.insert(QStringLiteral("speed"), source.speed);
}

void write(const PushSource &source, QJsonObject &json)
{
    json.insert(QStringLiteral("type"), QStringLiteral("push"));
    json.insert(QStringLiteral("url"), source.url.toString(QUrl::FullyEncoded));
    json.insert(QStringLiteral("token"), source.needsToken);
}

void write(const RecordingSource &source, QJsonObject &json)
{
    json.insert(QStringLiteral("type"), QStringLiteral("recording"));
    json.insert(QStringLiteral("file"), source.file);
    json.insert(QStringLiteral("speed"), source.speed);
}

void write(const TaskRouterSource &source, QJsonObject &json)
{
    json.insert(QStringLiteral("type"), QStringLiteral("taskrouter"));
    json.insert(QStringLiteral("account_sid"), source.accountSid);
    json.insert(QStringLiteral("api_key_sid"), source.apiKeySid);
    json.insert(QStringLiteral("workspace_sid"), source.workspaceSid);
    json.insert(QStringLiteral("task_router_url"), source.taskRouterUrl.toString(QUrl::FullyEncoded));
    json.insert(QStringLiteral("flex_url"), source.flexUrl.toString(QUrl::FullyEncoded));
    json.insert(QStringLiteral("now_interval_ms"), qint64(source.nowInterval.count()));
    json.insert(QStringLiteral("window_interval_ms"), qint64(source.windowInterval.count()));
    json.insert(QStringLiteral("channel_interval_ms"), qint64(source.channelInterval.count()));
    json.insert(QStringLiteral("requests_per_second"), source.requestsPerSecond);
}

QString textOf(ProxySettings::Kind kind)
{
    switch (kind) {
    case ProxySettings::Kind::System:
        return QStringLiteral("system");
    case ProxySettings::Kind::None:
        return QStringLiteral("none");
    case ProxySettings::Kind::Http:
        return QStringLiteral("http");
    case ProxySettings::Kind::Socks5:
        return QStringLiteral("socks5");
    }
    return {};
}

/// Only what its kind has: other keys would be refused.
QJsonObject toJson(const ProxySettings &proxy)
{
    using Kind = ProxySettings::Kind;
    QJsonObject json{{QStringLiteral("kind"), textOf(proxy.kind)}};
    if (proxy.kind == Kind::Http || proxy.kind == Kind::Socks5) {
        json.insert(QStringLiteral("host"), proxy.host);
        json.insert(QStringLiteral("port"), proxy.port);
    }
    if (proxy.kind != Kind::None)
        json.insert(QStringLiteral("user"), proxy.user);
    return json;
}

void write(const ConnectionSettings &connection, QJsonObject &json)
{
    json.insert(QStringLiteral("ca_file"), connection.caFile);
    json.insert(QStringLiteral("proxy"), toJson(connection.proxy));
}

} // namespace

QJsonObject toJson(const SourceSettings &source)
{
    QJsonObject json{{QStringLiteral("id"), source.id.text}, {QStringLiteral("name"), source.name}};
    if (source.paused)
        json.insert(QStringLiteral("paused"), true);
    std::visit([&json](const auto &kind) { write(kind, json); }, source.kind);
    const bool hasServer = std::holds_alternative<PushSource>(source.kind)
                           || std::holds_alternative<TaskRouterSource>(source.kind);
    if (hasServer)
        write(source.connection, json);
    return json;
}

} // namespace core
