// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/wirerelay.h"

#include "app/daemon/simulate/faults/relayconnection.h"

#include <QEventLoop>
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
        return m_port;
    }

    void look()
    {
        if (!m_server || m_port == 0)
            return;
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
        m_server.reset();
        qDeleteAll(findChildren<RelayConnection *>());
        m_isClosed = true;
    }
    bool isClosed() const { return m_isClosed; }

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
    bool m_isClosed = false;
};

WireRelay::WireRelay(FaultBook &faults) : m_faults(faults), m_thread(QThread::create([this] { serve(); }))
{
    m_thread->setObjectName(QStringLiteral("relay"));
    m_thread->start();
}

WireRelay::~WireRelay()
{
    askFor([](Door &door) { door.close(); });
    m_thread->wait();
}

// All of Qt's objects are made, used and destroyed here: what is asked for comes through a mutex.
void WireRelay::serve()
{
    QEventLoop loop;
    Door door(m_faults);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &door, [&] {
        runErrand(door);
        door.look();
        if (door.isClosed())
            loop.quit();
    });
    timer.start(20ms);
    loop.exec();
}

void WireRelay::runErrand(Door &door)
{
    const std::lock_guard lock(m_mutex);
    if (!m_errand)
        return;
    m_errand(door);
    m_errand = {};
    m_done.notify_one();
}

// Done on return.
void WireRelay::askFor(Errand errand)
{
    std::unique_lock lock(m_mutex);
    m_errand = std::move(errand);
    m_done.wait(lock, [this] { return !m_errand; });
}

core::Result<quint16> WireRelay::listen(const std::string &address, quint16 port, quint16 serverPort,
                                        const std::optional<core::HttpTls> &tls)
{
    const QString where = QString::fromStdString(address);
    QHostAddress numeric;
    if (!numeric.setAddress(where))
        return core::Error{where, QStringLiteral("not a numeric address")};
    core::Result<quint16> opened(quint16(0));
    askFor([&](Door &door) { opened = door.open(numeric, port, serverPort, tls); });
    return opened;
}

void WireRelay::look()
{
    askFor([](Door &door) { door.look(); });
}

} // namespace daemon_app
