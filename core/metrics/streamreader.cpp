// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamreader.h"

#include "core/metrics/sidset.h"

#include <simdjson.h>

#include <cmath>
#include <cstring>

namespace core {

namespace od = simdjson::ondemand;

namespace {

constexpr double largestNumber = 1e12;
constexpr int deepest = 64;

// Thrown and caught in this file only: what is wrong with the line at hand, and under which key.
struct Misfit
{
    QString key;
    QString what;
};

[[noreturn]] void fail(const char *what)
{
    throw Misfit{{}, QString::fromLatin1(what)};
}

[[noreturn]] void failAt(std::string_view key, const char *what)
{
    throw Misfit{QString::fromUtf8(key.data(), qsizetype(key.size())), QString::fromLatin1(what)};
}

QString member(const QString &key)
{
    static const QString plain = QStringLiteral("abcdefghijklmnopqrstuvwxyz_");
    const bool simple = std::all_of(key.begin(), key.end(), [](QChar c) { return plain.contains(c); });
    return simple ? QStringLiteral(".") + key : QStringLiteral("[\"%1\"]").arg(key);
}

bool isKey(od::field &field, std::string_view key)
{
    return field.key().unsafe_is_equal(key);
}

// Goes through what we have no use for, so that nonsense in it is still found.
void skip(od::value value, int depth = 0)
{
    if (depth > deepest)
        fail("nested too deeply");
    switch (od::json_type(value.type())) {
    case od::json_type::array:
        for (auto element : value.get_array())
            skip(element.value(), depth + 1);
        break;
    case od::json_type::object:
        for (auto field : value.get_object()) {
            [[maybe_unused]] const std::string_view key = field.unescaped_key();
            skip(field.value(), depth + 1);
        }
        break;
    case od::json_type::number:
        (void)double(value.get_double());
        break;
    case od::json_type::string:
        (void)std::string_view(value.get_string());
        break;
    case od::json_type::boolean:
        (void)bool(value.get_bool());
        break;
    case od::json_type::null:
        if (!bool(value.is_null()))
            fail("malformed JSON");
        break;
    }
}

} // namespace

class StreamReader::Parser
{
public:
    Result<Line> read(std::string_view line, size_t readable);

    Patch patch;
    std::string atText;
    std::optional<Millis> gapCap;
    quint64 unknownMetrics = 0;

private:
    // Where in the line we are, for a message.
    struct Place
    {
        int queue = -1;
        int channel = -1;
        bool workspace = false;
        const char *list = nullptr; // "metrics" or "values"
        int position = -1;
    };
    // What the line said of itself so far.
    struct Header
    {
        std::optional<Line> line;
        std::optional<Instant> at;
        bool hasQueues = false;
        bool hasMetrics = false;
        bool valuesBeforeMetrics = false;
        quint64 unknownNames = 0; // compact form: metrics that the line names and we don't know
        std::optional<double> version;
    };

    std::string_view padded(std::string_view line, size_t &readable);
    Line readLine(od::document &document);
    void readFields(od::document &document, bool again);
    void readField(od::field &field, bool again);
    Line checked();
    void readKind(od::value value);
    void readAt(od::value value);
    void readMetricNames(od::value value);
    void readRecording(std::string_view key, od::value value);
    void readQueues(od::value value);
    void readRow(od::value value, bool isQueue);
    void addRow(std::string_view sid, bool isQueue);
    void readRowField(od::field &field, bool isQueue);
    void goOnWithQueue();
    void readTodaySince(od::value value);
    void readChannels(od::value value);
    void readMetrics(od::value value, bool ofQueue);
    void readValues(od::value value, bool ofQueue);
    std::optional<Metric> metricOf(od::field &field, std::string_view &key);
    Cell readCell(od::value &value, std::string_view key);
    void put(Metric metric, Cell cell, bool ofQueue);
    void readWorkspace(od::value value);
    QString path(const QString &key) const;

