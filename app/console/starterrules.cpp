// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/starterrules.h"

#include <QFile>

namespace console {

core::StarterFloor starterFloor(const core::FloorPlan &plan)
{
    core::StarterFloor floor;
    for (const core::ChannelPlan &channel : plan.channels)
        floor.channels << core::StarterChannel{{QString::fromStdString(channel.sid)},
                                               QString::fromStdString(channel.uniqueName)};
    for (const core::QueuePlan &queue : plan.queues) {
        core::StarterQueue watched{
            {QString::fromStdString(queue.sid)}, QString::fromStdString(queue.name), {}};
        for (const core::CellPlan &cell : queue.channels)
            watched.channels << floor.channels.at(cell.channel).sid;
        floor.queues.append(watched);
    }
    return floor;
}

core::RuleReading starterRules(const core::StarterFloor &floor, const QList<core::RuleSid> &taken)
{
    QFile file(QStringLiteral(":/starter-rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return core::starterRules(file.readAll(), floor, taken);
}

std::optional<core::RuleSet> withStarterRules(core::RuleSet rules, const core::StarterFloor &floor)
{
    QList<core::RuleSid> taken;
    for (const core::Rule &rule : rules.rules)
        taken << rule.sid;
    const core::RuleReading starters = starterRules(floor, taken);
    if (!starters.ok())
        return std::nullopt;
    rules.rules += starters.set.rules;
    return rules;
}

} // namespace console
