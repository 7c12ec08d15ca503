// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

class QLocalSocket;

namespace console {

// What a second start tells the first.
struct SecondStart
{
    /// Options that a running console can take over, such as --wallboard.
    QStringList options;
    /// What lets a window come to the front under Wayland; empty where nothing is needed.
    QString activationToken;

    bool operator==(const SecondStart &) const = default;
};

// One console for each data folder: a lock in the folder decides who is the first, and a socket that only
// this person may use takes what later starts have to say. The lock of a process that was killed holds nobody
// up.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    /// The socket lies in the session's runtime folder, or in the data folder where the session has none.
    explicit SingleInstance(const QString &dataFolder, QObject *parent = nullptr);

    enum class Role {
        First,
        /// The first was told, and has raised its window.
        Second
    };
    /// Decides; waits for 10 s at most. An error: another one holds the folder and does not answer.
    core::Result<Role> begin(const SecondStart &start);
    /// Why later starts will not find this one, though it is the first; empty: they will.
    QString weakness() const { return m_weakness; }

signals:
    void startedAgain(const console::SecondStart &start);

private:
    bool isAlone();
    void listen();
    bool tellFirst(const SecondStart &start) const;
    void onConnection();
    void onLine(QLocalSocket *socket);

    QString m_folder;
    QString m_socketName;
    QLockFile m_lock;
    QLocalServer m_server;
    QString m_weakness;
};

} // namespace console