    od::parser m_parser;
    std::string m_copy;
    Header m_header;
    Place m_place;
    SidSet m_sids;
    quint32 m_queueOrdinal = 0;
    quint64 m_unknownBefore = 0;
    size_t m_queueRow = 0;
    std::vector<std::optional<Metric>> m_names; // compact form: the line's metrics
    // Rows name their metrics in the same order as the row before: after one metric comes `m_after[it]`.
    std::array<quint8, metricCount + 1> m_after{};
    quint8 m_last = metricCount;
};

StreamReader::StreamReader() : m_parser(std::make_unique<Parser>()) { }

StreamReader::~StreamReader() = default;

Result<StreamReader::Line> StreamReader::read(std::string_view line, size_t readable)
{
    return m_parser->read(line, readable);
}

const Patch &StreamReader::patch() const
{
    return m_parser->patch;
}

std::string_view StreamReader::atText() const
{
    return m_parser->atText;
}

std::optional<Millis> StreamReader::gapCap() const
{
    return m_parser->gapCap;
}

quint64 StreamReader::unknownMetrics() const
{
    return m_parser->unknownMetrics;
}

// --- one line ---

Result<StreamReader::Line> StreamReader::Parser::read(std::string_view line, size_t readable)
{
    m_place = {};
    if (line.size() > maximumLine)
        return Error{QStringLiteral("$"), QStringLiteral("the line is longer than 64 MiB")};
    m_unknownBefore = unknownMetrics;
    Misfit misfit;
    try {
        line = padded(line, readable);
        od::document document = m_parser.iterate(line.data(), line.size(), readable);
        return readLine(document);
    } catch (const simdjson::simdjson_error &error) {
        misfit.what = QStringLiteral("malformed JSON: %1").arg(QLatin1String(error.what()));
    } catch (Misfit &caught) {
        misfit = std::move(caught);
    }
    unknownMetrics = m_unknownBefore;
    patch.clear();
    return Error{path(misfit.key), misfit.what};
}

std::string_view StreamReader::Parser::padded(std::string_view line, size_t &readable)
{
    if (readable >= line.size() + padding)
        return line;
    m_copy.reserve(line.size() + padding);
    m_copy.assign(line);
    readable = m_copy.capacity();
    return m_copy;
}

StreamReader::Line StreamReader::Parser::readLine(od::document &document)
{
    m_header = {};
    m_names.clear();
    readFields(document, false);
    if (m_header.valuesBeforeMetrics) {
        // Rows by position came before the names of the positions: read the rows again.
        if (!m_header.hasMetrics)
            failAt("values", "a row gives values by position, but the line names no metrics");
        unknownMetrics = m_unknownBefore + m_header.unknownNames;
        document.rewind();
        readFields(document, true);
    }
    return checked();
}

void StreamReader::Parser::readFields(od::document &document, bool again)
{
    patch.clear();
    m_sids.clear();
    m_place = {};
    m_queueOrdinal = 0;
    if (od::json_type(document.type()) != od::json_type::object)
        fail("a line must be a JSON object");
    for (auto field : document.get_object()) {
        od::field known = std::move(field);
        readField(known, again);
    }
    const char *rest = nullptr;
    if (document.current_location().get(rest) == simdjson::SUCCESS)
        fail("malformed JSON: something follows the object");
}

void StreamReader::Parser::readField(od::field &field, bool again)
{
    if (isKey(field, "queues"))
        return readQueues(field.value());
    if (isKey(field, "workspace"))
        return readWorkspace(field.value());
    if (again)
        return skip(field.value());
    if (isKey(field, "type"))
        return readKind(field.value());
    if (isKey(field, "at"))
        return readAt(field.value());
    if (isKey(field, "metrics"))
        return readMetricNames(field.value());
    if (isKey(field, "version"))
        return readRecording("version", field.value());
    if (isKey(field, "gap_cap"))
        return readRecording("gap_cap", field.value());
    (void)std::string_view(field.unescaped_key());
    skip(field.value());
}

StreamReader::Line StreamReader::Parser::checked()
{
    if (!m_header.line)
        failAt("type", "is missing");
    const Line line = *m_header.line;
    if (line == Line::Recording) {
        if (m_header.version != 1.0)
            failAt("version", "is not 1: this recording was made by a newer program");
        patch.clear();
        return line;
    }
    if (!m_header.at)
        failAt("at", "is missing");
    // Without this a snapshot that lost its list would take every queue off the floor.
    if (line == Line::Snapshot && !m_header.hasQueues)
        failAt("queues", "is missing");
    if (line == Line::Heartbeat)
        patch.dropRows();
    patch.setAt(*m_header.at);
    patch.setKind(line == Line::Snapshot ? Patch::Kind::Snapshot
                  : line == Line::Delta  ? Patch::Kind::Delta
                                         : Patch::Kind::Heartbeat);
    return line;
}

void StreamReader::Parser::readKind(od::value value)
{
    std::string_view kind;
    if (value.get_string().get(kind) != simdjson::SUCCESS)
        failAt("type", "must be a text");
    if (kind == "snapshot")
        m_header.line = Line::Snapshot;
    else if (kind == "delta")
        m_header.line = Line::Delta;
    else if (kind == "heartbeat")
        m_header.line = Line::Heartbeat;
    else if (kind == "recording")
        m_header.line = Line::Recording;
    else
        failAt("type", "is none of snapshot, delta, heartbeat and recording");
}

void StreamReader::Parser::readAt(od::value value)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        failAt("at", "must be a text");
    m_header.at = parseInstant(text);
    if (!m_header.at)
        failAt("at", "is no ISO 8601 time in UTC, such as 2026-11-21T09:00:00.000Z");
    atText = text;
}

