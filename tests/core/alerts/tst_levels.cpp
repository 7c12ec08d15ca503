// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/levels.h"
#include "tests/support/testmain.h"

#include <cmath>
#include <random>

using namespace core;

namespace {

constexpr std::array severities{Severity::Ok, Severity::Warning, Severity::Critical};

/// Whether a threshold is breached, as the contract says it.
bool breached(const Rule &rule, Severity level, Severity effective, double x)
{
    const auto &threshold = rule.threshold(level);
    if (!threshold)
        return false;
    const auto &own = rule.threshold(effective);
    const bool holds = effective != Severity::Ok && level <= effective && own && own->op == threshold->op;
    const double margin = holds ? rule.recoveryMargin : 0;
    return threshold->op == Operator::GreaterThan ? x > threshold->value - margin
                                                  : x < threshold->value + margin;
}

Severity rawLevel(const Rule &rule, Severity effective, Cell cell)
{
    if (!cell.hasValue())
        return Severity::Ok;
    if (breached(rule, Severity::Critical, effective, cell.number()))
        return Severity::Critical;
    return breached(rule, Severity::Warning, effective, cell.number()) ? Severity::Warning : Severity::Ok;
}

Rule randomRule(std::mt19937 &random)
{
    const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
    const auto op = [&below] { return below(2) ? Operator::GreaterThan : Operator::LesserThan; };
    Rule rule;
    const int which = below(4);
    if (which != 0)
        rule.warning = Threshold{op(), below(21) - 10};
    if (which != 1)
        rule.critical = Threshold{op(), below(21) - 10};
    rule.recoveryMargin = std::array{0.0, 0.1, 1.0, 2.5, 7.0}[size_t(below(5))];
    return rule;
}

} // namespace

class LevelsTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesStrictly()
    {
        Rule rule;
        rule.warning = Threshold{Operator::GreaterThan, 10};
        rule.critical = Threshold{Operator::LesserThan, 5};
        const Levels levels(rule);
        QCOMPARE(levels.of(Cell::of(10), Severity::Ok), Severity::Ok);
        QCOMPARE(levels.of(Cell::of(std::nextafter(10.0, 11.0)), Severity::Ok), Severity::Warning);
        QCOMPARE(levels.of(Cell::of(5), Severity::Ok), Severity::Ok);
        QCOMPARE(levels.of(Cell::of(std::nextafter(5.0, 4.0)), Severity::Ok), Severity::Critical);
    }

    void breachesNothingWithoutAValue()
    {
        Rule rule;
        rule.warning = Threshold{Operator::LesserThan, 1'000'000};
        rule.critical = Threshold{Operator::GreaterThan, -1'000'000};
        rule.recoveryMargin = 1e6;
        const Levels levels(rule);
        for (const Severity effective : severities) {
            QCOMPARE(levels.of(Cell::undefined(), effective), Severity::Ok);
            QCOMPARE(levels.of(Cell::missing(), effective), Severity::Ok);
        }
    }

    void isTheContractForAnyRuleAndValue()
    {
        std::mt19937 random(3);
        for (int i = 0; i < 150; ++i) {
            const Rule rule = randomRule(random);
            const Levels levels(rule);
            for (int step = -220; step <= 220; ++step) {
                // Around every threshold and every margin, and the doubles next to them.
                const double near = step / 10.0;
                for (const double x : {near, std::nextafter(near, -1e9), std::nextafter(near, 1e9)}) {
                    for (const Severity effective : severities) {
                        const Severity raw = rawLevel(rule, effective, Cell::of(x));
                        QCOMPARE(levels.of(Cell::of(x), effective), raw);
                        for (const Severity other : severities)
                            QCOMPARE(levels.band(effective, other).contains(x), other == raw);
                    }
                }
            }
        }
    }

    void coversTheLargestNumbers()
    {
        Rule rule;
        rule.warning = Threshold{Operator::GreaterThan, std::numeric_limits<int>::max()};
        rule.recoveryMargin = 1e12;
        const Levels levels(rule);
        QCOMPARE(levels.of(Cell::of(1e12), Severity::Ok), Severity::Warning);
        QCOMPARE(levels.of(Cell::of(-9e11), Severity::Ok), Severity::Ok);
        QCOMPARE(levels.of(Cell::of(-9e11), Severity::Warning), Severity::Warning);
        QCOMPARE(levels.of(Cell::of(-1e12), Severity::Warning), Severity::Ok);
    }
};

FLOORWATCH_TEST_MAIN(LevelsTest)
#include "tst_levels.moc"
