// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

using support::SimulatedService;

// The program as a person starts it, with a secret, writing all that it can write.
class TracesTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_secret = "tr4celess-p4ssword";

    QList<QByteArray> forms() const
    {
        const QByteArray account = SimulatedService::defaultCredentials.split(':').first();
        return {m_secret, (account + ':' + m_secret).toBase64(), m_secret.toBase64(), m_secret.toHex()};
    }
    void expectNoTraceIn(const QByteArray &text, const QString &where) const
    {
        for (const QByteArray &form : forms())
            QVERIFY2(!text.contains(form), qPrintable(where));
    }

private slots:
    void noSecretIsInAFileOrOnStandardError_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("the right one") << QString::fromLatin1(m_secret);
        QTest::newRow("a wrong one") << QStringLiteral("another");
    }
    void noSecretIsInAFileOrOnStandardError()
    {
        QFETCH(QString, password);
        const SimulatedService service(
            {QStringLiteral("--queues"), QStringLiteral("2"), QStringLiteral("--password"), password});
        QVERIFY2(service.port() != 0, qPrintable(service.said()));
        const QTemporaryDir home;
        QFile sources(home.filePath(QStringLiteral("sources.json")));
        QVERIFY(sources.open(QIODevice::WriteOnly));
        sources.write(QStringLiteral(R"([{"id": "main", "type": "taskrouter", "account_sid": "%1",
            "task_router_url": "%2", "flex_url": "%2", "secret_env": "FLOORWATCH_TEST_SECRET"}])")
                          .arg(QString::fromLatin1(SimulatedService::defaultCredentials).section(u':', 0, 0),
                               service.url())
                          .toUtf8());
        sources.close();

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FLOORWATCH_TEST_SECRET"), QString::fromLatin1(m_secret));
        for (const char *own : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(own), home.path());
        QProcess console;
        console.setProcessEnvironment(environment);
        console.setProcessChannelMode(QProcess::MergedChannels);
        console.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                      {QStringLiteral("--no-keychain"), QStringLiteral("--sources"), sources.fileName(),
                       QStringLiteral("--record"), home.filePath(QStringLiteral("record")),
                       QStringLiteral("--log-traffic"), home.filePath(QStringLiteral("traffic")),
                       QStringLiteral("--screenshot"), home.filePath(QStringLiteral("floor.png")),
                       QStringLiteral("--after"), QStringLiteral("3")});
        QVERIFY(console.waitForFinished());
        QCOMPARE(console.exitCode(), 0);
        expectNoTraceIn(console.readAll(), QStringLiteral("what it says"));

        bool hasTraffic = false;
        for (QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
             files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray text = file.readAll();
            expectNoTraceIn(text, file.fileName());
            hasTraffic
                |= file.fileName().contains(QStringLiteral("/traffic/")) && text.contains("Configuration");
        }
        QVERIFY(hasTraffic);
    }
};

FLOORWATCH_TEST_MAIN(TracesTest)
#include "tst_traces.moc"