void StreamReader::Parser::readMetricNames(od::value value)
{
    m_header.hasMetrics = true;
    od::array names;
    if (value.get_array().get(names) != simdjson::SUCCESS)
        failAt("metrics", "must be a list of texts");
    for (auto element : names) {
        std::string_view name;
        if (element.get_string().get(name) != simdjson::SUCCESS)
            failAt("metrics", "must be a list of texts");
        m_names.push_back(metricById(name));
        if (!m_names.back()) {
            ++unknownMetrics;
            ++m_header.unknownNames;
        }
    }
}

void StreamReader::Parser::readRecording(std::string_view key, od::value value)
{
    double number = 0;
    if (value.get_double().get(number) != simdjson::SUCCESS)
        failAt(key, "must be a number");
    if (key == "version") {
        m_header.version = number;
        return;
    }
    if (!(number > 0 && number <= 86400))
        failAt(key, "must be more than 0 and at most 86400 seconds");
    gapCap = Millis(std::llround(number * 1000));
}

// --- rows ---

void StreamReader::Parser::readQueues(od::value value)
{
    if (m_header.hasQueues && m_place.queue < 0 && patch.rowCount() > 0)
        failAt("queues", "is there twice");
    m_header.hasQueues = true;
    od::array queues;
    if (value.get_array().get(queues) != simdjson::SUCCESS)
        failAt("queues", "must be a list");
    for (auto queue : queues) {
        ++m_place.queue;
        readRow(queue.value(), true);
    }
    m_place = {};
}

void StreamReader::Parser::readChannels(od::value value)
{
    od::array channels;
    if (value.get_array().get(channels) != simdjson::SUCCESS)
        failAt("channels", "must be a list");
    for (auto channel : channels) {
        ++m_place.channel;
        readRow(channel.value(), false);
    }
    m_place.channel = -1;
}

