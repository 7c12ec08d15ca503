// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

class TraceTest : public QObject
{
    Q_OBJECT

private:
    static QProcess *console(QObject *parent, const QStringList &arguments)
    {
        auto *process = new QProcess(parent);
        process->start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                       arguments + QStringList{QStringLiteral("--no-store")});
        return process;
    }

private slots:
    void eachUpdateShownIsALineWithItsTimes()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("trace.ndjson"));
        QObject owner;
        QProcess *process
            = console(&owner, {QStringLiteral("--simulate"), QStringLiteral("5"),
                               QStringLiteral("--no-keychain"), QStringLiteral("--trace"), file,
                               QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("f.png")),
                               QStringLiteral("--after"), QStringLiteral("4")});
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 0);
        QFile trace(file);
        QVERIFY(trace.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = trace.readAll().trimmed().split('\n');
        QVERIFY2(lines.size() >= 2, qPrintable(QString::number(lines.size())));
        const auto now = std::chrono::duration_cast<std::chrono::microseconds>(
                             std::chrono::system_clock::now().time_since_epoch())
                             .count();
        for (const QByteArray &line : lines) {
            const QJsonObject update = QJsonDocument::fromJson(line).object();
            const auto at = [&](const char *step, const char *clock) {
                return update[QLatin1String(step)].toObject()[QLatin1String(clock)].toInteger();
            };
            for (const char *clock : {"wall", "monotonic"}) {
                QVERIFY2(at("received", clock) <= at("evaluated", clock), line.constData());
                QVERIFY2(at("evaluated", clock) < at("painted", clock), line.constData());
            }
            QVERIFY(std::abs(now - at("painted", "wall")) < 60'000'000);
            QVERIFY(update[QLatin1String("at")].toString().endsWith(u'Z'));
            QVERIFY(update[QLatin1String("rows")].toInt() >= 5);
            QVERIFY(update[QLatin1String("cells_changed")].toInt() > 0);
        }
    }

    void aTraceThatCannotBeWrittenIsSaidAndNothingStarts()
    {
        QObject owner;
        QProcess *process = console(&owner, {QStringLiteral("--no-keychain"), QStringLiteral("--trace"),
                                             QStringLiteral("/nowhere/trace.ndjson")});
        QVERIFY(process->waitForFinished(30'000));
        QCOMPARE(process->exitCode(), 2);
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(said.contains("/nowhere/trace.ndjson: The trace can't be written"), said.constData());
    }
};

FLOORWATCH_TEST_MAIN(TraceTest)
#include "tst_trace.moc"
