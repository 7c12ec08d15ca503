// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/text/language.h"
#include "ui/text/metrictext.h"
#include "ui/text/numbercache.h"
#include "ui/text/numbertext.h"
#include "ui/text/statustext.h"
#include "ui/text/troubletext.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace std::chrono_literals;
using core::Cell;
using core::Unit;

class NumberTextTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        ui::speak(QLocale());
    }

    void writesEachUnitItsOwnWay_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, Unit unit, double value, const char *text) {
            QTest::newRow(name) << int(unit) << value << QString::fromUtf8(text);
        };
        row("count", Unit::Count, 12, "12");
        row("large count", Unit::Count, 1204, "1,204");
        row("part of a count", Unit::Count, 2.5, "2.5");
        row("hardly a part", Unit::Count, 12.04, "12");
        row("per cent", Unit::Percent, 71.24, "71.2 %");
        row("all of it", Unit::Percent, 100, "100.0 %");
        row("seconds", Unit::Seconds, 65.6, "1:06");
        row("clock", Unit::Clock, 271.9, "4:31");
        row("clock at an hour", Unit::Clock, 3600, "1:00:00");
        row("clock before an hour", Unit::Clock, 3599.9, "59:59");
        row("no time", Unit::Clock, 0, "0:00");
    }
    void writesEachUnitItsOwnWay()
    {
        QFETCH(int, unit);
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(ui::numberText(Unit(unit), Cell::of(value)), text);
        QCOMPARE(ui::NumberCache().text(Unit(unit), Cell::of(value)), text);
    }

    void writesADashForEitherWayOfNoData()
    {
        QCOMPARE(ui::numberText(Unit::Percent, Cell::undefined()), QStringLiteral("–"));
        QCOMPARE(ui::numberText(Unit::Count, Cell::missing()), QStringLiteral("–"));
        QCOMPARE(ui::NumberCache().text(Unit::Clock, Cell::missing()), QStringLiteral("–"));
    }

    void remembersTextsOfDifferentUnitsApart()
    {
        const ui::NumberCache cache;
        QCOMPARE(cache.text(Unit::Count, Cell::of(60)), QStringLiteral("60"));
        QCOMPARE(cache.text(Unit::Percent, Cell::of(60)), QStringLiteral("60.0 %"));
        QCOMPARE(cache.text(Unit::Clock, Cell::of(60)), QStringLiteral("1:00"));
        QCOMPARE(cache.text(Unit::Count, Cell::of(60)), QStringLiteral("60"));
        QCOMPARE(cache.text(Unit::Count, Cell::of(-1)), QStringLiteral("-1"));
    }

    void saysAgesInTheirLargestUnit()
    {
        QCOMPARE(ui::ageText(42s), QStringLiteral("42 s"));
        QCOMPARE(ui::ageText(59'999ms), QStringLiteral("59 s"));
        QCOMPARE(ui::ageText(60s), QStringLiteral("1 min"));
        QCOMPARE(ui::ageText(125min), QStringLiteral("2 h"));
        QCOMPARE(ui::ageText(-5s), QStringLiteral("0 s"));
    }

    void namesEveryMetric()
    {
        QSet<QString> titles;
        for (const core::MetricInfo &info : core::metrics()) {
            QVERIFY(!ui::columnTitle(info.metric).isEmpty());
            QVERIFY(!ui::metricMeaning(info.metric).isEmpty());
            titles.insert(ui::metricTitle(info.metric));
        }
        QCOMPARE(titles.size(), core::metricCount);
    }

    void spellsMetricsAsTheRulesApiDoes()
    {
        for (const core::MetricInfo &info : core::metrics())
            QCOMPARE(ui::metricTitle(info.metric),
                     QString::fromUtf8(info.id.data(), qsizetype(info.id.size())));
    }

    void countsInTheSingularAndThePlural()
    {
        QCOMPARE(ui::countsText(12, 2, 1, 3),
                 QStringLiteral("12 queues · 2 critical · 1 warning · 3 without rules"));
        QCOMPARE(ui::countsText(1, 0, 0, 0), QStringLiteral("1 queue"));
    }

    void tellsHowASourceDoes()
    {
        const core::Instant now{1'700'000'000s};
        core::SourceHealth health;
        health.name = QStringLiteral("Night Desk");
        QCOMPARE(ui::sourceText(health, now), QStringLiteral("Night Desk is starting"));
        health.trouble = core::Trouble::Network;
        QCOMPARE(ui::sourceText(health, now),
                 QStringLiteral("Night Desk: no connection yet, the server can't be reached"));
        health.trouble = core::Trouble::None;
        health.lastAnswer = now - 1200ms;
        health.state = core::SourceHealth::State::Live;
        QCOMPARE(ui::sourceText(health, now), QStringLiteral("Night Desk live, 1.2 s ago"));
        health.lastAnswer = now - 42s;
        health.state = core::SourceHealth::State::Stale;
        health.trouble = core::Trouble::TimedOut;
        QCOMPARE(ui::sourceText(health, now),
                 QStringLiteral("Night Desk stale, 42 s: the server does not answer"));
        health.lastAnswer.reset();
        health.trouble = core::Trouble::Unreadable;
        health.detail = QStringLiteral("floor.ndjson: no such file");
        QCOMPARE(ui::sourceText(health, now),
                 QStringLiteral("Night Desk: the file can't be read (floor.ndjson: no such file)"));
    }

    void tellsTheAgeOfTheOldestNumbers()
    {
        using Part = core::Freshness::Part;
        const core::Instant now{1'700'000'000s};
        core::SourceHealth health;
        health.name = QStringLiteral("Main");
        health.state = core::SourceHealth::State::Live;
        health.lastAnswer = now - 1s;
        health.parts = {{Part::Now, 2s, 2s, now - 1s},
                        {Part::Windows, 15s, 15s, now - 9300ms},
                        {Part::HandleTimes, 15s, 15s, {}},
                        {Part::SetUp, 60s, 60s, now - 50s}};
        QCOMPARE(ui::sourceText(health, now), QStringLiteral("Main live, up to 9.3 s old"));
        health.state = core::SourceHealth::State::Troubled;
        health.trouble = core::Trouble::Server;
        health.parts[1].lastAnswer = now - 44s;
        QCOMPARE(ui::sourceText(health, now),
                 QStringLiteral("Main in trouble, 44 s: the server reports an error"));
    }

    void callsATokenAToken()
    {
        core::SourceHealth health;
        health.name = QStringLiteral("Push");
        health.trouble = core::Trouble::SecretMissing;
        health.secretWanted = {core::SecretKind::Source, core::SecretName::Token, {}, QStringLiteral("host")};
        QCOMPARE(ui::sourceText(health, core::Instant()), QStringLiteral("Push: its token is needed"));
        health.trouble = core::Trouble::Credentials;
        QCOMPARE(ui::troubleSentence(health), QStringLiteral("The server does not take the token."));
        health.secretWanted->name = core::SecretName::ApiKeySecret;
        QCOMPARE(ui::troubleSentence(health), QStringLiteral("The API key or its secret is wrong."));
        health.secretWanted.reset();
        QCOMPARE(ui::troubleSentence(health),
                 QStringLiteral("The account may not read this, or its password or token is wrong."));
    }

    void tellsThatAFileIsNoRecording()
    {
        core::SourceHealth health;
        health.name = QStringLiteral("Floor");
        health.state = core::SourceHealth::State::Troubled;
        health.trouble = core::Trouble::NoRecording;
        health.detail = QStringLiteral("notes.txt: line 1: not JSON");
        QCOMPARE(ui::sourceText(health, core::Instant()),
                 QStringLiteral("Floor: the file is not a recording (notes.txt: line 1: not JSON)"));
        QCOMPARE(ui::adviceText(health, core::Instant()),
                 QStringLiteral("Choose a file that was recorded with Floorwatch."));
    }

    void aRecordingThatHasEndedIsNotInTrouble()
    {
        const core::Instant now{1'700'000'000s};
        core::SourceHealth health;
        health.name = QStringLiteral("floor.ndjson");
        health.lastAnswer = now - 120s;
        health.trouble = core::Trouble::Ended;
        for (const auto state : {core::SourceHealth::State::Troubled, core::SourceHealth::State::Stale}) {
            health.state = state;
            QCOMPARE(ui::sourceText(health, now),
                     QStringLiteral("floor.ndjson: recording finished, 2:00 ago"));
        }
    }
};

FLOORWATCH_TEST_MAIN(NumberTextTest)
#include "tst_numbertext.moc"
