// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/singleinstance.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <memory>

using console::SecondStart;
using console::SingleInstance;

namespace {

// A home with all of a person's folders in it, for real programs.
class Home
{
public:
    QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *own : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
            environment.insert(QLatin1String(own), m_dir.path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_dir.path());
        return environment;
    }
    std::unique_ptr<QProcess> console(const QStringList &options = {}) const
    {
        auto program = std::make_unique<QProcess>();
        program->setProcessEnvironment(environment());
        program->start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatch"),
                       QStringList{QStringLiteral("--no-keychain")} + options);
        return program;
    }
    /// The process that holds the data folder; 0: none.
    qint64 owner() const
    {
        const QLockFile lock(m_dir.filePath(QStringLiteral("floorwatch/floorwatch.lock")));
        qint64 process = 0;
        QString machine;
        QString name;
        return lock.getLockInfo(&process, &machine, &name) ? process : 0;
    }

private:
    QTemporaryDir m_dir;
};

void end(QProcess &program)
{
    program.kill();
    QVERIFY(program.waitForFinished());
}

} // namespace

// One console for each data folder, whoever starts it how often, and however it ended.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private:
    const QTemporaryDir m_runtime;

    /// What a second start says, from a thread of its own as from a process of its own.
    static auto secondStart(const QString &folder, const SecondStart &start)
    {
        struct Second
        {
            std::unique_ptr<QThread> thread;
            std::shared_ptr<int> role = std::make_shared<int>(-1);
        } second;
        second.thread.reset(QThread::create([folder, start, role = second.role] {
            const auto began = SingleInstance(folder).begin(start);
            *role = began ? int(*began) : -2;
        }));
        second.thread->start();
        return second;
    }

private slots:
    void init() { qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8()); }

    void theFirstHearsWhatTheSecondIsAskedFor()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        const auto began = first.begin({});
        QVERIFY(began && *began == SingleInstance::Role::First);
        QVERIFY2(first.weakness().isEmpty(), qPrintable(first.weakness()));
        SecondStart heard;
        connect(&first, &SingleInstance::startedAgain, this,
                [&](const SecondStart &start) { heard = start; });

        const SecondStart said{{QStringLiteral("wallboard")}, QStringLiteral("token \"1\"\n")};
        const auto second = secondStart(folder.path(), said);
        QTRY_VERIFY(second.thread->isFinished());
        QCOMPARE(*second.role, int(SingleInstance::Role::Second));
        QCOMPARE(heard, said);
    }

    void theSocketIsForThisPersonOnly()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.begin({}));
        const QFileInfoList sockets = QDir(m_runtime.path()).entryInfoList(QDir::System);
        QCOMPARE(sockets.size(), 1);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(sockets[0].permissions() & others, QFile::Permissions());
    }

    void aSessionWithoutARuntimeFolderHasTheSocketBesideTheData()
    {
        qunsetenv("XDG_RUNTIME_DIR");
        const QTemporaryDir folder;
        SingleInstance first(folder.path());
        QVERIFY(first.begin({}));
        QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("floorwatch.socket"))));
        const auto second = secondStart(folder.path(), {});
        QTRY_VERIFY(second.thread->isFinished());
        QCOMPARE(*second.role, int(SingleInstance::Role::Second));
    }

    void otherFoldersAreOtherInstances()
    {
        const QTemporaryDir one;
        const QTemporaryDir other;
        SingleInstance first(one.path());
        SingleInstance second(other.path());
        QVERIFY(first.begin({}));
        const auto began = second.begin({});
        QVERIFY(began && *began == SingleInstance::Role::First);
    }

    void aFolderThatCantBeMadeKeepsNobodyOut()
    {
        SingleInstance instance(QStringLiteral("/proc/floorwatch"));
        const auto began = instance.begin({});
        QVERIFY(began && *began == SingleInstance::Role::First);
        QVERIFY(instance.weakness().contains(QStringLiteral("/proc/floorwatch")));
    }

    void theSecondProgramRaisesTheFirstAndEnds()
    {
        const Home home;
        const auto first = home.console();
        QTRY_COMPARE_WITH_TIMEOUT(home.owner(), first->processId(), 10'000);
        const auto second = home.console({QStringLiteral("--speed"), QStringLiteral("2")});
        QVERIFY(second->waitForFinished());
        QCOMPARE(second->exitCode(), 0);
        const QString said = QString::fromUtf8(second->readAllStandardOutput());
        QVERIFY2(said.contains(QStringLiteral("already running; its window was raised")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("--speed")), qPrintable(said));
        QCOMPARE(first->state(), QProcess::Running);
        end(*first);
    }

    void whatWasKilledHoldsNobodyUp()
    {
        const Home home;
        const auto first = home.console();
        QTRY_COMPARE_WITH_TIMEOUT(home.owner(), first->processId(), 10'000);
        end(*first);
        const auto second = home.console();
        QTRY_COMPARE_WITH_TIMEOUT(home.owner(), second->processId(), 10'000);
        const auto third = home.console();
        QVERIFY(third->waitForFinished());
        QCOMPARE(third->exitCode(), 0);
        QCOMPARE(second->state(), QProcess::Running);
        end(*second);
    }

    void ofManyStartsAtOnceOneStays()
    {
        const Home home;
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 5; ++i)
            programs.push_back(home.console());
        const auto running = [&] {
            return std::count_if(programs.begin(), programs.end(), [](const auto &program) {
                return program->state() != QProcess::NotRunning;
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 20'000);
        for (const auto &program : programs) {
            if (program->state() == QProcess::NotRunning)
                QCOMPARE(program->exitCode(), 0);
            else
                end(*program);
        }
    }
};

FLOORWATCH_TEST_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
