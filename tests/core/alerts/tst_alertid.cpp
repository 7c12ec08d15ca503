// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/alertid.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QString text(const AlertId &id)
{
    return QString::fromStdString(toText(id, "AC1"));
}

std::array<quint8, 10> filledWith(quint8 byte)
{
    std::array<quint8, 10> bytes{};
    bytes.fill(byte);
    return bytes;
}

} // namespace

class AlertIdTest : public QObject
{
    Q_OBJECT

private slots:
    void isDateAccountAndUlid()
    {
        const Instant at = *parseInstant("2026-11-21T09:00:00Z");
        QCOMPARE(text({at, filledWith(0)}), u"2026-11-21:AC1:01m7ynaym00000000000000000"_s);
        QCOMPARE(text({at, filledWith(0xff)}), u"2026-11-21:AC1:01m7ynaym0zzzzzzzzzzzzzzzz"_s);
    }

    // The one of the notifications guide; its ULID's time is a few milliseconds before its createdAt.
    void writesTheTimeAsTheGuideDoes()
    {
        const QString ulid = text({*parseInstant("2025-09-19T06:27:59Z"), filledWith(0)}).section(u':', 2);
        QVERIFY(ulid.startsWith(u"01k5gag"_s));
    }

    void takesTheDateInUtc()
    {
        QVERIFY(text({*parseInstant("2026-11-21T23:59:59.999Z"), {}}).startsWith(u"2026-11-21:"_s));
        QVERIFY(text({*parseInstant("2026-11-22T00:00:00Z"), {}}).startsWith(u"2026-11-22:"_s));
    }

    void usesTheLowerCaseAlphabetOfUlids()
    {
        static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\d:AC1:[0-7][0-9a-hjkmnp-tv-z]{25}$"_s);
        AlertIdMaker maker(filledWith(0x5a));
        for (int i = 0; i < 1000; ++i) {
            const QString id
                = text(maker.make(*parseInstant("2026-11-21T09:00:00Z") + Millis(i * 86'399'999LL)));
            QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
        }
    }

    void neverMakesTheSameIdTwice()
    {
        AlertIdMaker maker;
        QSet<QString> ids;
        for (int i = 0; i < 70'000; ++i)
            ids.insert(text(maker.make(Instant{})));
        QCOMPARE(ids.size(), 70'000);
    }

    void sortsInTheOrderInWhichItWasMade()
    {
        AlertIdMaker maker(filledWith(0x7f));
        Instant at = *parseInstant("2026-11-21T09:00:00Z");
        QStringList ids;
        for (int i = 0; i < 600; ++i) {
            ids += text(maker.make(at));
            at += Millis(i % 3);
        }
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    }

    void countsOnAcrossItsBytesAndFromTheEndToTheBeginning()
    {
        AlertIdMaker maker({0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff});
        (void)maker.make({});
        QCOMPARE(maker.make({}).entropy, (std::array<quint8, 10>{0, 0, 0, 0, 0, 0, 0, 1, 0, 0}));
        AlertIdMaker last(filledWith(0xff));
        (void)last.make({});
        QCOMPARE(last.make({}).entropy, filledWith(0));
    }

    void readsTheUlidsThatItWrites()
    {
        AlertIdMaker maker(filledWith(0xa5));
        for (int i = 0; i < 1000; ++i) {
            const AlertId id = maker.make(Instant(Millis(qint64(i) * 281'474'976'710LL)));
            QCOMPARE(parseUlid(ulid(id)), std::optional(id));
        }
        for (const char *text : {"", "01m7ynaym0000000000000000", "81m7ynaym00000000000000000",
                                 "01m7ynaym0000000000000000u", "01M7YNAYM00000000000000000"})
            QVERIFY2(!parseUlid(text), text);
    }

    void goesOnWhereItsStartValueSays()
    {
        AlertIdMaker one(filledWith(0x11));
        (void)one.make({});
        AlertIdMaker other(one.next());
        QCOMPARE(other.make({}), one.make({}));
    }

    void repeatsARunThatStartsTheSame()
    {
        AlertIdMaker one;
        AlertIdMaker other;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(one.make(Instant(Millis(i))), other.make(Instant(Millis(i))));
    }
};

FLOORWATCH_TEST_MAIN(AlertIdTest)
#include "tst_alertid.moc"
