// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxyprocess.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace support {

namespace {

const QString here = QStringLiteral("127.0.0.1");

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace

ProxyProcess::ProxyProcess(core::ProxySettings::Kind kind, const QString &user, const QString &password)
    : m_settings{kind, here, freePort(), user}
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    if (kind == core::ProxySettings::Kind::Socks5)
        startSocks(password);
    else
        startHttp(password);
    waitUntilItListens();
}

ProxyProcess::~ProxyProcess()
{
    end();
}

void ProxyProcess::end()
{
    m_process.kill();
    m_process.waitForFinished();
}

void ProxyProcess::startSocks(const QString &password)
{
    QStringList arguments{QStringLiteral("-i"), here, QStringLiteral("-p"), QString::number(m_settings.port)};
    if (!m_settings.user.isEmpty())
        arguments << QStringLiteral("-u") << m_settings.user << QStringLiteral("-P") << password;
    m_process.start(QStringLiteral("microsocks"), arguments);
}

void ProxyProcess::startHttp(const QString &password)
{
    QByteArray configuration
        = "Listen 127.0.0.1\nTimeout 60\nMaxClients 50\nPort " + QByteArray::number(m_settings.port) + '\n';
    if (!m_settings.user.isEmpty())
        configuration += "BasicAuth " + m_settings.user.toUtf8() + ' ' + password.toUtf8() + '\n';
    QFile file(m_folder.filePath(QStringLiteral("tinyproxy.conf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration) != configuration.size())
        qFatal("can't write %s", qPrintable(file.fileName()));
    file.close();
    m_process.start(QStringLiteral("tinyproxy"),
                    {QStringLiteral("-d"), QStringLiteral("-c"), file.fileName()});
}

void ProxyProcess::waitUntilItListens()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000) {
        QTcpSocket socket;
        socket.setProxy(QNetworkProxy::NoProxy);
        socket.connectToHost(m_settings.host, m_settings.port);
        if (socket.waitForConnected(200))
            return;
        // Nobody there yet: a refusal comes at once.
        QThread::msleep(10);
    }
    qFatal("%s does not listen: %s", qPrintable(m_process.program()), m_process.readAll().constData());
}

} // namespace support
