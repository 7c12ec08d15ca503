// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/rowreader.h"

#include <cmath>

namespace core {

namespace {

constexpr double largestNumber = 1e12;

} // namespace

RowReader::RowReader(JsonCursor &cursor, Patch &patch) : m_cursor(cursor), m_patch(patch)
{
    for (size_t i = 0; i < m_quoted.size(); ++i) {
        const std::string key = '"' + std::string(metrics()[i].id) + "\":";
        m_quoted[i].size = key.copy(m_quoted[i].text.data(), m_quoted[i].text.size());
    }
}

void RowReader::begin(bool forgetNames)
{
    m_patch.clear();
    m_sids.clear();
    m_place = {};
    m_queueOrdinal = 0;
    m_unknownCells = 0;
    m_hasQueues = false;
    m_hasSkippedValues = false;
    if (!forgetNames)
        return;
    m_hasNames = false;
    m_names.clear();
    m_unknownNames = 0;
}

void RowReader::readMetricNames()
{
    m_hasNames = true;
    if (!m_cursor.isAtArray())
        failStreamAt("metrics", "must be a list of texts");
    for (bool more = m_cursor.enterArray(); more; more = m_cursor.nextElement()) {
        if (!m_cursor.isAtText())
            failStreamAt("metrics", "must be a list of texts");
        m_names.push_back(metricById(m_cursor.takeText()));
        if (!m_names.back())
            ++m_unknownNames;
    }
}

// --- rows ---

void RowReader::readQueues()
{
    if (m_hasQueues && m_patch.rowCount() > 0)
        failStreamAt("queues", "is there twice");
    m_hasQueues = true;
    if (!m_cursor.isAtArray())
        failStreamAt("queues", "must be a list");
    for (bool more = m_cursor.enterArray(); more; more = m_cursor.nextElement()) {
        ++m_place.queue;
        readRow(true);
    }
    m_place = {};
}

void RowReader::readChannels()
{
    if (!m_cursor.isAtArray())
        failStreamAt("channels", "must be a list");
    for (bool more = m_cursor.enterArray(); more; more = m_cursor.nextElement()) {
        ++m_place.channel;
        readRow(false);
    }
    m_place.channel = -1;
}

void RowReader::readRow(bool isQueue)
{
    if (!m_cursor.isAtObject())
        failStream(isQueue ? "a queue must be an object" : "a channel must be an object");
    bool more = m_cursor.enterObject();
    if (!more)
        failStreamAt("sid", "is missing");
    const JsonCursor::Mark first = m_cursor.mark();
    if (m_cursor.takeKey() == "sid") {
        addRow(takeSid(), isQueue);
        more = m_cursor.nextMember();
    } else {
        m_cursor.goTo(first);
        findSid(isQueue);
        m_cursor.goTo(first);
    }
    for (; more; more = m_cursor.nextMember())
        readRowField(isQueue);
}

std::string_view RowReader::takeSid()
{
    if (!m_cursor.isAtText())
        failStreamAt("sid", "must be a text");
    return m_cursor.takeText();
}

void RowReader::findSid(bool isQueue)
{
    for (bool more = true; more; more = m_cursor.nextMember()) {
        if (m_cursor.takeKey() == "sid")
            return addRow(takeSid(), isQueue);
        m_cursor.skip();
    }
    failStreamAt("sid", "is missing");
}

void RowReader::addRow(std::string_view sid, bool isQueue)
{
    if (sid.empty())
        failStreamAt("sid", "is empty");
    if (isQueue) {
        ++m_queueOrdinal;
        m_queueRow = m_patch.rowCount();
        m_patch.addQueue(sid);
    } else {
        m_patch.addChannel(sid);
    }
    const quint32 scope = isQueue ? 0 : m_queueOrdinal;
    const auto number = quint32(m_patch.rowCount() - 1);
    if (m_sids.insert(sid, scope, number, [this](quint32 earlier) { return m_patch.row(earlier).sid; }))
        failStreamAt("sid",
                     isQueue ? "this queue is named twice" : "this channel is named twice in its queue");
}

void RowReader::readRowField(bool isQueue)
{
    const std::string_view key = m_cursor.takeKey();
    if (key == "metrics")
        readMetrics(isQueue);
    else if (key == "values")
        readValues(isQueue);
    else if (isQueue && key == "channels")
        readChannels();
    else if (key == "name")
        readName(isQueue);
    else if (isQueue && key == "today_since")
        readTodaySince();
    else
        m_cursor.skip(); // the sid as well: it was read already
}

void RowReader::readName(bool isQueue)
{
    if (!m_cursor.isAtText())
        failStreamAt("name", "must be a text");
    if (isQueue)
        goOnWithQueue();
    m_patch.setName(m_cursor.takeText());
}

// A queue's own fields may come behind its channels; then its row is opened a second time.
void RowReader::goOnWithQueue()
{
    if (m_patch.row(m_patch.rowCount() - 1).kind == Patch::RowKind::Queue)
        return;
    const std::string sid(m_patch.row(m_queueRow).sid);
    m_patch.addQueue(sid);
}

void RowReader::readTodaySince()
{
    if (!m_cursor.isAtText())
        failStreamAt("today_since", "must be a text");
    const std::optional<Instant> since = parseInstant(m_cursor.takeText());
    if (!since)
        failStreamAt("today_since", "is no ISO 8601 time in UTC, such as 2026-11-21T08:00:00.000Z");
    m_patch.setTodaySince(*since);
}

// --- cells ---

void RowReader::readMetrics(bool ofQueue)
{
    if (!m_cursor.isAtObject())
        failStreamAt("metrics", "must be an object");
    if (ofQueue)
        goOnWithQueue();
    m_place.list = "metrics";
    m_last = metricCount;
    for (bool more = m_cursor.enterObject(); more; more = m_cursor.nextMember()) {
        std::string_view key;
        if (const std::optional<Metric> metric = metricOf(key, ofQueue)) {
            put(*metric, readCell(key), ofQueue);
        } else {
            ++m_unknownCells;
            m_cursor.skip();
        }
    }
    m_place.list = nullptr;
}

/// The metric of the member at hand; then the cursor is at its cell.
std::optional<Metric> RowReader::metricOf(std::string_view &key, bool ofQueue)
{
    Order &after = m_orders[ofQueue];
    const quint8 expected = after[m_last];
    const Quoted &quoted = m_quoted[expected];
    if (m_cursor.takeKey(quoted.text.data(), quoted.size)) {
        m_last = expected;
        key = metrics()[expected].id;
        return Metric(expected);
    }
    const std::optional<Metric> metric = metricById(m_cursor.takeKey());
    if (metric) {
        after[m_last] = quint8(*metric);
        m_last = quint8(*metric);
        key = info(*metric).id;
    }
    return metric;
}

void RowReader::readValues(bool ofQueue)
{
    if (!m_hasNames) {
        m_hasSkippedValues = true;
        return m_cursor.skip();
    }
    if (!m_cursor.isAtArray())
        failStreamAt("values", "must be a list");
    if (ofQueue)
        goOnWithQueue();
    m_place.list = "values";
    m_place.position = -1;
    for (bool more = m_cursor.enterArray(); more; more = m_cursor.nextElement()) {
        const auto position = size_t(++m_place.position);
        if (position >= m_names.size())
            failStream("the row has more values than the line has metrics");
        if (m_cursor.takeQuestionMark())
            continue;
        if (m_names[position])
            put(*m_names[position], readCell({}), ofQueue);
        else
            m_cursor.skip();
    }
    m_place.list = nullptr;
    m_place.position = -1;
}

Cell RowReader::readCell(std::string_view key)
{
    if (const std::optional<double> number = m_cursor.takeNumber()) {
        if (std::fabs(*number) > largestNumber)
            failStreamAt(key, "is beyond 1e12");
        return Cell::of(*number);
    }
    if (!m_cursor.takeNull())
        failStreamAt(key, "must be a number or null");
    return Cell::undefined();
}

void RowReader::put(Metric metric, Cell cell, bool ofQueue)
{
    if (!ofQueue && !info(metric).perChannel) {
        ++m_unknownCells; // a channel has no agents of its own
        return;
    }
    m_patch.set(metric, cell);
}

void RowReader::readWorkspace()
{
    m_place.workspace = true;
    if (!m_cursor.isAtObject())
        failStreamAt({}, "must be an object");
    for (bool more = m_cursor.enterObject(); more; more = m_cursor.nextMember()) {
        if (m_cursor.takeKey() == "metrics")
            readTotals();
        else
            m_cursor.skip();
    }
    m_place = {};
}

void RowReader::readTotals()
{
    if (!m_cursor.isAtObject())
        failStreamAt("metrics", "must be an object");
    m_place.list = "metrics";
    m_last = metricCount;
    for (bool more = m_cursor.enterObject(); more; more = m_cursor.nextMember()) {
        std::string_view key;
        if (const std::optional<Metric> metric = metricOf(key, true)) {
            m_patch.setWorkspace(*metric, readCell(key));
        } else {
            ++m_unknownCells;
            m_cursor.skip();
        }
    }
    m_place.list = nullptr;
}

} // namespace core
