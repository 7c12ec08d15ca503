// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/push/refusalprobe.h"

#include "core/sources/transport/classify.h"

#include <QNetworkReply>
#include <QRandomGenerator>
#include <QUrl>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr CallLimits limits{2s, 3s, 64 << 10};

QUrl plain(const QUrl &url)
{
    QUrl web = url;
    web.setScheme(url.scheme() == u"wss" ? QStringLiteral("https") : QStringLiteral("http"));
    return web;
}

QByteArray newKey()
{
    QByteArray key(16, '\0');
    for (char &byte : key)
        byte = char(QRandomGenerator::global()->bounded(256));
    return key.toBase64();
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

RefusalProbe::RefusalProbe(QObject *parent) : QObject(parent) { }

void RefusalProbe::ask(const Connection &connection, const QNetworkRequest &handshake)
{
    QNetworkRequest request = connection.request(plain(handshake.url()), limits);
    for (const QByteArray &header : handshake.rawHeaderList())
        request.setRawHeader(header, handshake.rawHeader(header));
    request.setRawHeader("Connection", "Upgrade");
    request.setRawHeader("Upgrade", "websocket");
    request.setRawHeader("Sec-WebSocket-Version", "13");
    request.setRawHeader("Sec-WebSocket-Key", newKey());
    connection.configure(m_network);
    QNetworkReply *reply = m_network.get(request);
    connection.watch(*reply, limits);
    connect(reply, &QNetworkReply::metaDataChanged, this, [reply] {
        // It is open now: what follows is no HTTP.
        if (statusOf(*reply) == 101)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { read(reply); });
}

void RefusalProbe::read(QNetworkReply *reply)
{
    reply->deleteLater();
    const bool refused = statusOf(*reply) >= 300;
    emit answered(refused ? failureOf(*reply) : std::nullopt);
}

} // namespace core
