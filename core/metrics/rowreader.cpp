// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/rowreader.h"

#include <cmath>

namespace core {

namespace {

constexpr double largestNumber = 1e12;

} // namespace

RowReader::RowReader(JsonCursor &cursor, Patch &patch) : m_cursor(cursor), m_patch(patch)
{
    for (const MetricInfo &metric : metrics()) {
        Known &known = m_known[size_t(metric.metric)];
        known.metric = metric.metric;
        known.perChannel = metric.perChannel;
        known.id = metric.id;
        known.keySize = ('"' + std::string(metric.id) + "\":").copy(known.key.data(), known.key.size());
    }
}

const RowReader::Known *RowReader::known(std::optional<Metric> metric) const
{
    return metric ? &m_known[size_t(*metric)] : nullptr;
}

void RowReader::begin(bool forgetNames)
{
    m_patch.clear();
    m_queues.clear();
    m_place = {};
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
        m_names.push_back(known(metricById(m_cursor.takeText())));
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
    const size_t row = m_patch.rowCount();
    if (isQueue) {
        m_queueRow = row;
        m_patch.addQueue(sid);
        m_channels.clear();
    } else {
        m_patch.addChannel(sid);
    }
    SidSet &named = isQueue ? m_queues : m_channels;
    if (named.insert(sid, quint32(row), [this](quint32 earlier) { return m_patch.sid(earlier); }))
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
    if (m_patch.kindOf(m_patch.rowCount() - 1) == Patch::RowKind::Queue)
        return;
    const std::string sid(m_patch.sid(m_queueRow));
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

/// The metric of the member at hand; then the cursor is at its cell.
inline const RowReader::Known *RowReader::takeMetric(bool ofQueue)
{
    Order &after = m_orders[ofQueue];
    const Known &expected = m_known[after[m_last]];
    if (m_cursor.takeKey(expected.key.data(), expected.keySize)) {
        m_last = quint8(expected.metric);
        return &expected;
    }
    const Known *const found = known(metricById(m_cursor.takeKey()));
    if (found) {
        after[m_last] = quint8(found->metric);
        m_last = quint8(found->metric);
    }
    return found;
}

inline Cell RowReader::takeCell(std::string_view key)
{
    double number = 0;
    if (!m_cursor.takeNumber(number))
        return takeOtherCell(key);
    if (std::fabs(number) > largestNumber)
        failStreamAt(key, "is beyond 1e12");
    return Cell::of(number);
}

Cell RowReader::takeOtherCell(std::string_view key)
{
    if (!m_cursor.takeNull())
        failStreamAt(key, "must be a number or null");
    return Cell::undefined();
}

inline void RowReader::put(const Known &metric, Cell cell, bool ofQueue)
{
    if (ofQueue || metric.perChannel)
        m_patch.set(metric.metric, cell);
    else
        ++m_unknownCells; // a channel has no agents of its own
}

void RowReader::readMetrics(bool ofQueue)
{
    if (!m_cursor.isAtObject())
        failStreamAt("metrics", "must be an object");
    if (ofQueue)
        goOnWithQueue();
    m_place.list = "metrics";
    m_last = metricCount;
    for (bool more = m_cursor.enterObject(); more; more = m_cursor.nextMember()) {
        if (const Known *metric = takeMetric(ofQueue)) {
            put(*metric, takeCell(metric->id), ofQueue);
        } else {
            ++m_unknownCells;
            m_cursor.skip();
        }
    }
    m_place.list = nullptr;
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
            put(*m_names[position], takeCell({}), ofQueue);
        else
            m_cursor.skip();
    }
    m_place.list = nullptr;
    m_place.position = -1;
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
        if (const Known *metric = takeMetric(true)) {
            m_patch.setWorkspace(metric->metric, takeCell(metric->id));
        } else {
            ++m_unknownCells;
            m_cursor.skip();
        }
    }
    m_place.list = nullptr;
}

} // namespace core