void StreamReader::Parser::readRow(od::value value, bool isQueue)
{
    od::object row;
    if (value.get_object().get(row) != simdjson::SUCCESS)
        fail(isQueue ? "a queue must be an object" : "a channel must be an object");
    bool first = true;
    for (auto item : row) {
        od::field field = std::move(item);
        if (first && isKey(field, "sid")) {
            std::string_view sid;
            if (field.value().get_string().get(sid) != simdjson::SUCCESS)
                failAt("sid", "must be a text");
            addRow(sid, isQueue);
            first = false;
            continue;
        }
        if (first)
            break;
        readRowField(field, isQueue);
    }
    if (!first)
        return;

    // The sid does not come first: look for it, then read the rest.
    if (!bool(row.reset()))
        failAt("sid", "is missing");
    std::string_view sid;
    od::value found;
    if (row.find_field_unordered("sid").get(found) != simdjson::SUCCESS)
        failAt("sid", "is missing");
    if (found.get_string().get(sid) != simdjson::SUCCESS)
        failAt("sid", "must be a text");
    addRow(sid, isQueue);
    if (!bool(row.reset()))
        return;
    for (auto item : row) {
        od::field field = std::move(item);
        readRowField(field, isQueue);
    }
}

void StreamReader::Parser::addRow(std::string_view sid, bool isQueue)
{
    if (sid.empty())
        failAt("sid", "is empty");
    if (isQueue) {
        ++m_queueOrdinal;
        m_queueRow = patch.rowCount();
        patch.addQueue(sid);
    } else {
        patch.addChannel(sid);
    }
    const quint32 scope = isQueue ? 0 : m_queueOrdinal;
    const auto number = quint32(patch.rowCount() - 1);
    const std::string_view kept = patch.row(number).sid;
    if (m_sids.insert(kept, scope, number, [this](quint32 earlier) { return patch.row(earlier).sid; }))
        failAt("sid", isQueue ? "this queue is named twice" : "this channel is named twice in its queue");
    m_last = metricCount;
}

void StreamReader::Parser::readRowField(od::field &field, bool isQueue)
{
    if (isKey(field, "metrics"))
        return readMetrics(field.value(), isQueue);
    if (isKey(field, "values"))
        return readValues(field.value(), isQueue);
    if (isQueue && isKey(field, "channels"))
        return readChannels(field.value());
    if (isKey(field, "name")) {
        std::string_view name;
        if (field.value().get_string().get(name) != simdjson::SUCCESS)
            failAt("name", "must be a text");
        if (isQueue)
            goOnWithQueue();
        return patch.setName(name);
    }
    if (isQueue && isKey(field, "today_since"))
        return readTodaySince(field.value());
    if (isKey(field, "sid"))
        return; // read already
    (void)std::string_view(field.unescaped_key());
    skip(field.value());
}

// A queue's own fields may come behind its channels; then its row is opened a second time.
void StreamReader::Parser::goOnWithQueue()
{
    if (patch.row(patch.rowCount() - 1).kind == Patch::RowKind::Queue)
        return;
    const std::string sid(patch.row(m_queueRow).sid);
    patch.addQueue(sid);
}

void StreamReader::Parser::readTodaySince(od::value value)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        failAt("today_since", "must be a text");
    const std::optional<Instant> since = parseInstant(text);
    if (!since)
        failAt("today_since", "is no ISO 8601 time in UTC, such as 2026-11-21T08:00:00.000Z");
    patch.setTodaySince(*since);
}

// --- cells ---

void StreamReader::Parser::readMetrics(od::value value, bool ofQueue)
{
    od::object cells;
    if (value.get_object().get(cells) != simdjson::SUCCESS)
        failAt("metrics", "must be an object");
    if (ofQueue)
        goOnWithQueue();
    m_place.list = "metrics";
    for (auto item : cells) {
        od::field field = std::move(item);
        std::string_view key;
        const std::optional<Metric> metric = metricOf(field, key);
        od::value cell = field.value();
        if (!metric) {
            ++unknownMetrics;
            skip(cell);
            continue;
        }
        put(*metric, readCell(cell, key), ofQueue);
    }
    m_place.list = nullptr;
}

