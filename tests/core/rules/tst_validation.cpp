// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/validation.h"
#include "tests/support/testmain.h"

#include <limits>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

constexpr int largest = std::numeric_limits<int>::max();

Rule good()
{
    Rule rule;
    rule.friendlyName = u"Waiting"_s;
    rule.queues = {{u"Q1"_s}};
    rule.warning = Threshold{Operator::GreaterThan, 10};
    return rule;
}

Rule withThresholds(std::optional<Threshold> warning, std::optional<Threshold> critical)
{
    Rule rule = good();
    rule.warning = warning;
    rule.critical = critical;
    return rule;
}

Threshold above(int value)
{
    return {Operator::GreaterThan, value};
}

Threshold below(int value)
{
    return {Operator::LesserThan, value};
}

/// The fields that are wrong, in the order in which they were found.
QStringList wrongFields(const Rule &rule)
{
    QStringList fields;
    for (const Error &problem : problemsOf(rule)) {
        fields += problem.where;
        if (problem.what.isEmpty())
            fields += u"(nothing is said)"_s;
    }
    return fields;
}

} // namespace

class ValidationTest : public QObject
{
    Q_OBJECT

private slots:
    void findsNothingWrongWithAGoodRule() { QCOMPARE(wrongFields(good()), QStringList()); }

    void wantsAName()
    {
        Rule rule = good();
        rule.friendlyName = u" \t"_s;
        QCOMPARE(wrongFields(rule), QStringList(u"rule_friendly_name"_s));
    }

    void wantsAMetricThatARuleCanWatch()
    {
        for (const MetricInfo &metric : metrics()) {
            Rule rule = good();
            rule.metric = metric.metric;
            QCOMPARE(wrongFields(rule), metric.canHaveRule() ? QStringList() : QStringList(u"metric_id"_s));
        }
    }

    void wantsOneToTwentyQueues()
    {
        Rule rule = good();
        rule.queues.clear();
        QCOMPARE(wrongFields(rule), QStringList(u"task_queue_sids"_s));
        for (int i = 1; i <= 21; ++i) {
            rule.queues.append({QString::number(i)});
            QCOMPARE(wrongFields(rule), i <= 20 ? QStringList() : QStringList(u"task_queue_sids"_s));
        }
    }

    void wantsEachQueueOnceAndWithASid()
    {
        Rule rule = good();
        rule.queues = {{u"a"_s}, {u"b"_s}, {u"a"_s}, {}};
        QCOMPARE(wrongFields(rule), QStringList({u"task_queue_sids[2]"_s, u"task_queue_sids[3]"_s}));
    }

    void wantsOneThresholdOrTwo()
    {
        QCOMPARE(wrongFields(withThresholds({}, {})), QStringList(u"rule_thresholds"_s));
        QCOMPARE(wrongFields(withThresholds(above(1), {})), QStringList());
        QCOMPARE(wrongFields(withThresholds({}, below(1))), QStringList());
        QCOMPARE(wrongFields(withThresholds(above(1), above(2))), QStringList());
    }

    void wantsTheCriticalThresholdBeyondTheWarning_data()
    {
        QTest::addColumn<int>("warning");
        QTest::addColumn<int>("critical");
        QTest::addRow("small") << 10 << 20;
        QTest::addRow("next to each other") << 10 << 11;
        QTest::addRow("on both sides of zero") << -1 << 1;
        QTest::addRow("as far apart as can be") << -largest - 1 << largest;
        QTest::addRow("far apart") << -largest << largest;
    }
    void wantsTheCriticalThresholdBeyondTheWarning()
    {
        QFETCH(int, warning);
        QFETCH(int, critical);
        const QStringList wrong{u"rule_thresholds"_s};
        QCOMPARE(wrongFields(withThresholds(above(warning), above(critical))), QStringList());
        QCOMPARE(wrongFields(withThresholds(above(critical), above(warning))), wrong);
        QCOMPARE(wrongFields(withThresholds(below(critical), below(warning))), QStringList());
        QCOMPARE(wrongFields(withThresholds(below(warning), below(critical))), wrong);
        QCOMPARE(wrongFields(withThresholds(above(warning), above(warning))), wrong);
        QCOMPARE(wrongFields(withThresholds(below(warning), below(warning))), wrong);
    }

    void allowsAnyTwoThresholdsThatPointApart()
    {
        for (const int critical : {1, 10, 11}) {
            QCOMPARE(wrongFields(withThresholds(above(10), below(critical))), QStringList());
            QCOMPARE(wrongFields(withThresholds(below(10), above(critical))), QStringList());
        }
    }

    void wantsDurationsOfAtMostAQuarterOfAnHour()
    {
        for (const int ms : {0, 1, 900'000}) {
            Rule rule = good();
            rule.notify.duration = rule.recoveryDuration = Millis(ms);
            QCOMPARE(wrongFields(rule), QStringList());
        }
        for (const int ms : {-1, 900'001, largest}) {
            Rule rule = good();
            rule.notify.duration = rule.recoveryDuration = Millis(ms);
            QCOMPARE(wrongFields(rule), QStringList({u"notify_duration"_s, u"recovery_duration"_s}));
        }
    }

    void wantsAMarginThatIsANumberAndNotNegative()
    {
        Rule rule = good();
        for (const double margin : {0.0, 0.5, 1e9}) {
            rule.recoveryMargin = margin;
            QCOMPARE(wrongFields(rule), QStringList());
        }
        constexpr double infinity = std::numeric_limits<double>::infinity();
        for (const double margin : {-0.001, -1.0, infinity, std::numeric_limits<double>::quiet_NaN()}) {
            rule.recoveryMargin = margin;
            QCOMPARE(wrongFields(rule), QStringList(u"recovery_margin"_s));
        }
    }

    void wantsAMinimumSampleOfAtMostAMillion()
    {
        Rule rule = good();
        for (const int sample : {0, 1, 1'000'000}) {
            rule.minimumSample = sample;
            QCOMPARE(wrongFields(rule), QStringList());
        }
        for (const int sample : {-1, 1'000'001}) {
            rule.minimumSample = sample;
            QCOMPARE(wrongFields(rule), QStringList(u"minimum_sample"_s));
        }
    }

    void notifiesFromALevelThatIsBad()
    {
        Rule rule = good();
        rule.notify.severity = Severity::Ok;
        QCOMPARE(wrongFields(rule), QStringList(u"notify_severity"_s));
    }

    // The contract allows it: such a rule highlights, and tells nobody.
    void allowsToNotifyFromALevelWithoutAThreshold()
    {
        Rule rule = good();
        rule.notify.enabled = true;
        rule.notify.severity = Severity::Critical;
        QCOMPARE(wrongFields(rule), QStringList());
    }

    void namesEverythingThatIsWrongAtOnce()
    {
        Rule rule;
        rule.metric = Metric::CompletedToday;
        rule.notify.duration = Millis(-1);
        rule.recoveryMargin = -1;
        QCOMPARE(wrongFields(rule),
                 QStringList({u"rule_friendly_name"_s, u"metric_id"_s, u"task_queue_sids"_s,
                              u"rule_thresholds"_s, u"notify_duration"_s, u"recovery_margin"_s}));
    }
};

FLOORWATCH_TEST_MAIN(ValidationTest)
#include "tst_validation.moc"
