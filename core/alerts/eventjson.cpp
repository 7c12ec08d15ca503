// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/eventjson.h"

#include "core/metrics/streamwriter.h"

#include <algorithm>
#include <array>

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

// In the order of their enums.
constexpr std::array<std::string_view, 10> reasons{
    "THRESHOLD",    "RECOVERED",     "DAY_ROLLOVER", "QUEUE_REMOVED", "SOURCE_REMOVED",
    "RULE_CHANGED", "RULE_DISABLED", "RULE_DELETED", "OUT_OF_HOURS",  "ALERTS_OFF"};
constexpr std::array<std::string_view, 4> causes{"", "raised", "escalated", "resolved"};
static_assert(reasons.size() == size_t(Reason::AlertsOff) + 1);
static_assert(causes.size() == size_t(Cause::Resolved) + 1);

template <class Value, size_t size>
std::optional<Value> find(std::string_view text, const std::array<std::string_view, size> &texts)
{
    const auto found = std::find(texts.begin(), texts.end(), text);
    return found == texts.end() ? std::nullopt : std::optional(Value(found - texts.begin()));
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

std::string_view textOf(Reason reason)
{
    return reasons[size_t(reason)];
}

std::string_view textOf(Cause cause)
{
    return causes[size_t(cause)];
}

std::optional<Reason> reasonOf(std::string_view text)
{
    return find<Reason>(text, reasons);
}

std::optional<Cause> causeOf(std::string_view text)
{
    return find<Cause>(text, causes);
}

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