std::optional<Metric> StreamReader::Parser::metricOf(od::field &field, std::string_view &key)
{
    const quint8 expected = m_after[m_last];
    key = metrics()[expected].id;
    if (isKey(field, key)) {
        m_last = expected;
        return Metric(expected);
    }
    key = field.unescaped_key();
    const std::optional<Metric> metric = metricById(key);
    if (metric) {
        m_after[m_last] = quint8(*metric);
        m_last = quint8(*metric);
        key = info(*metric).id;
    }
    return metric;
}

void StreamReader::Parser::readValues(od::value value, bool ofQueue)
{
    if (!m_header.hasMetrics) {
        m_header.valuesBeforeMetrics = true;
        return skip(value);
    }
    od::array cells;
    if (value.get_array().get(cells) != simdjson::SUCCESS)
        failAt("values", "must be a list");
    if (ofQueue)
        goOnWithQueue();
    m_place.list = "values";
    m_place.position = -1;
    for (auto element : cells) {
        const size_t position = size_t(++m_place.position);
        if (position >= m_names.size())
            fail("the row has more values than the line has metrics");
        od::value cell = element.value();
        const std::string_view token = cell.raw_json_token();
        if (token.starts_with("\"?\"")) {
            (void)std::string_view(cell.get_string());
            continue;
        }
        if (!m_names[position]) {
            skip(cell);
            continue;
        }
        put(*m_names[position], readCell(cell, {}), ofQueue);
    }
    m_place.list = nullptr;
    m_place.position = -1;
}

Cell StreamReader::Parser::readCell(od::value &value, std::string_view key)
{
    double number = 0;
    if (value.get_double().get(number) == simdjson::SUCCESS) {
        if (std::fabs(number) > largestNumber)
            failAt(key, "is beyond 1e12");
        return Cell::of(number);
    }
    bool null = false;
    if (value.is_null().get(null) != simdjson::SUCCESS || !null)
        failAt(key, "must be a number or null");
    return Cell::undefined();
}

void StreamReader::Parser::put(Metric metric, Cell cell, bool ofQueue)
{
    if (!ofQueue && !info(metric).perChannel) {
        ++unknownMetrics; // a channel has no agents of its own
        return;
    }
    patch.set(metric, cell);
}

void StreamReader::Parser::readWorkspace(od::value value)
{
    m_place.workspace = true;
    od::object workspace;
    if (value.get_object().get(workspace) != simdjson::SUCCESS)
        failAt({}, "must be an object");
    for (auto item : workspace) {
        od::field field = std::move(item);
        if (!isKey(field, "metrics")) {
            (void)std::string_view(field.unescaped_key());
            skip(field.value());
            continue;
        }
        od::object cells;
        if (field.value().get_object().get(cells) != simdjson::SUCCESS)
            failAt("metrics", "must be an object");
        m_place.list = "metrics";
        for (auto total : cells) {
            od::field named = std::move(total);
            std::string_view key;
            const std::optional<Metric> metric = metricOf(named, key);
            od::value cell = named.value();
            if (metric)
                patch.setWorkspace(*metric, readCell(cell, key));
            else
                ++unknownMetrics, skip(cell);
        }
        m_place.list = nullptr;
    }
    m_place = {};
}

/// The JSON path of what is being read: `$.queues[3].channels[0].metrics["Waiting (Now)"]`.
QString StreamReader::Parser::path(const QString &key) const
{
    QString path = QStringLiteral("$");
    if (m_place.workspace)
        path += QStringLiteral(".workspace");
    if (m_place.queue >= 0)
        path += QStringLiteral(".queues[%1]").arg(m_place.queue);
    if (m_place.channel >= 0)
        path += QStringLiteral(".channels[%1]").arg(m_place.channel);
    if (m_place.list && key != QLatin1String(m_place.list))
        path += member(QLatin1String(m_place.list));
    if (m_place.position >= 0)
        path += QStringLiteral("[%1]").arg(m_place.position);
    if (!key.isEmpty())
        path += member(key);
    return path;
}

} // namespace core
