// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/starterrules.h"

#include "core/rules/validation.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace core {

namespace {

const QString sidKey = QStringLiteral("sid");
const QString channelKey = QStringLiteral("task_channel_sid");
const QString queuesKey = QStringLiteral("task_queue_sids");

// Makes the rules of one floor.
class Maker
{
public:
    Maker(const StarterFloor &floor, const QList<RuleSid> &taken) : m_floor(floor), m_taken(taken) { }

    void add(QJsonObject rule)
    {
        const QString channelName = rule.value(channelKey).toString();
        ChannelSid channel;
        if (!channelName.isEmpty()) {
            channel = channelNamed(channelName);
            if (channel.isEmpty())
                return;
            rule.insert(channelKey, channel.text);
        }
        const QString beginning = rule.value(sidKey).toString();
        const QStringList queues = queuesWith(channel);
        for (int first = 0; first < queues.size(); first += maximumQueues) {
            rule.insert(sidKey, freshSid(beginning, first));
            rule.insert(queuesKey, QJsonArray::fromStringList(queues.mid(first, maximumQueues)));
            m_rules.append(rule);
        }
    }

    const QJsonArray &rules() const { return m_rules; }

private:
    ChannelSid channelNamed(const QString &name) const
    {
        for (const StarterChannel &channel : m_floor.channels) {
            if (channel.name.compare(name, Qt::CaseInsensitive) == 0)
                return channel.sid;
        }
        return {};
    }

    QStringList queuesWith(const ChannelSid &channel) const
    {
        QStringList sids;
        for (const StarterQueue &queue : m_floor.queues) {
            if (channel.isEmpty() || queue.channels.isEmpty() || queue.channels.contains(channel))
                sids << queue.sid.text;
        }
        return sids;
    }

    QString freshSid(const QString &beginning, int number)
    {
        RuleSid sid;
        do {
            sid.text = beginning + QString::number(number++, 16).rightJustified(8, QLatin1Char('0'));
        } while (m_taken.contains(sid));
        m_taken << sid;
        return sid.text;
    }

    const StarterFloor &m_floor;
    QList<RuleSid> m_taken;
    QJsonArray m_rules;
};

} // namespace

RuleReading starterRules(const QByteArray &json, const StarterFloor &floor, const QList<RuleSid> &taken)
{
    QJsonObject file = QJsonDocument::fromJson(json).object();
    const QString rulesKey = QStringLiteral("rules");
    Maker maker(floor, taken);
    for (const QJsonValue &rule : file.value(rulesKey).toArray())
        maker.add(rule.toObject());
    file.insert(rulesKey, maker.rules());
    RuleLimits limits;
    limits.rules = std::max(limits.rules, int(maker.rules().size()));
    return readRules(QJsonDocument(file).toJson(), limits);
}

} // namespace core
