// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace support {

// `floorwatchd simulate --listen` as a process of its own, on a free port. Ends with this object.
class SimulatedService
{
public:
    explicit SimulatedService(const QStringList &options);
    ~SimulatedService();

    /// 0: it did not come up; `said()` tells why.
    quint16 port() const { return m_port; }
    QString said() const { return m_said; }
    QString url(const QString &scheme = QStringLiteral("http")) const;

    struct Answer
    {
        int status = 0;
        QByteArray head;
        QJsonObject json;
    };
    /// A path with its query, as the default account unless told otherwise ("sid:password").
    Answer get(const QString &path, const QByteArray &credentials = defaultCredentials) const;
    Answer post(const QString &path, const QByteArray &body) const;
    /// Every item of a list, page by page, as its own addresses lead on.
    QJsonArray all(const QString &path, const QString &key) const;

    static const QByteArray defaultCredentials;
    /// "/v1/Workspaces/WS..." and what follows.
    static QString inWorkspace(const QString &rest);

protected:
    /// What it says next on standard error, waited for.
    QString nextLine();

private:
    Answer ask(const QByteArray &request) const;

    QProcess m_process;
    QString m_said;
    quint16 m_port = 0;
};

} // namespace support
