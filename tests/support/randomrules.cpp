// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/randomrules.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace tests {

RuleSet randomRules(RandomStream &random)
{
    RuleSet set;
    for (int i = 0; i < 12; ++i) {
        Rule rule;
        rule.sid = {u"R%1"_s.arg(i)};
        rule.friendlyName = rule.sid.text;
        rule.metric = RandomStream::metrics[size_t(random.below(5))];
        if (random.below(3) == 0)
            rule.channel = {u"T%1"_s.arg(random.below(3))};
        for (int queue = random.below(3); queue < 9; queue += 1 + random.below(3))
            rule.queues.append({u"Q%1"_s.arg(8 - queue)});
        const Operator op = random.below(2) ? Operator::GreaterThan : Operator::LesserThan;
        rule.warning = Threshold{op, op == Operator::GreaterThan ? 0 : 3};
        if (random.below(2))
            rule.critical = Threshold{op, 1 + random.below(2)};
        rule.notify = {true,
                       random.below(3) || !rule.critical ? Severity::Warning : Severity::Critical,
                       Millis(random.below(3) * 20'000),
                       {}};
        rule.recoveryDuration = Millis(random.below(3) * 15'000);
        rule.recoveryMargin = random.below(3) * 0.5;
        rule.minimumSample = random.below(2) * 3;
        set.rules.append(rule);
    }
    return set;
}

void editAtRandom(RuleSet &rules, RandomStream &random)
{
    Rule &rule = rules.rules[random.below(int(rules.rules.size()))];
    switch (random.below(7)) {
    case 0:
        rules.alertsEnabled = random.below(4);
        break;
    case 1:
        rule.active = !rule.active;
        break;
    case 2:
        rule.warning->value = random.below(4);
        rule.critical.reset();
        break;
    case 3:
        rule.notify.enabled = !rule.notify.enabled;
        break;
    case 4:
        rule.notify.duration = Millis(random.below(60'000));
        break;
    case 5:
        rule.channel = {random.below(2) ? u"T0"_s : QString()};
        break;
    case 6:
        rule.queues = {{u"Q%1"_s.arg(random.below(8))}, {u"Q8"_s}};
        break;
    }
}

} // namespace tests
