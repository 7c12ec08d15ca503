// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>

namespace {

const QString made = QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/../packaging/");
const QString id = QStringLiteral("org.floorwatch.Floorwatch");

struct Said
{
    int status = -1;
    QString text;
};

Said run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("LANGUAGE"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished())
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

QString textOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

/// "--seed" and the like, as a program's help lists them.
QStringList optionsOf(const QString &help)
{
    static const QRegularExpression listed(QStringLiteral("^  (?:-\\w, )?(--[a-z-]+)"),
                                           QRegularExpression::MultilineOption);
    QStringList options;
    for (auto each = listed.globalMatch(help); each.hasNext();)
        options << each.next().captured(1);
    return options;
}

} // namespace

// What is installed beside the programs, as desktops, software centres and `man` read it.
class PackageTest : public QObject
{
    Q_OBJECT

private:
    static Said program(const QString &name, const QStringList &arguments)
    {
        return run(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/") + name, arguments);
    }

private slots:
    void theDesktopEntryIsValid()
    {
        const Said said
            = run(QStringLiteral("desktop-file-validate"), {QStringLiteral("packaging/%1.desktop").arg(id)});
        QCOMPARE(said.text, QString());
        QCOMPARE(said.status, 0);
    }

    void theDesktopEntryIsThatOfTheWindow()
    {
        const QString entry = textOf(QStringLiteral("packaging/%1.desktop").arg(id));
        QVERIFY(entry.contains(QStringLiteral("\nExec=floorwatch\n")));
        QVERIFY(entry.contains(QStringLiteral("\nIcon=%1\n").arg(id)));
        const QString source = textOf(QStringLiteral("app/console/main.cpp"));
        QVERIFY(source.contains(QStringLiteral("setDesktopFileName(QStringLiteral(\"%1\"))").arg(id)));
    }

    void theMetainfoIsValid()
    {
        const Said said
            = run(QStringLiteral("appstreamcli"), {QStringLiteral("validate"), QStringLiteral("--no-net"),
                                                   made + id + QStringLiteral(".metainfo.xml")});
        QVERIFY2(said.status == 0 && !said.text.contains(QStringLiteral("\nW: ")), qPrintable(said.text));
    }

    void theNewestReleaseIsThisVersion()
    {
        const QString metainfo = textOf(made + id + QStringLiteral(".metainfo.xml"));
        QVERIFY(metainfo.contains(QStringLiteral("<release version=\"" FLOORWATCH_VERSION "\"")));
        const QString changes = textOf(made + QStringLiteral("changelog"));
        QVERIFY(changes.startsWith(QStringLiteral("floorwatch (" FLOORWATCH_VERSION ") ")));
    }

    void theIconIsThereInEverySize()
    {
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
            const QImage icon(made + QStringLiteral("icons/%1.png").arg(size));
            QCOMPARE(icon.size(), QSize(size, size));
            QVERIFY(qAlpha(icon.pixel(0, 0)) < 255);
            QCOMPARE(qAlpha(icon.pixel(size / 2, size / 2)), 255);
        }
    }

    void bothProgramsTellTheirVersion_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("console") << QStringLiteral("floorwatch");
        QTest::newRow("daemon") << QStringLiteral("floorwatchd");
    }
    void bothProgramsTellTheirVersion()
    {
        QFETCH(QString, name);
        const Said said = program(name, {QStringLiteral("--version")});
        QCOMPARE(said.status, 0);
        QCOMPARE(said.text, name + QStringLiteral(" " FLOORWATCH_VERSION "\n"));
    }

    void theManualIsWellFormed_data() { bothProgramsTellTheirVersion_data(); }
    void theManualIsWellFormed()
    {
        QFETCH(QString, name);
        const Said said
            = run(QStringLiteral("mandoc"), {QStringLiteral("-Tlint"), QStringLiteral("-Wwarning"),
                                             made + name + QStringLiteral(".1")});
        QVERIFY2(said.text.isEmpty(), qPrintable(said.text));
        QCOMPARE(said.status, 0);
    }

    void theManualNamesEveryOption_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("console") << QStringLiteral("floorwatch") << QStringList();
        const Said commands = program(QStringLiteral("floorwatchd"), {QStringLiteral("help")});
        static const QRegularExpression command(QStringLiteral("^  ([a-z]+) "),
                                                QRegularExpression::MultilineOption);
        for (auto each = command.globalMatch(commands.text); each.hasNext();) {
            const QString word = each.next().captured(1);
            QTest::newRow(qPrintable(word)) << QStringLiteral("floorwatchd") << QStringList(word);
        }
    }
    void theManualNamesEveryOption()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, words);
        const Said help = program(name, words + QStringList{QStringLiteral("--help")});
        const QString page
            = textOf(made + name + QStringLiteral(".1")).replace(QStringLiteral("\\-"), QStringLiteral("-"));
        for (const QString &word : words)
            QVERIFY2(page.contains(QStringLiteral(".SS floorwatchd ") + word), qPrintable(word));
        const QStringList options = optionsOf(help.text);
        QVERIFY(options.size() > 2);
        for (const QString &option : options)
            QVERIFY2(page.contains(option), qPrintable(option));
    }

    void everyOptionThatTheHelpNamesExists()
    {
        const QStringList known
            = optionsOf(program(QStringLiteral("floorwatch"), {QStringLiteral("--help")}).text);
        static const QRegularExpression option(QStringLiteral("(?<![\\w-])(--[a-z][a-z-]*)"));
        for (const char *language : {"en", "de"}) {
            const QDir folder(QStringLiteral("resources/help/") + QLatin1String(language));
            for (const QString &file : folder.entryList({QStringLiteral("*.md")})) {
                for (auto each = option.globalMatch(textOf(folder.filePath(file))); each.hasNext();) {
                    const QString name = each.next().captured(1);
                    QVERIFY2(known.contains(name), qPrintable(file + QStringLiteral(": ") + name));
                }
            }
        }
    }
};

FLOORWATCH_TEST_MAIN(PackageTest)
#include "tst_package.moc"
