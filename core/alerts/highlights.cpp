// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/highlights.h"

#include <algorithm>

namespace core {

void Highlights::apply(const AlertEvent &event)
{
    if (event.isNotification())
        return;
    const CellAddress cell{event.source, event.queue, event.channel, event.metric};
    QList<OpenAlert> &alerts = m_open[cell];
    const auto known = std::find_if(alerts.begin(), alerts.end(),
                                    [&event](const OpenAlert &alert) { return alert.id == event.alertId; });
    if (event.state == Severity::Ok) {
        if (known != alerts.end())
            alerts.erase(known);
        if (alerts.isEmpty())
            m_open.remove(cell);
        return;
    }
    const Instant opened = known == alerts.end() ? event.at : known->since;
    const OpenAlert alert{event.alertId, event.rule, event.state, event.threshold, opened, event.at};
    if (known == alerts.end())
        alerts.append(alert);
    else
        *known = alert;
}

Severity Highlights::severity(const CellAddress &cell) const
{
    Severity worst = Severity::Ok;
    const auto found = m_open.constFind(cell);
    if (found == m_open.constEnd())
        return worst;
    for (const OpenAlert &alert : *found)
        worst = std::max(worst, alert.severity);
    return worst;
}

int Highlights::count(Severity severity) const
{
    int count = 0;
    for (const QList<OpenAlert> &alerts : m_open)
        count += int(std::count_if(alerts.begin(), alerts.end(), [severity](const OpenAlert &alert) {
            return alert.severity == severity;
        }));
    return count;
}

} // namespace core
