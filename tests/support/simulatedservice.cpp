// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedservice.h"

#include "tests/support/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace support {

const QByteArray SimulatedService::defaultCredentials = "AC" + QByteArray(31, '0') + "1:secret";

SimulatedService::SimulatedService(const QStringList &options)
{
    m_process.start(
        QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
        QStringList{QStringLiteral("simulate"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")}
            + options);
    m_process.setReadChannel(QProcess::StandardError);
    m_said = nextLine();
    if (m_said.startsWith(u"listening on http") && m_said.contains(u"://127.0.0.1:"))
        m_port = m_said.section(u':', -1).toUShort();
}

SimulatedService::~SimulatedService()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString SimulatedService::nextLine()
{
    while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

QString SimulatedService::url(const QString &scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(scheme).arg(m_port);
}

SimulatedService::Answer SimulatedService::get(const QString &path, const QByteArray &credentials) const
{
    QByteArray request
        = "GET " + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    if (!credentials.isEmpty())
        request += "Authorization: Basic " + credentials.toBase64() + "\r\n";
    return ask(request + "\r\n");
}

SimulatedService::Answer SimulatedService::post(const QString &path, const QByteArray &body) const
{
    return ask("POST " + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic "
               + defaultCredentials.toBase64() + "\r\nContent-Length: " + QByteArray::number(body.size())
               + "\r\n\r\n" + body);
}

QJsonArray SimulatedService::all(const QString &path, const QString &key) const
{
    QJsonArray items;
    for (QString next = path; !next.isEmpty();) {
        const QJsonObject page = get(next).json;
        for (const QJsonValue &item : page[key].toArray())
            items.append(item);
        const QUrl url(page["meta"].toObject()["next_page_url"].toString());
        next = url.toString(QUrl::FullyEncoded | QUrl::RemoveScheme | QUrl::RemoveAuthority);
    }
    return items;
}

QString SimulatedService::inWorkspace(const QString &rest)
{
    return QStringLiteral("/v1/Workspaces/WS") + QString(31, u'0') + u'1' + rest;
}

SimulatedService::Answer SimulatedService::ask(const QByteArray &request) const
{
    RawClient client(m_port);
    client.says(request);
    const QByteArray answer = client.answer();
    return {statusOf(answer).toInt(), answer.left(answer.indexOf("\r\n\r\n") + 2),
            QJsonDocument::fromJson(bodyOf(answer)).object()};
}

} // namespace support
