// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/machinemock.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QStandardPaths>

namespace support {

namespace {

const QString logind = QStringLiteral("org.freedesktop.login1");
const QString networkManager = QStringLiteral("org.freedesktop.NetworkManager");
const QString mock = QStringLiteral("org.freedesktop.DBus.Mock");

/// The system's own: another one on the path has no dbusmock.
QString python()
{
    const QString own
        = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
    return own.isEmpty() ? QStringLiteral("python3") : own;
}

} // namespace

MachineMock::MachineMock()
{
    play(m_logind, QStringLiteral("logind"));
    play(m_networkManager, QStringLiteral("networkmanager"));
    m_isUp = m_bus.waitFor(logind) && m_bus.waitFor(networkManager);
}

MachineMock::~MachineMock()
{
    for (QProcess *process : {&m_logind, &m_networkManager}) {
        process->kill();
        process->waitForFinished();
    }
}

QProcessEnvironment MachineMock::environment() const
{
    QProcessEnvironment environment = m_bus.environment();
    environment.insert(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), m_bus.address());
    return environment;
}

void MachineMock::setNetwork(bool connected)
{
    // NM_STATE_DISCONNECTED and NM_STATE_CONNECTED_GLOBAL, NM_CONNECTIVITY_NONE and _FULL.
    const QString path = QStringLiteral("/org/freedesktop/NetworkManager");
    call(networkManager, path, QStringLiteral("SetConnectivity"), {connected ? 4u : 1u});
    call(networkManager, path, QStringLiteral("SetGlobalConnectionState"), {connected ? 70u : 20u});
}

void MachineMock::play(QProcess &process, const QString &part)
{
    process.setProcessEnvironment(environment());
    process.start(python(), {QStringLiteral("-m"), QStringLiteral("dbusmock"), QStringLiteral("--system"),
                             QStringLiteral("--template"), part});
}

void MachineMock::emitSleep(bool begins)
{
    const QVariantList arguments{QVariant(begins)};
    call(logind, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("EmitSignal"),
         {QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"),
          QStringLiteral("b"), QVariant(arguments)});
}

void MachineMock::call(const QString &service, const QString &path, const QString &method,
                       const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, mock, method);
    message.setArguments(arguments);
    const QDBusMessage answer = QDBusConnection(m_bus.folder()).call(message);
    if (answer.type() == QDBusMessage::ErrorMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(answer.errorMessage()));
}

} // namespace support
