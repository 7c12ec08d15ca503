// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/privatebus.h"
#include "tests/support/testmain.h"
#include "ui/desktop/systemlookwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>

namespace {

const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

// A desktop's portal: it answers what it is asked, and tells when something is set.
class Portal : public QDBusVirtualObject
{
public:
    explicit Portal(const QString &bus) : m_bus(QDBusConnection::connectToBus(bus, QStringLiteral("portal")))
    {
        m_bus.registerVirtualObject(path, this);
        m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop"));
    }

    void set(const QString &group, const QString &key, const QVariant &value)
    {
        m_values[group + key] = value;
        QDBusMessage told = QDBusMessage::createSignal(path, interface, QStringLiteral("SettingChanged"));
        told << group << key << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(told);
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        const QString key = message.arguments().value(0).toString() + message.arguments().value(1).toString();
        if (!m_values.contains(key))
            return bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                                                     QStringLiteral("no such setting")));
        const QVariant wrapped = QVariant::fromValue(QDBusVariant(m_values.value(key)));
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(wrapped))));
    }

private:
    QDBusConnection m_bus;
    QVariantMap m_values;
};

} // namespace

class SystemLookTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(!m_bus.address().isEmpty());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    }

    void isSilentWithoutAPortal()
    {
        ui::SystemLookWatch watch;
        QTest::qWait(0);
        QCOMPARE(watch.look(), ui::SystemLook());
    }

    void tellsWhatTheDesktopSaysAtTheStartAndLater()
    {
        Portal portal(m_bus.address());
        portal.set(appearance, QStringLiteral("color-scheme"), 1u);
        ui::SystemLookWatch watch;
        QTRY_COMPARE(watch.look().dark, std::optional(true));
        QCOMPARE(watch.look().highContrast, std::nullopt);

        QSignalSpy changed(&watch, &ui::SystemLookWatch::changed);
        portal.set(appearance, QStringLiteral("color-scheme"), 2u);
        QTRY_COMPARE(watch.look().dark, std::optional(false));
        portal.set(appearance, QStringLiteral("contrast"), 1u);
        QTRY_COMPARE(watch.look().highContrast, std::optional(true));
        portal.set(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false);
        QTRY_COMPARE(watch.look().reducedMotion, std::optional(true));
        portal.set(appearance, QStringLiteral("color-scheme"), 0u);
        QTRY_COMPARE(watch.look().dark, std::nullopt);
        QCOMPARE(changed.count(), 4);
    }

private:
    support::PrivateBus m_bus;
};

FLOORWATCH_TEST_MAIN(SystemLookTest)
#include "tst_systemlook.moc"
