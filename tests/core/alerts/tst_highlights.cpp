// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/highlights.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const Instant start = *parseInstant("2026-11-21T09:00:00Z");

/// A step in the life of the n-th alert, some seconds after the start.
AlertEvent alert(quint8 number, Severity state, Severity previous, int second = 0)
{
    AlertEvent event;
    event.at = start + std::chrono::seconds(second);
    event.alertId = {start, {number}};
    event.source = {u"s"_s};
    event.rule = {u"R%1"_s.arg(number)};
    event.queue = {u"Q1"_s};
    event.channel = {u"voice"_s};
    event.state = state;
    event.previous = previous;
    event.threshold = state == Severity::Critical ? 20 : 10;
    return event;
}

const CellAddress cell{{u"s"_s}, {u"Q1"_s}, {u"voice"_s}, Metric::WaitingNow};

using enum Severity;

} // namespace

class HighlightsTest : public QObject
{
    Q_OBJECT

private slots:
    void highlightsNothingAtFirst()
    {
        const Highlights highlights;
        QCOMPARE(highlights.severity(cell), Ok);
        QVERIFY(highlights.alerts(cell).isEmpty());
        QCOMPARE(highlights.count(Warning), 0);
    }

    void followsAnAlertFromItsBeginningToItsEnd()
    {
        Highlights highlights;
        highlights.apply(alert(1, Warning, Ok));
        QCOMPARE(highlights.severity(cell), Warning);
        highlights.apply(alert(1, Critical, Warning, 5));
        QCOMPARE(highlights.severity(cell), Critical);
        QCOMPARE(highlights.alerts(cell).size(), 1);
        QCOMPARE(highlights.alerts(cell).first().since, start);
        QCOMPARE(highlights.alerts(cell).first().severitySince, start + std::chrono::seconds(5));
        QCOMPARE(highlights.alerts(cell).first().threshold, 20);
        QCOMPARE(highlights.count(Critical), 1);
        QCOMPARE(highlights.count(Warning), 0);
        highlights.apply(alert(1, Warning, Critical, 6));
        QCOMPARE(highlights.severity(cell), Warning);
        highlights.apply(alert(1, Ok, Warning, 7));
        QCOMPARE(highlights.severity(cell), Ok);
        QVERIFY(highlights.open().isEmpty());
    }

    void showsTheWorseLevelOfTwoRules()
    {
        Highlights highlights;
        highlights.apply(alert(1, Critical, Ok));
        highlights.apply(alert(2, Warning, Ok));
        QCOMPARE(highlights.severity(cell), Critical);
        QCOMPARE(highlights.alerts(cell).size(), 2);
        highlights.apply(alert(1, Ok, Critical));
        QCOMPARE(highlights.severity(cell), Warning);
        QCOMPARE(highlights.alerts(cell).first().rule.text, u"R2"_s);
        highlights.apply(alert(2, Ok, Warning));
        QCOMPARE(highlights.severity(cell), Ok);
    }

    void leavesNotificationsAlone()
    {
        Highlights highlights;
        AlertEvent notification = alert(1, Warning, Ok);
        notification.cause = Cause::Raised;
        highlights.apply(notification);
        QCOMPARE(highlights.severity(cell), Ok);
        highlights.apply(alert(1, Warning, Ok));
        notification.state = Ok;
        notification.cause = Cause::Resolved;
        highlights.apply(notification);
        QCOMPARE(highlights.severity(cell), Warning);
    }

    void ignoresTheEndOfAnAlertThatItDoesNotKnow()
    {
        Highlights highlights;
        highlights.apply(alert(1, Ok, Warning));
        QVERIFY(highlights.open().isEmpty());
        highlights.apply(alert(2, Warning, Ok));
        highlights.apply(alert(1, Ok, Warning));
        QCOMPARE(highlights.severity(cell), Warning);
    }

    void tellsCellsApart()
    {
        Highlights highlights;
        highlights.apply(alert(1, Warning, Ok));
        CellAddress other = cell;
        other.source = {u"t"_s};
        QCOMPARE(highlights.severity(other), Ok);
        other = cell;
        other.queue = {u"Q2"_s};
        QCOMPARE(highlights.severity(other), Ok);
        other = cell;
        other.channel = {};
        QCOMPARE(highlights.severity(other), Ok);
        other = cell;
        other.metric = Metric::ActiveNow;
        QCOMPARE(highlights.severity(other), Ok);
        QCOMPARE(highlights.severity(cell), Warning);
    }
};

FLOORWATCH_TEST_MAIN(HighlightsTest)
#include "tst_highlights.moc"
