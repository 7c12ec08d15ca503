// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/systemlookwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace ui {

namespace {

const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");

const QString appearanceGroup = QStringLiteral("org.freedesktop.appearance");
const QString gnomeGroup = QStringLiteral("org.gnome.desktop.interface");

/// Read() wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

// All is asked without waiting: a desktop without a portal, or one that is mute, costs nothing.
SystemLookWatch::SystemLookWatch(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString)));
    ask(appearanceGroup, QStringLiteral("color-scheme"));
    ask(appearanceGroup, QStringLiteral("contrast"));
    ask(appearanceGroup, QStringLiteral("reduced-motion"));
    ask(gnomeGroup, QStringLiteral("enable-animations"));
}

void SystemLookWatch::ask(const QString &group, const QString &key)
{
    QDBusMessage question
        = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, QStringLiteral("Read"));
    question << group << key;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question, 5000), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(key, unwrapped(QVariant::fromValue(reply.value())));
        answer->deleteLater();
    });
}

void SystemLookWatch::take(const QString &key, const QVariant &value)
{
    const SystemLook before = m_look;
    // 0 is no preference, everywhere.
    if (key == u"color-scheme")
        m_look.dark = value.toUInt() == 0 ? std::nullopt : std::optional(value.toUInt() == 1);
    else if (key == u"contrast")
        m_look.highContrast = value.toUInt() == 1;
    else if (key == u"reduced-motion")
        m_look.reducedMotion = value.toUInt() == 1;
    else if (key == u"enable-animations")
        m_look.reducedMotion = !value.toBool();
    if (m_look != before)
        emit changed(m_look);
}

/// The portal tells of all settings of the desktop: the few of them that are asked for are asked for again.
void SystemLookWatch::onSettingChanged(const QString &group, const QString &key)
{
    if (group == appearanceGroup || (group == gnomeGroup && key == u"enable-animations"))
        ask(group, key);
}

} // namespace ui
