// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/sourcesjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace core {

namespace {

// The fields of one source. What is wrong with one is thrown as an Error that names its path; `readSources`
// catches it.
class Fields
{
public:
    Fields(const QJsonObject &object, const QString &path) : m_object(object), m_path(path) { }

    QString text(const QString &key)
    {
        const QString value = optionalText(key);
        if (value.isEmpty())
            fail(key, QStringLiteral("a text is needed here"));
        return value;
    }

    QString optionalText(const QString &key, const QString &other = {})
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return other;
        if (!value.isString())
            fail(key, QStringLiteral("not a text"));
        return value.toString();
    }

    double number(const QString &key, double other, double least, double most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return other;
        if (!value.isDouble() || value.toDouble() < least || value.toDouble() > most)
            fail(key, QStringLiteral("not a number from %1 to %2").arg(least).arg(most, 0, 'g', 10));
        return value.toDouble();
    }

    qint64 integer(const QString &key, qint64 other, qint64 least, qint64 most)
    {
        const double value = number(key, double(other), double(least), double(most));
        if (value != std::floor(value))
            fail(key, QStringLiteral("not a whole number"));
        return qint64(value);
    }

    QUrl url(const QString &key, const QStringList &schemes, const QUrl &other = {})
    {
        const QString value = other.isValid() ? optionalText(key, other.toString()) : text(key);
        const QUrl url(value, QUrl::StrictMode);
        if (!url.isValid() || !schemes.contains(url.scheme()) || url.host().isEmpty())
            fail(key, QStringLiteral("not an address that begins with %1")
                          .arg(schemes.join(QStringLiteral(":// or ")) + QStringLiteral("://")));
        if (!url.password().isEmpty())
            fail(key, QStringLiteral("no secret may stand in this file"));
        return url;
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            fail(key, QStringLiteral("neither true nor false"));
        return value.toBool();
    }

    std::optional<Fields> object(const QString &key)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isObject())
            fail(key, QStringLiteral("not an object"));
        return Fields(value.toObject(), m_path + u'.' + key);
    }

    /// A key that nobody asked for is a slip of the pen.
    void expectNoMore() const
    {
        for (const QString &key : m_object.keys()) {
            if (!m_taken.contains(key))
                fail(key, QStringLiteral("there is no such key"));
        }
    }

    [[noreturn]] void fail(const QString &key, const QString &what) const
    {
        throw Error{m_path + u'.' + key, what};
    }

private:
    QJsonValue take(const QString &key)
    {
        m_taken.insert(key);
        return m_object.value(key);
    }

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_taken;
};

const QString speedKey = QStringLiteral("speed");

double speedOf(Fields &fields)
{
    return fields.number(speedKey, 1, SourceLimits::slowest, SourceLimits::fastest);
}

SimulatedSource simulated(Fields &fields)
{
    SimulatedSource source;
    source.queues = int(fields.integer(QStringLiteral("queues"), source.queues, 1, SourceLimits::queues));
    source.seed = quint64(fields.integer(QStringLiteral("seed"), qint64(source.seed), 0, SourceLimits::seed));
    source.speed = speedOf(fields);
    return source;
}

PushSource push(Fields &fields)
{
    PushSource source;
    source.url = fields.url(QStringLiteral("url"), {QStringLiteral("ws"), QStringLiteral("wss")});
    source.needsToken = fields.flag(QStringLiteral("token"));
    return source;
}

RecordingSource recording(Fields &fields)
{
    return {fields.text(QStringLiteral("file")), speedOf(fields)};
}

TaskRouterSource taskRouter(Fields &fields)
{
    const QStringList schemes{QStringLiteral("https"), QStringLiteral("http")};
    constexpr qint64 hour = 3'600'000;
    TaskRouterSource source;
    source.accountSid = fields.text(QStringLiteral("account_sid"));
    source.apiKeySid = fields.optionalText(QStringLiteral("api_key_sid"));
    source.workspaceSid = fields.optionalText(QStringLiteral("workspace_sid"));
    const QUrl usual = source.taskRouterUrl;
    source.taskRouterUrl = fields.url(QStringLiteral("task_router_url"), schemes, source.taskRouterUrl);
    // Who goes to a server of their own does not want their password to be sent to another.
    if (source.taskRouterUrl != usual)
        source.flexUrl = source.taskRouterUrl;
    source.flexUrl = fields.url(QStringLiteral("flex_url"), schemes, source.flexUrl);
    source.nowInterval
        = Millis(fields.integer(QStringLiteral("now_interval_ms"), source.nowInterval.count(), 500, hour));
    source.windowInterval = Millis(
        fields.integer(QStringLiteral("window_interval_ms"), source.windowInterval.count(), 1000, hour));
    source.channelInterval = Millis(
        fields.integer(QStringLiteral("channel_interval_ms"), source.channelInterval.count(), 0, hour));
    source.requestsPerSecond
        = fields.number(QStringLiteral("requests_per_second"), source.requestsPerSecond, 0.1, 1000);
    return source;
}

