// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QProcess>

namespace {

const char complaint[] = "the pot is empty";

} // namespace

// The rule of every other test: a warning that nobody announced is a failure. With FLOORWATCH_WARN it breaks
// it.
class StrictTest : public QObject
{
    Q_OBJECT

private slots:
    void anAnnouncedWarningIsFine()
    {
        QTest::ignoreMessage(QtWarningMsg, complaint);
        qWarning(complaint);
    }

    void anUnexpectedWarningFailsTheFunctionThatCausedIt()
    {
        if (qEnvironmentVariableIsSet("FLOORWATCH_WARN")) {
            qWarning(complaint);
            return;
        }
        QProcess itself;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FLOORWATCH_WARN"), QStringLiteral("1"));
        itself.setProcessEnvironment(environment);
        itself.start(QCoreApplication::applicationFilePath(),
                     {QString::fromLatin1(QTest::currentTestFunction())});
        QVERIFY(itself.waitForFinished());
        QCOMPARE(itself.exitCode(), 1);
        QVERIFY(itself.readAllStandardOutput().contains(complaint));
    }
};

FLOORWATCH_TEST_MAIN(StrictTest)
#include "tst_strict.moc"
