// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// The program itself, as a person starts it.
class ConsoleTest : public QObject
{
    Q_OBJECT

private:
    struct Run
    {
        int status = -1;
        QString errors;
        QString output;
    };
    static Run floorwatch(const QStringList &arguments,
                          const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                      arguments + QStringList{QStringLiteral("--no-store")});
        Run run;
        if (!program.waitForFinished(120'000))
            return run;
        run.status = program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
        run.errors = QString::fromUtf8(program.readAllStandardError());
        run.output = QString::fromUtf8(program.readAllStandardOutput());
        return run;
    }
    static QProcessEnvironment withoutADisplay()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "FLOORWATCH_AUTH_TOKEN"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
        return environment;
    }
    QTemporaryDir m_dir;
    QString file(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

private slots:
    void savesWhatTheWindowShows()
    {
        const Run run
            = floorwatch({QStringLiteral("--screenshot"), file("out.png"), QStringLiteral("--after"),
                          QStringLiteral("1"), QStringLiteral("--size"), QStringLiteral("900x500"),
                          QStringLiteral("--simulate"), QStringLiteral("3")});
        QCOMPARE(run.status, 0);
        QVERIFY2(!run.errors.contains(QStringLiteral("floorwatch:")), qPrintable(run.errors));
        QCOMPARE(QImage(file("out.png")).size(), QSize(900, 500));
    }

    void recordsWhatItShows()
    {
        const QString folder = file("recordings");
        const Run run
            = floorwatch({QStringLiteral("--screenshot"), file("out.png"), QStringLiteral("--after"),
                          QStringLiteral("2"), QStringLiteral("--simulate"), QStringLiteral("3"),
                          QStringLiteral("--record"), folder, QStringLiteral("--log-traffic"), folder});
        QCOMPARE(run.status, 0);
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QCOMPARE(files.size(), 1); // a simulated floor has no traffic
        QFile stream(folder + QLatin1Char('/') + files[0]);
        QVERIFY(stream.open(QIODevice::ReadOnly));
        QVERIFY(stream.readLine().startsWith("{\"type\":\"recording\""));
        QVERIFY(stream.readLine().startsWith("{\"type\":\"snapshot\""));
    }

    void goesOnWithoutRulesThatItCantRead()
    {
        QFile rules(file("rules.json"));
        QVERIFY(rules.open(QIODevice::WriteOnly));
        rules.write("{\"rules\": [{\"sid\": \"QY1\", \"metric_id\": \"Nonsense (Now)\"}]}");
        rules.close();
        const Run run = floorwatch({QStringLiteral("--rules"), file("rules.json"),
                                    QStringLiteral("--simulate"), QStringLiteral("--screenshot"),
                                    file("bad.png"), QStringLiteral("--after"), QStringLiteral("1")});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.errors.contains(QStringLiteral("rules.json")), qPrintable(run.errors));
        QVERIFY2(run.errors.contains(QStringLiteral("metric_id")), qPrintable(run.errors));
        QVERIFY(QFile::exists(file("bad.png")));
    }

    void goesOnWithoutSourcesThatItCantRead()
    {
        const Run run
            = floorwatch({QStringLiteral("--sources"), file("none.json"), QStringLiteral("--screenshot"),
                          file("none.png"), QStringLiteral("--after"), QStringLiteral("0")});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.errors.contains(QStringLiteral("none.json")), qPrintable(run.errors));
        QVERIFY(QFile::exists(file("none.png")));
    }

    void refusesACommandLineThatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const QStringList &arguments, const char *named) {
            QTest::newRow(name) << arguments << QString::fromLatin1(named);
        };
        row("theme", {QStringLiteral("--theme"), QStringLiteral("pink")}, "--theme");
        row("size", {QStringLiteral("--size"), QStringLiteral("huge")}, "--size");
        row("queues", {QStringLiteral("--simulate"), QStringLiteral("0")}, "--simulate");
        row("push", {QStringLiteral("--push"), QStringLiteral("http://here")}, "--push");
        row("speed", {QStringLiteral("--speed"), QStringLiteral("fast")}, "--speed");
        row("no number", {QStringLiteral("--simulate"), QStringLiteral("abc")}, "--simulate: must be");
        row("part of a seed", {QStringLiteral("--seed"), QStringLiteral("1.5")}, "--seed: must be a whole");
        row("part of a second", {QStringLiteral("--after"), QStringLiteral("2.5")},
            "--after: must be a whole");
        row("no account", {QStringLiteral("--taskrouter"), QStringLiteral("http://h")},
            "--taskrouter: needs --account");
        row("password", {QStringLiteral("--push"), QStringLiteral("ws://me:secret@h")},
            "--push: no password");
        row("proxy", {QStringLiteral("--proxy"), QStringLiteral("ftp://h:1")}, "--proxy: is neither");
        row("proxy without a port", {QStringLiteral("--proxy"), QStringLiteral("http://h")},
            "--proxy: is neither");
        row("password of a proxy", {QStringLiteral("--proxy"), QStringLiteral("http://me:secret@h:1")},
            "--proxy: no password");
        row("unknown option", {QStringLiteral("--nonsense")}, "Unknown option 'nonsense'");
        row("stray word", {QStringLiteral("hello")}, "hello");
    }
    void refusesACommandLineThatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const Run run = floorwatch(arguments, withoutADisplay());
        QCOMPARE(run.status, 2);
        QVERIFY2(run.errors.contains(QStringLiteral("floorwatch: ") + named), qPrintable(run.errors));
    }

    void helpsWithoutADisplay()
    {
        const Run help = floorwatch({QStringLiteral("--help")}, withoutADisplay());
        QCOMPARE(help.status, 0);
        QVERIFY2(help.output.contains(QStringLiteral("--simulate")), qPrintable(help.output));
        const Run version = floorwatch({QStringLiteral("--version")}, withoutADisplay());
        QCOMPARE(version.status, 0);
        QVERIFY2(version.output.startsWith(QStringLiteral("floorwatch ")), qPrintable(version.output));
    }

    void refusesAnIdThatTheCommandLineHas()
    {
        QFile sources(file("sources.json"));
        QVERIFY(sources.open(QIODevice::WriteOnly));
        sources.write(R"([{"id": "command-line-1", "type": "simulated"},
                          {"id": "source-1", "type": "simulated"}])");
        sources.close();
        const Run run
            = floorwatch({QStringLiteral("--simulate"), QStringLiteral("2"), QStringLiteral("--sources"),
                          file("sources.json"), QStringLiteral("--screenshot"), file("twice.png"),
                          QStringLiteral("--after"), QStringLiteral("1")});
        QCOMPARE(run.status, 0);
        QVERIFY2(run.errors.contains(QStringLiteral("the id \"command-line-1\" belongs to")),
                 qPrintable(run.errors));
        QVERIFY2(!run.errors.contains(QStringLiteral("source-1\"")), qPrintable(run.errors));
        QVERIFY(QFile::exists(file("twice.png")));
    }

    void saysThatItCantWriteThePicture()
    {
        const Run run = floorwatch({QStringLiteral("--screenshot"), file("no/such/folder.png"),
                                    QStringLiteral("--after"), QStringLiteral("0"),
                                    QStringLiteral("--simulate"), QStringLiteral("1")});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.errors.contains(QStringLiteral("folder.png")), qPrintable(run.errors));
    }
};

FLOORWATCH_TEST_MAIN(ConsoleTest)
#include "tst_console.moc"
