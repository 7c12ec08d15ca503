// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/wirerelay.h"

#include "app/daemon/relayconnection.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTimer>

#include <algorithm>

namespace daemon_app {

using namespace std::chrono_literals;

namespace {

QSslKey privateKey(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

core::Result<QSslConfiguration> sslConfiguration(const core::HttpTls &tls)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const QList<QSslCertificate> chain
        = QSslCertificate::fromData(QByteArray::fromStdString(tls.certificate));
    if (chain.isEmpty())
        return core::Error{QStringLiteral("certificate"), QStringLiteral("is no certificate in PEM")};
    const QSslKey key = privateKey(QByteArray::fromStdString(tls.key));
    if (key.isNull())
        return core::Error{QStringLiteral("key"), QStringLiteral("is no RSA or EC key in PEM")};
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace

// The port: open, or closed as long as a fault refuses connections.
class WireRelay::Door : public QObject
{
public:
    explicit Door(FaultBook &faults) : m_faults(faults) { }

    core::Result<quint16> open(const QHostAddress &address, quint16 port, quint16 serverPort,
                               const std::optional<core::HttpTls> &tls)
    {
        m_address = address;
        m_serverPort = serverPort;
        if (const core::Outcome made = makeServer(tls); !made)
            return made.error();
        if (!m_server->listen(m_address, port))
            return core::Error{address.toString() + u':' + QString::number(port), m_server->errorString()};
        m_port = m_server->serverPort();
        m_timer = std::make_unique<QTimer>();
        connect(m_timer.get(), &QTimer::timeout, this, &Door::look);
        m_timer->start(50ms);
        return m_port;
    }

    void look()
    {
        if (refuses())
            m_server->close();
        else if (!m_server->isListening())
            m_server->listen(m_address, m_port); // taken by somebody else meanwhile: tried again
        for (RelayConnection *connection : findChildren<RelayConnection *>()) {
            if (refuses())
                connection->reset();
            else
                connection->look();
        }
    }

    void close()
    {
        m_timer.reset();
        m_server.reset();
        qDeleteAll(findChildren<RelayConnection *>());
    }

private:
    core::Outcome makeServer(const std::optional<core::HttpTls> &tls)
    {
        if (tls) {
            const core::Result<QSslConfiguration> configuration = sslConfiguration(*tls);
            if (!configuration)
                return configuration.error();
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(*configuration);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &Door::take);
        return core::done;
    }

    bool refuses() const
    {
        const std::vector<Fault> faults = m_faults.holding(FaultLayer::Wire, "/");
        return std::any_of(faults.begin(), faults.end(),
                           [](const Fault &fault) { return fault.kind == FaultKind::Refuse; });
    }

    void take()
    {
        while (QTcpSocket *client = m_server->nextPendingConnection())
            new RelayConnection(client, m_serverPort, m_faults, this);
    }

    FaultBook &m_faults;
    QHostAddress m_address;
    quint16 m_port = 0;
    quint16 m_serverPort = 0;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTimer> m_timer;
};

WireRelay::WireRelay(FaultBook &faults) : m_door(std::make_unique<Door>(faults))
{
    m_thread.setObjectName(QStringLiteral("relay"));
    m_thread.start();
    m_door->moveToThread(&m_thread);
}

WireRelay::~WireRelay()
{
    QMetaObject::invokeMethod(
        m_door.get(), [this] { m_door->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

core::Result<quint16> WireRelay::listen(const std::string &address, quint16 port, quint16 serverPort,
                                        const std::optional<core::HttpTls> &tls)
{
    const QString where = QString::fromStdString(address);
    QHostAddress numeric;
    if (!numeric.setAddress(where))
        return core::Error{where, QStringLiteral("not a numeric address")};
    core::Result<quint16> opened(quint16(0));
    QMetaObject::invokeMethod(
        m_door.get(), [&] { opened = m_door->open(numeric, port, serverPort, tls); },
        Qt::BlockingQueuedConnection);
    return opened;
}

void WireRelay::look()
{
    QMetaObject::invokeMethod(
        m_door.get(), [this] { m_door->look(); }, Qt::BlockingQueuedConnection);
}

} // namespace daemon_app
