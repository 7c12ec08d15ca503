// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/starterrules.h"

#include "core/rules/validation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace console {

namespace {

int channelNamed(const core::FloorPlan &plan, const QString &name)
{
    for (size_t i = 0; i < plan.channels.size(); ++i) {
        if (QString::fromStdString(plan.channels[i].uniqueName) == name)
            return int(i);
    }
    return -1;
}

QStringList queuesWith(const core::FloorPlan &plan, int channel)
{
    QStringList sids;
    for (const core::QueuePlan &queue : plan.queues) {
        const bool has
            = channel < 0
              || std::any_of(queue.channels.begin(), queue.channels.end(),
                             [channel](const core::CellPlan &cell) { return cell.channel == channel; });
        if (has)
            sids << QString::fromStdString(queue.sid);
    }
    return sids;
}

void addRules(QJsonArray &into, QJsonObject rule, const core::FloorPlan &plan)
{
    const QString channelKey = QStringLiteral("task_channel_sid");
    const int channel = channelNamed(plan, rule.value(channelKey).toString());
    if (channel >= 0)
        rule.insert(channelKey, QString::fromStdString(plan.channels[size_t(channel)].sid));
    const QString sid = rule.value(QStringLiteral("sid")).toString();
    const QStringList queues = queuesWith(plan, channel);
    for (int first = 0; first < queues.size(); first += core::maximumQueues) {
        rule.insert(QStringLiteral("sid"),
                    sid + QString::number(first, 16).rightJustified(8, QLatin1Char('0')));
        rule.insert(QStringLiteral("task_queue_sids"),
                    QJsonArray::fromStringList(queues.mid(first, core::maximumQueues)));
        into.append(rule);
    }
}

} // namespace

core::RuleReading starterRules(const QByteArray &json, const core::FloorPlan &plan)
{
    QJsonObject file = QJsonDocument::fromJson(json).object();
    QJsonArray rules;
    for (const QJsonValue &rule : file.value(QStringLiteral("rules")).toArray())
        addRules(rules, rule.toObject(), plan);
    file.insert(QStringLiteral("rules"), rules);
    core::RuleLimits limits;
    limits.rules = std::max(limits.rules, int(rules.size()));
    return core::readRules(QJsonDocument(file).toJson(), limits);
}

} // namespace console
