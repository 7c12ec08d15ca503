// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpserver.h"

#include <QDateTime>
#include <QString>
#include <QTemporaryDir>

namespace support {

// An authority that certifies servers, made by the openssl program in a folder of its own.
class CertificateAuthority
{
public:
    CertificateAuthority();

    /// The file of its own certificate.
    QString file() const;

    struct Wanted
    {
        QString names = QStringLiteral("DNS:localhost,IP:127.0.0.1");
        QDateTime from = QDateTime::currentDateTimeUtc().addDays(-2);
        QDateTime until = QDateTime::currentDateTimeUtc().addDays(2);
    };
    /// A server's certificate and key.
    core::HttpTls certify(const Wanted &wanted) const;

private:
    void openssl(const QStringList &arguments) const;
    void write(const QString &name, const QByteArray &text) const;
    QByteArray read(const QString &name) const;

    QTemporaryDir m_folder;
};

} // namespace support
