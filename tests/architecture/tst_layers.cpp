// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/layertable.h"
#include "tests/architecture/sourcetree.h"
#include "tests/support/testmain.h"

#include <QProcess>

using namespace architecture;

// Holds the sources against layers.txt, the table of which folder may include what.
class LayersTest : public QObject
{
    Q_OBJECT

private slots:
    void everySourceHasARow();
    void everyRowHasSources();
    void includesOnlyWhatItsRowAllows();
    void noTwoFoldersNeedEachOther();
    void ringOneReadsNoClockAndHasNoObjects_data();
    void ringOneReadsNoClockAndHasNoObjects();
    void theCoreNeverIncludesTheScreen();
    void theDaemonLinksNoScreen();
    void tellsQtModulesAndLibrariesApart();

private:
    const LayerTable m_table = LayerTable::read(root() + QStringLiteral("/tests/architecture/layers.txt"));
    const QStringList m_sources = sourcesBelow(QStringLiteral("core")) + sourcesBelow(QStringLiteral("ui"))
                                  + sourcesBelow(QStringLiteral("app"));
};

namespace {

QString problemOf(const Include &include, const Layer &layer)
{
    const QString library = include.ofProject ? QString() : libraryOf(include.name);
    const bool allowed = include.ofProject ? layer.mayIncludeFile(include.name)
                                           : library.isEmpty() || layer.libraries.contains(library);
    if (allowed)
        return {};
    return QStringLiteral("%1:%2: %3 may not include %4 %5")
        .arg(include.file)
        .arg(include.line)
        .arg(layer.folder, include.name, library.isEmpty() ? library : u'(' + library + u')');
}

/// Words that ring 1 has no use for: objects, clocks, threads, files.
const QStringList forbiddenWords{
    QStringLiteral("Q_OBJECT"),
    QStringLiteral("Q(Object|File|IODevice|Timer|ElapsedTimer|Thread|Mutex|Process|Settings)"),
    QStringLiteral("current(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)"),
    QStringLiteral("(system|steady|high_resolution)_clock::now"),
    QStringLiteral("clock_gettime|gettimeofday|random_device"),
    QStringLiteral("std::(thread|jthread|mutex|cout|cerr|ifstream|ofstream)"),
};

void expectNone(const QStringList &problems)
{
    QVERIFY2(problems.isEmpty(), qPrintable(u'\n' + problems.join(u'\n')));
}

} // namespace

void LayersTest::everySourceHasARow()
{
    QVERIFY(m_sources.size() > 20);
    for (const QString &file : m_sources)
        QVERIFY2(m_table.layerOf(file), qPrintable(file));
}

void LayersTest::everyRowHasSources()
{
    for (const Layer &layer : m_table.layers())
        QVERIFY2(!sourcesBelow(layer.folder).isEmpty(), qPrintable(layer.folder));
}

void LayersTest::includesOnlyWhatItsRowAllows()
{
    QStringList problems;
    for (const QString &file : m_sources) {
        const QList<Include> includes = includesOf(file, textOf(file));
        for (const Include &include : includes)
            problems.append(problemOf(include, *m_table.layerOf(file)));
    }
    problems.removeAll(QString());
    expectNone(problems);
}

void LayersTest::noTwoFoldersNeedEachOther()
{
    for (const Layer &one : m_table.layers()) {
        for (const Layer &other : m_table.layers()) {
            const bool nested = isWithin(one.folder, other.folder) || isWithin(other.folder, one.folder);
            QVERIFY2(nested || !one.mayIncludeFile(other.folder) || !other.mayIncludeFile(one.folder),
                     qPrintable(one.folder + ", " + other.folder));
        }
    }
}

void LayersTest::ringOneReadsNoClockAndHasNoObjects_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"core/base", "core/metrics", "core/rules", "core/alerts", "core/simulation",
                               "core/views"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

void LayersTest::ringOneReadsNoClockAndHasNoObjects()
{
    const QRegularExpression forbidden(QStringLiteral("\\b(%1)\\b").arg(forbiddenWords.join(u'|')));
    QFETCH(QString, folder);
    for (const QString &file : sourcesBelow(folder)) {
        const auto match = forbidden.match(codeOf(textOf(file)));
        QVERIFY2(!match.hasMatch(), qPrintable(file + ": " + match.captured()));
    }
}

void LayersTest::theCoreNeverIncludesTheScreen()
{
    for (const Layer &layer : m_table.layers()) {
        if (!isWithin(layer.folder, QStringLiteral("core")) && layer.folder != u"app/daemon")
            continue;
        for (const char *module : {"QtGui", "QtWidgets", "QtSvg"})
            QVERIFY2(!layer.libraries.contains(QLatin1String(module)), qPrintable(layer.folder));
        QVERIFY2(!layer.mayIncludeFile(QStringLiteral("ui/shell/window.h")), qPrintable(layer.folder));
    }
}

void LayersTest::theDaemonLinksNoScreen()
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd")});
    QVERIFY(ldd.waitForFinished());
    const QByteArray libraries = ldd.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY2(!libraries.contains("libQt6Gui") && !libraries.contains("libQt6Widgets"), libraries.constData());
}

void LayersTest::tellsQtModulesAndLibrariesApart()
{
    QCOMPARE(libraryOf(QStringLiteral("QString")), QStringLiteral("QtCore"));
    QCOMPARE(libraryOf(QStringLiteral("QColor")), QStringLiteral("QtGui"));
    QCOMPARE(libraryOf(QStringLiteral("QtWidgets/QWidget")), QStringLiteral("QtWidgets"));
    QCOMPARE(libraryOf(QStringLiteral("boost/asio.hpp")), QStringLiteral("boost"));
    QCOMPARE(libraryOf(QStringLiteral("simdjson.h")), QStringLiteral("simdjson"));
    QCOMPARE(libraryOf(QStringLiteral("vector")), QString());
}

FLOORWATCH_TEST_MAIN(LayersTest)
#include "tst_layers.moc"
