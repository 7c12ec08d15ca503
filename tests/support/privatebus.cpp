// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatebus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusVirtualObject>
#include <QFile>
#include <QLocalSocket>
#include <QTest>
#include <QtEndian>

namespace support {

namespace {

const QString secretService = QStringLiteral("org.freedesktop.secrets");
const QByteArray password = "keyring password";

QByteArray busSettings(const QString &folder)
{
    return "<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
           "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\">"
           "<busconfig><type>session</type><keep_umask/><listen>unix:path="
           + folder.toUtf8()
           + "/bus</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
             "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>";
}

void stop(QProcess &process)
{
    process.kill();
    process.waitForFinished();
}

// Takes every call, and answers none.
class MuteObject : public QDBusVirtualObject
{
public:
    using QDBusVirtualObject::QDBusVirtualObject;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override { return true; }
};

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

PrivateBus::PrivateBus()
{
    const QString file = m_home.filePath(QStringLiteral("bus.conf"));
    if (QFile settings(file); settings.open(QIODevice::WriteOnly))
        settings.write(busSettings(m_home.path()));
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--nofork"), QStringLiteral("--print-address=1"),
                    QStringLiteral("--config-file=") + file});
    while (!m_daemon.canReadLine() && m_daemon.waitForReadyRead()) { }
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    m_connection = m_home.path();
    QDBusConnection::connectToBus(m_address, m_connection);
}

PrivateBus::~PrivateBus()
{
    QDBusConnection::disconnectFromBus(m_connection);
    stop(m_daemon);
}

QProcessEnvironment PrivateBus::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *foreign : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION",
                                "GNOME_DESKTOP_SESSION_ID", "KDE_FULL_SESSION", "KDE_SESSION_VERSION"})
        environment.remove(QLatin1String(foreign));
    for (const char *own : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        environment.insert(QLatin1String(own), m_home.path());
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_address);
    return environment;
}

bool PrivateBus::waitFor(const QString &name) const
{
    const QDBusConnection bus(m_connection);
    return bus.isConnected()
           && QTest::qWaitFor([&] { return bus.interface()->isServiceRegistered(name).value(); });
}

bool PrivateBus::beMute()
{
    QDBusConnection bus(m_connection);
    static MuteObject mute;
    return bus.registerVirtualObject(QStringLiteral("/"), &mute, QDBusConnection::SubPath)
           && bus.registerService(secretService);
}

GnomeKeyring::GnomeKeyring(const PrivateBus &bus, Start start)
    : m_control(bus.folder() + QStringLiteral("/keyring"))
{
    QStringList options{QStringLiteral("--foreground"), QStringLiteral("--components=secrets"),
                        QStringLiteral("--control-directory=") + m_control};
    if (start == Start::Unlocked)
        options << QStringLiteral("--unlock");
    m_daemon.setProcessEnvironment(bus.environment());
    m_daemon.start(QStringLiteral("gnome-keyring-daemon"), options);
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    m_isThere = bus.waitFor(secretService);
}

GnomeKeyring::~GnomeKeyring()
{
    stop(m_daemon);
}

// What the desktop's login does: the keyring's control protocol, operation "unlock".
bool GnomeKeyring::unlock()
{
    QLocalSocket control;
    control.connectToServer(m_control + QStringLiteral("/control"));
    const QByteArray operation = bigEndian(1) + bigEndian(quint32(password.size())) + password;
    control.write(QByteArray(1, '\0') + bigEndian(quint32(operation.size()) + 4) + operation);
    while (control.bytesAvailable() < 8 && control.waitForReadyRead()) { }
    return control.readAll() == bigEndian(8) + bigEndian(0);
}

} // namespace support
