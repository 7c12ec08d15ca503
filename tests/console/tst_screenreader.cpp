// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

// The console on an X server and a bus of its own, read over AT-SPI by a program of its own.
class ScreenReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingThatCanHaveTheKeyboardSaysWhatItIs()
    {
        QTemporaryDir home;
        QProcess screen;
        screen.start(QStringLiteral("Xvfb"),
                     {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-noreset"),
                      QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-screen"),
                      QStringLiteral("0"), QStringLiteral("1600x900x24")});
        while (!screen.canReadLine() && screen.waitForReadyRead()) { }
        const QString display = u':' + QString::fromLatin1(screen.readLine()).trimmed();
        QProcess reader;
        reader.setProcessEnvironment(environment(home.path(), display));
        reader.start(QStringLiteral("dbus-run-session"),
                     {QStringLiteral("--"), python(),
                      QStringLiteral(FLOORWATCH_TESTS_DIR "/console/screenreader.py"),
                      QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"), QStringLiteral("--simulate"),
                      QStringLiteral("6"), QStringLiteral("--no-keychain"), QStringLiteral("--language"),
                      QStringLiteral("en"), QStringLiteral("--settings-folder"), home.path()});
        const bool ended = reader.waitForFinished(60'000);
        screen.kill();
        screen.waitForFinished();
        QVERIFY2(ended, "it does not end");
        const QByteArray told = reader.readAllStandardOutput();
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        QList<QByteArray> lines = told.trimmed().split('\n');
        // The bus's registry greets on the same output.
        lines.removeIf([](const QByteArray &line) { return line.startsWith("SpiRegistry "); });
        QVERIFY2(lines.size() == 1 && lines.first().startsWith("read "), told.constData());
        QVERIFY2(lines.first().split(' ').at(1).toInt() > 30, told.constData());
    }

private:
    static QProcessEnvironment environment(const QString &home, const QString &display)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        for (const char *name :
             {"HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(name), home);
        environment.insert(QStringLiteral("DISPLAY"), display);
        return environment;
    }
    /// The system's own: another one on the path knows no AT-SPI.
    static QString python()
    {
        const QString own
            = QStandardPaths::findExecutable(QStringLiteral("python3"), {QStringLiteral("/usr/bin")});
        return own.isEmpty() ? QStringLiteral("python3") : own;
    }
};

FLOORWATCH_TEST_MAIN(ScreenReaderTest)
#include "tst_screenreader.moc"
