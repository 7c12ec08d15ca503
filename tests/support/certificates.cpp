// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/certificates.h"

#include <QFile>
#include <QProcess>

namespace support {

namespace {

const QByteArray configuration = R"([ca]
default_ca = here
[here]
new_certs_dir = .
database = index.txt
default_md = sha256
policy = any
rand_serial = yes
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
)";

QString asn1(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMddhhmmss'Z'"));
}

QStringList keyArguments(const QString &keyFile)
{
    return {QStringLiteral("-newkey"),
            QStringLiteral("ec"),
            QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"),
            QStringLiteral("-nodes"),
            QStringLiteral("-keyout"),
            keyFile};
}

} // namespace

CertificateAuthority::CertificateAuthority()
{
    write(QStringLiteral("ca.cnf"), configuration);
    write(QStringLiteral("index.txt"), {});
    openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-subj"),
                        QStringLiteral("/CN=An authority for tests"), QStringLiteral("-days"),
                        QStringLiteral("9"), QStringLiteral("-out"), QStringLiteral("ca.pem")}
            + keyArguments(QStringLiteral("ca.key")));
}

QString CertificateAuthority::file() const
{
    return m_folder.filePath(QStringLiteral("ca.pem"));
}

core::HttpTls CertificateAuthority::certify(const Wanted &wanted) const
{
    openssl(QStringList{QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-subj"),
                        QStringLiteral("/CN=A server"), QStringLiteral("-addext"),
                        QStringLiteral("subjectAltName=") + wanted.names, QStringLiteral("-out"),
                        QStringLiteral("server.csr")}
            + keyArguments(QStringLiteral("server.key")));
    openssl({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"),
             QStringLiteral("-config"), QStringLiteral("ca.cnf"), QStringLiteral("-cert"),
             QStringLiteral("ca.pem"), QStringLiteral("-keyfile"), QStringLiteral("ca.key"),
             QStringLiteral("-startdate"), asn1(wanted.from), QStringLiteral("-enddate"), asn1(wanted.until),
             QStringLiteral("-in"), QStringLiteral("server.csr"), QStringLiteral("-out"),
             QStringLiteral("server.pem")});
    return {read(QStringLiteral("server.pem")).toStdString(),
            read(QStringLiteral("server.key")).toStdString()};
}

void CertificateAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')),
               process.readAllStandardError().constData());
}

void CertificateAuthority::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("can't write %s", qPrintable(file.fileName()));
}

QByteArray CertificateAuthority::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace support
