// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/eventjson.h"

#include "core/metrics/streamwriter.h"

namespace core {

namespace {

std::string_view stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Ok:
        return "RESOLVED";
    case Severity::Warning:
        return "WARNING";
    case Severity::Critical:
        return "CRITICAL";
    }
    return {};
}

std::string_view textOf(Reason reason)
{
    switch (reason) {
    case Reason::Threshold:
        return "THRESHOLD";
    case Reason::Recovered:
        return "RECOVERED";
    case Reason::DayRollover:
        return "DAY_ROLLOVER";
    case Reason::QueueRemoved:
        return "QUEUE_REMOVED";
    case Reason::SourceRemoved:
        return "SOURCE_REMOVED";
    case Reason::RuleChanged:
        return "RULE_CHANGED";
    case Reason::RuleDisabled:
        return "RULE_DISABLED";
    case Reason::RuleDeleted:
        return "RULE_DELETED";
    case Reason::OutOfHours:
        return "OUT_OF_HOURS";
    case Reason::AlertsOff:
        return "ALERTS_OFF";
    }
    return {};
}

std::string_view textOf(Cause cause)
{
    switch (cause) {
    case Cause::None:
        return {};
    case Cause::Raised:
        return "raised";
    case Cause::Escalated:
        return "escalated";
    case Cause::Resolved:
        return "resolved";
    }
    return {};
}

class Line
{
public:
    explicit Line(std::string &out) : m_out(out) { }

    Line &field(std::string_view key, std::string_view text)
    {
        begin(key);
        appendJsonText(text, m_out);
        return *this;
    }
    Line &field(std::string_view key, const QString &text)
    {
        const QByteArray utf8 = text.toUtf8();
        return field(key, std::string_view(utf8.constData(), size_t(utf8.size())));
    }
    Line &field(std::string_view key, Cell cell)
    {
        begin(key);
        if (cell.hasValue())
            appendJsonNumber(cell.number(), m_out);
        else
            m_out += "null";
        return *this;
    }

private:
    void begin(std::string_view key)
    {
        m_out += m_first ? "{" : ",";
        m_first = false;
        appendJsonText(key, m_out);
        m_out += ':';
    }

    std::string &m_out;
    bool m_first = true;
};

} // namespace

void writeLine(const AlertEvent &event, std::string_view at, std::string_view accountSid, std::string &out)
{
    Line line(out);
    line.field("type", event.isNotification() ? std::string_view("notification") : std::string_view("alert"))
        .field("at", at)
        .field("alertId", toText(event.alertId, accountSid))
        .field("ruleSid", event.rule.text)
        .field("queueSid", event.queue.text)
        .field("channelSid", event.channel.text)
        .field("metricId", info(event.metric).id)
        .field("state", stateOf(event.state));
    if (!event.isNotification())
        line.field("previousState",
                   event.previous == Severity::Ok ? std::string_view("OK") : stateOf(event.previous));
    line.field("reason", textOf(event.reason)).field("metricValue", event.value);
    line.field("thresholdValue", Cell::of(event.threshold));
    if (event.isNotification())
        line.field("cause", textOf(event.cause));
    out += "}\n";
}

} // namespace core
