// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcetree.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QSet>

using namespace architecture;

// What every file of the tree must have and must not have, and that the README tells the truth about
// commands.
class TreeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFileNamesItsLicence();
    void noFileNamesAPlaceOfSomeonesMachine();
    void nothingIsLeftForLater();
    void everyTestFailsOnWarnings();
    void theCommandsOfTheReadmeExist_data();
    void theCommandsOfTheReadmeExist();
    void theFilesOfTheReadmeExist();
};

namespace {

QStringList everyFile()
{
    QStringList files{QStringLiteral("CMakeLists.txt"), QStringLiteral("dev"), QStringLiteral(".ci/run")};
    const QStringList kinds{QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("CMakeLists.txt")};
    for (const char *folder : {"core", "ui", "app", "tests"})
        files += filesBelow(QString::fromLatin1(folder), kinds);
    return files;
}

void expectNowhere(const QRegularExpression &words)
{
    QStringList found;
    for (const QString &file : everyFile() + QStringList{QStringLiteral("README.md")}) {
        const auto match = words.match(textOf(file));
        if (match.hasMatch())
            found.append(file + QStringLiteral(": ") + match.captured());
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

/// What a program answers to --help or help.
QString helpOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    return process.waitForFinished() ? QString::fromUtf8(process.readAll()) : QString();
}

/// The lines of the README that show a command, each without what is said of it.
QStringList commandLines()
{
    static const QRegularExpression shown(QStringLiteral("^    (\\./dev|floorwatchd) .*"));
    QStringList commands;
    for (const QString &line : textOf(QStringLiteral("README.md")).split(QLatin1Char('\n'))) {
        if (shown.match(line).hasMatch())
            commands.append(line.trimmed().section(QStringLiteral("  "), 0, 0));
    }
    return commands;
}

} // namespace

void TreeTest::everyFileNamesItsLicence()
{
    const QStringList files = everyFile();
    QVERIFY(files.size() > 50);
    for (const QString &file : files) {
        const QString head = textOf(file).section(QLatin1Char('\n'), 0, 1);
        QVERIFY2(head.contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")),
                 qPrintable(file));
    }
}

void TreeTest::noFileNamesAPlaceOfSomeonesMachine()
{
    expectNowhere(QRegularExpression(QStringLiteral("[\"'( ]/(home|root|work|Users|opt|mnt|srv)/[a-z]")));
}

void TreeTest::nothingIsLeftForLater()
{
    // Put together here, so that this file does not find itself.
    const QStringList words{QStringLiteral("TO") + QStringLiteral("DO"),
                            QStringLiteral("FIX") + QStringLiteral("ME"),
                            QStringLiteral("XX") + QStringLiteral("X\\b")};
    expectNowhere(QRegularExpression(QStringLiteral("\\b(%1)").arg(words.join(QLatin1Char('|')))));
}

void TreeTest::everyTestFailsOnWarnings()
{
    for (const QString &file : filesBelow(QStringLiteral("tests"), {QStringLiteral("tst_*.cpp")})) {
        const QString text = textOf(file);
        QVERIFY2(text.contains(QStringLiteral("FLOORWATCH_TEST_MAIN("))
                     || text.contains(QStringLiteral("FLOORWATCH_GUI_TEST_MAIN(")),
                 qPrintable(file));
    }
}

void TreeTest::theCommandsOfTheReadmeExist_data()
{
    QTest::addColumn<QString>("command");
    const QStringList commands = commandLines();
    QVERIFY(commands.size() > 8);
    for (const QString &command : commands)
        QTest::newRow(qPrintable(command)) << command;
}

void TreeTest::theCommandsOfTheReadmeExist()
{
    QFETCH(QString, command);
    const QStringList words = command.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool isDev = words.first() == QStringLiteral("./dev");
    const QString programs = QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/");
    const QString list = isDev ? helpOf(root() + QStringLiteral("/dev"), {QStringLiteral("help")})
                               : helpOf(programs + QStringLiteral("floorwatchd"), {QStringLiteral("help")});
    QVERIFY2(list.contains(QStringLiteral("\n  ") + words.at(1) + QLatin1Char(' ')), qPrintable(list));

    const QStringList options = words.filter(QRegularExpression(QStringLiteral("^--")));
    const QString help
        = isDev ? helpOf(programs + QStringLiteral("floorwatch"), {QStringLiteral("--help")})
                : helpOf(programs + QStringLiteral("floorwatchd"), {words.at(1), QStringLiteral("--help")});
    for (const QString &option : options)
        QVERIFY2(help.contains(option), qPrintable(option + QLatin1Char('\n') + help));
}

void TreeTest::theFilesOfTheReadmeExist()
{
    static const QRegularExpression named(
        QStringLiteral("[`(]((core|ui|app|tests|resources)/[a-z/]+(\\.[a-z]+)?)[`)]"));
    auto each = named.globalMatch(textOf(QStringLiteral("README.md")));
    QVERIFY(each.hasNext());
    while (each.hasNext()) {
        const QString file = each.next().captured(1);
        QVERIFY2(QFile::exists(root() + QLatin1Char('/') + file), qPrintable(file));
    }
}

FLOORWATCH_TEST_MAIN(TreeTest)
#include "tst_tree.moc"
