// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyring.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>
#include <QObject>

namespace core {

namespace {

using Told = std::function<void(Keyring)>;

Keyring troubleOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
        return Keyring::Mute;
    case QDBusError::UnknownObject:
    case QDBusError::UnknownMethod:
    case QDBusError::UnknownInterface:
    case QDBusError::UnknownProperty:
        return Keyring::Open;
    default:
        return Keyring::None;
    }
}

// The Secret Service of freedesktop.org, which every keyring on Linux speaks.
QDBusMessage callOf(const QString &path, const QString &interface, const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, interface, method);
}

template <class Heard> void ask(QObject *context, const QDBusMessage &call, Millis limit, const Heard &heard)
{
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(call, int(limit.count())), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, heard] {
        watcher->deleteLater();
        heard(*watcher);
    });
}

void askCollection(QObject *context, const QString &path, Millis limit, const Told &told)
{
    auto call = callOf(path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    call << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    ask(context, call, limit, [told](const QDBusPendingReply<QDBusVariant> &locked) {
        if (locked.isError())
            told(troubleOf(locked.error()));
        else
            told(locked.value().variant().toBool() ? Keyring::Locked : Keyring::Open);
    });
}

// Without a bus no call is ever answered. The keychain loads libsecret when it is first used, and names no
// reason where it is not installed.
bool canTalk()
{
    return QDBusConnection::sessionBus().isConnected() && QLibrary(QStringLiteral("secret-1"), 0).load();
}

} // namespace

// By the alias under which new secrets are kept. A keyring without one has never kept any, so it is open.
void askKeyring(QObject *context, Millis limit, const Told &told)
{
    if (!canTalk()) {
        QMetaObject::invokeMethod(
            context, [told] { told(Keyring::None); }, Qt::QueuedConnection);
        return;
    }
    auto call = callOf(QStringLiteral("/org/freedesktop/secrets"),
                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"));
    call << QStringLiteral("default");
    ask(context, call, limit / 2,
        [context, limit, told](const QDBusPendingReply<QDBusObjectPath> &collection) {
            if (collection.isError())
                told(troubleOf(collection.error()));
            else if (collection.value().path() == u"/")
                told(Keyring::Open);
            else
                askCollection(context, collection.value().path(), limit / 2, told);
        });
}

} // namespace core
