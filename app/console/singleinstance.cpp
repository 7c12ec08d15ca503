// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>
#include <QThread>

namespace console {

namespace {

struct InstanceText
{
    Q_DECLARE_TR_FUNCTIONS(InstanceText)
};

constexpr qint64 longestLine = 64 * 1024;
const char answer[] = "raised\n";

/// Short wherever it may be: the path of a socket has room for a hundred letters.
QString socketNameFor(const QString &dataFolder)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty() || !QFileInfo(runtime).isWritable())
        return QDir(dataFolder).absoluteFilePath(QStringLiteral("floorwatch.socket"));
    const QByteArray id = QCryptographicHash::hash(QFileInfo(dataFolder).canonicalFilePath().toUtf8(),
                                                   QCryptographicHash::Sha256)
                              .toHex()
                              .left(16);
    return QDir(runtime).absoluteFilePath(QStringLiteral("floorwatch-%1").arg(QLatin1String(id)));
}

QByteArray lineOf(const SecondStart &start)
{
    const QJsonObject json{{QStringLiteral("options"), QJsonArray::fromStringList(start.options)},
                           {QStringLiteral("activation_token"), start.activationToken}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

SecondStart startOf(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    SecondStart start;
    for (const auto &option : json.value(QStringLiteral("options")).toArray())
        start.options << option.toString();
    start.activationToken = json.value(QStringLiteral("activation_token")).toString();
    return start;
}

QString ownerOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString machine;
    QString name;
    if (!lock.getLockInfo(&process, &machine, &name))
        return {};
    return InstanceText::tr("process %1 on %2").arg(process).arg(machine);
}

QString made(const QString &folder)
{
    if (!folder.isEmpty()) // nothing is kept: there is nothing to be alone with
        QDir().mkpath(folder);
    return folder;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataFolder, QObject *parent)
    : QObject(parent), m_folder(made(dataFolder)), m_socketName(socketNameFor(dataFolder)),
      m_lock(QDir(dataFolder).absoluteFilePath(QStringLiteral("floorwatch.lock")))
{
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::onConnection);
}

// Between its lock and its socket the first has a moment in which nobody answers, and it may die at any: so
// both are tried again and again.
core::Result<SingleInstance::Role> SingleInstance::begin(const SecondStart &start)
{
    const QDeadlineTimer deadline(std::chrono::seconds(10));
    do {
        if (isAlone()) {
            listen();
            return Role::First;
        }
        if (tellFirst(start))
            return Role::Second;
        QThread::msleep(20);
    } while (!deadline.hasExpired());
    return core::Error{
        m_folder, InstanceText::tr("Floorwatch is already running here (%1) and does not answer; close it, "
                                   "or choose another data folder")
                      .arg(ownerOf(m_lock))};
}

// Where nothing can be written nobody can be kept out, and nothing can come to harm.
bool SingleInstance::isAlone()
{
    if (m_lock.tryLock(0))
        return true;
    if (m_lock.error() == QLockFile::LockFailedError)
        return false;
    m_weakness = InstanceText::tr("%1: nothing can be written here, so a second start will not find this one")
                     .arg(m_folder);
    return true;
}

void SingleInstance::listen()
{
    if (!m_weakness.isEmpty())
        return;
    // What a killed process left behind; nobody listens there, for the lock is ours.
    QLocalServer::removeServer(m_socketName);
    if (!m_server.listen(m_socketName))
        m_weakness = InstanceText::tr("%1: a second start will not find this one: %2")
                         .arg(m_socketName, m_server.errorString());
}

bool SingleInstance::tellFirst(const SecondStart &start) const
{
    QLocalSocket socket;
    socket.connectToServer(m_socketName);
    if (!socket.waitForConnected(500))
        return false;
    socket.write(lineOf(start));
    const QDeadlineTimer deadline(std::chrono::seconds(5));
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(int(deadline.remainingTime())))
            return false;
    }
    return socket.readLine() == answer;
}

void SingleInstance::onConnection()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { onLine(socket); });
        onLine(socket);
    }
}

void SingleInstance::onLine(QLocalSocket *socket)
{
    if (socket->canReadLine()) {
        emit startedAgain(startOf(socket->readLine(longestLine)));
        socket->write(answer);
        socket->flush();
    } else if (socket->bytesAvailable() > longestLine) {
        socket->abort();
    }
}

} // namespace console
