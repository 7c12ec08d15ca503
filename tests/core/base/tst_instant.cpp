// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"
#include "tests/support/testmain.h"

#include <random>

using namespace core;
using namespace std::chrono;

namespace {

QString iso(Instant instant)
{
    return QString::fromStdString(toIso(instant));
}

} // namespace

class InstantTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsUtc_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("instant");
        const auto row = [](const char *text, const char *instant) {
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(instant);
        };
        row("2026-11-21T09:00:00Z", "2026-11-21T09:00:00.000Z");
        row("2026-11-21T09:00:00.000Z", "2026-11-21T09:00:00.000Z");
        row("2026-11-21T09:00:00+00:00", "2026-11-21T09:00:00.000Z");
        row("2026-11-21T23:59:59.999Z", "2026-11-21T23:59:59.999Z");
        row("2026-11-21T09:00:00.5Z", "2026-11-21T09:00:00.500Z");
        row("2026-11-21T09:00:00.05Z", "2026-11-21T09:00:00.050Z");
        row("2026-11-21T09:00:00.005+00:00", "2026-11-21T09:00:00.005Z");
        row("2026-11-21T09:00:00.123456789Z", "2026-11-21T09:00:00.123Z");
        row("2026-11-21T09:00:00.9999Z", "2026-11-21T09:00:00.999Z");
        row("2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z");
        row("2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z");
        row("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
        row("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z");
        row("9999-12-31T23:59:59Z", "9999-12-31T23:59:59.000Z");
    }
    void readsWhatIsUtc()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, instant);
        const auto read = parseInstant(text.toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(iso(*read), instant);
    }

    void refusesEverythingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 "now",
                                 "2026",
                                 "2026-11-21",
                                 "2026-11-21T09:00:00",
                                 "2026-11-21 09:00:00Z",
                                 "2026-11-21T09:00Z",
                                 "2026-11-21T09:00:00z",
                                 "2026-11-21t09:00:00Z",
                                 " 2026-11-21T09:00:00Z",
                                 "2026-11-21T09:00:00Z ",
                                 "2026-11-21T09:00:00ZZ",
                                 "2026-11-21T09:00:00+01:00",
                                 "2026-11-21T09:00:00-00:30",
                                 "2026-11-21T09:00:00+0000",
                                 "2026-11-21T09:00:00.Z",
                                 "2026-11-21T09:00:00.1234567890Z",
                                 "2026-11-21T09:00:00.12x",
                                 "2026-11-21T09:00:00,5Z",
                                 "2026-00-21T09:00:00Z",
                                 "2026-13-21T09:00:00Z",
                                 "2026-11-00T09:00:00Z",
                                 "2026-11-31T09:00:00Z",
                                 "2026-02-29T00:00:00Z",
                                 "2100-02-29T00:00:00Z",
                                 "2026-11-21T24:00:00Z",
                                 "2026-11-21T09:60:00Z",
                                 "2026-11-21T09:00:60Z",
                                 "2026-1-21T09:00:00Z",
                                 "+026-11-21T09:00:00Z",
                                 "2026-11-21T-9:00:00Z",
                                 "2026-11-21T09:00: 0Z",
                                 "20261121T090000Z",
                                 "12026-11-21T09:00:00Z",
                                 "\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-11-21T09:00:00Z"})
            QTest::newRow(*text ? text : "nothing") << QByteArray(text);
        QTest::newRow("a zero byte") << QByteArray("2026-11-21T09:00:00\0Z", 21);
    }
    void refusesEverythingElse()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseInstant(text.toStdString()));
    }

    void readsNoPartOfAText()
    {
        const std::string whole = "2026-11-21T09:00:00.123Z";
        for (size_t length = 0; length < whole.size(); ++length)
            QVERIFY2(!parseInstant(whole.substr(0, length)), whole.substr(0, length).c_str());
    }

    void countsMillisecondsSinceTheEpoch()
    {
        QCOMPARE(parseInstant("1970-01-02T00:00:01.5Z")->time_since_epoch().count(), qint64(86'401'500));
        QCOMPARE(parseInstant("2026-11-21T09:00:00Z")->time_since_epoch().count(), qint64(1'795'251'600'000));
    }

    void readsBackWhatItWrites()
    {
        std::mt19937_64 random(7);
        std::uniform_int_distribution<qint64> millis(-62'135'596'800'000,
                                                     253'402'300'799'999); // years 1 to 9999
        for (int i = 0; i < 20'000; ++i) {
            const Instant instant{Millis(millis(random))};
            const auto read = parseInstant(toIso(instant));
            QVERIFY2(read == instant, toIso(instant).c_str());
        }
    }

    void writesInTheOrderOfTime()
    {
        std::string before;
        for (Instant t = *parseInstant("2023-12-30T00:00:00Z"); t < *parseInstant("2024-03-02T00:00:00Z");
             t += Millis(3'599'999)) {
            const std::string text = toIso(t);
            QCOMPARE(text.size(), size_t(24));
            QVERIFY(before < text);
            before = text;
        }
    }
};

FLOORWATCH_TEST_MAIN(InstantTest)
#include "tst_instant.moc"