/// The secret in the environment variable that the key names, if it names one.
std::optional<Secret> givenSecret(Fields &fields, const QString &key, const Environment &environment)
{
    const QString variable = fields.optionalText(key);
    if (variable.isEmpty())
        return std::nullopt;
    const Secret secret(environment(variable));
    if (secret.isEmpty())
        fields.fail(key, QStringLiteral("the environment variable %1 is not set").arg(variable));
    return secret;
}

ProxySettings::Kind proxyKind(Fields &fields)
{
    const QString key = QStringLiteral("kind");
    const QString kind = fields.text(key);
    if (kind == u"system")
        return ProxySettings::Kind::System;
    if (kind == u"none")
        return ProxySettings::Kind::None;
    if (kind == u"http")
        return ProxySettings::Kind::Http;
    if (kind == u"socks5")
        return ProxySettings::Kind::Socks5;
    fields.fail(key, QStringLiteral("none of system, none, http and socks5"));
}

ProxySettings proxyOf(Fields &fields)
{
    ProxySettings proxy;
    proxy.kind = proxyKind(fields);
    if (proxy.kind == ProxySettings::Kind::Http || proxy.kind == ProxySettings::Kind::Socks5) {
        proxy.host = fields.text(QStringLiteral("host"));
        const QString port = QStringLiteral("port");
        proxy.port = quint16(fields.integer(port, 0, 1, 65535));
        if (proxy.port == 0)
            fields.fail(port, QStringLiteral("a number is needed here"));
    }
    if (proxy.kind != ProxySettings::Kind::None)
        proxy.user = fields.optionalText(QStringLiteral("user"));
    return proxy;
}

/// Of sources with a server; other kinds have no such keys.
ConnectionSettings connectionOf(Fields &fields, const SourceId &id, const Environment &environment,
                                QHash<SecretKey, Secret> &given)
{
    ConnectionSettings connection;
    connection.caFile = fields.optionalText(QStringLiteral("ca_file"));
    if (auto proxy = fields.object(QStringLiteral("proxy"))) {
        connection.proxy = proxyOf(*proxy);
        if (const auto secret = givenSecret(*proxy, QStringLiteral("password_env"), environment))
            given.insert(secretKey(id, SecretKind::Proxy), *secret);
        proxy->expectNoMore();
    }
    return connection;
}

SourceSettings sourceOf(const QJsonValue &value, const QString &path, const Environment &environment,
                        QHash<SecretKey, Secret> &given)
{
    if (!value.isObject())
        throw Error{path, QStringLiteral("not an object")};
    Fields fields(value.toObject(), path);
    SourceSettings settings;
    settings.id = {fields.text(QStringLiteral("id"))};
    settings.name = fields.optionalText(QStringLiteral("name"), settings.id.text);
    settings.paused = fields.flag(QStringLiteral("paused"));
    const QString type = fields.text(QStringLiteral("type"));
    if (type == u"simulated")
        settings.kind = simulated(fields);
    else if (type == u"push")
        settings.kind = push(fields);
    else if (type == u"recording")
        settings.kind = recording(fields);
    else if (type == u"taskrouter")
        settings.kind = taskRouter(fields);
    else
        fields.fail(QStringLiteral("type"),
                    QStringLiteral("none of simulated, push, recording and taskrouter"));
    if (type == u"push" || type == u"taskrouter")
        settings.connection = connectionOf(fields, settings.id, environment, given);
    if (const auto secret = givenSecret(fields, QStringLiteral("secret_env"), environment)) {
        given.insert(secretKey(settings.id, SecretKind::Source), *secret);
        // Whoever gives a token wants it to be sent.
        if (auto *source = std::get_if<PushSource>(&settings.kind))
            source->needsToken = true;
    }
    fields.expectNoMore();
    return settings;
}

Error syntaxError(const QByteArray &json, const QJsonParseError &error)
{
    const qsizetype line = json.left(error.offset).count('\n') + 1;
    return {QStringLiteral("line %1").arg(line), error.errorString()};
}

} // namespace

Result<ReadSources> readSources(const QByteArray &json, const Environment &environment)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return syntaxError(json, error);
    if (!document.isArray())
        return Error{QStringLiteral("$"), QStringLiteral("not a list of sources")};
    ReadSources read;
    QList<SourceSettings> &sources = read.sources;
    QSet<SourceId> ids;
    try {
        for (const QJsonValue value : document.array()) {
            const QString path = QStringLiteral("$[%1]").arg(sources.size());
            sources += sourceOf(value, path, environment, read.given);
            if (ids.contains(sources.last().id))
                return Error{path + QStringLiteral(".id"), QStringLiteral("another source has this id")};
            ids.insert(sources.last().id);
        }
    } catch (const Error &problem) {
        return problem;
    }
    return read;
}

Result<ReadSources> readSourcesFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{path, file.errorString()};
    const auto sources = readSources(
        file.readAll(), [](const QString &name) { return qEnvironmentVariable(qPrintable(name)); });
    return sources ? sources : sources.error().in(path);
}

} // namespace core
