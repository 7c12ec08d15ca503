// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/eventlist.h"

#include "core/alerts/compiledrule.h"

namespace core {

AlertEvent EventList::operator[](size_t index) const
{
    const Entry &entry = m_entries[index];
    const Rule &rule = entry.rule->rule;
    AlertEvent event;
    event.at = entry.at;
    event.alertId = entry.alertId;
    event.source = *entry.source;
    event.rule = rule.sid;
    event.queue = rule.queues[entry.queue];
    event.channel = entry.rule->channel;
    event.metric = rule.metric;
    event.state = entry.state;
    event.previous = entry.previous;
    event.reason = entry.reason;
    event.cause = entry.cause;
    event.value = entry.value;
    const auto &threshold = rule.threshold(entry.state == Severity::Ok ? entry.previous : entry.state);
    event.threshold = threshold ? threshold->value : 0;
    return event;
}

void EventList::clear()
{
    m_entries.clear();
    m_kept.clear();
}

} // namespace core
