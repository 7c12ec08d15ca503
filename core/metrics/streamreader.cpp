// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamreader.h"

#include "core/metrics/jsoncursor.h"
#include "core/metrics/rowreader.h"
#include "core/metrics/streamplace.h"

#include <cmath>

namespace core {

// Reads the fields of a line; its rows are the RowReader's.
class StreamReader::Parser
{
public:
    Result<Line> read(std::string_view line, size_t readable);

    Patch patch;
    std::string atText;
    std::optional<Millis> gapCap;
    quint64 unknownMetrics = 0;

private:
    // What the line said of itself so far.
    struct Header
    {
        std::optional<Line> line;
        std::optional<Instant> at;
        std::optional<double> version;
    };

    std::string_view padded(std::string_view line, size_t readable);
    Line readLine();
    void readFields(bool again);
    void readField(bool again);
    void readHeaderField(std::string_view key);
    Line checked();
    void readKind();
    void readAt();
    double takeNumber(const char *key);
    void readGapCap();

    JsonCursor m_cursor;
    RowReader m_rows{m_cursor, patch};
    std::string m_copy;
    Header m_header;
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

Result<StreamReader::Line> StreamReader::Parser::read(std::string_view line, size_t readable)
{
    static_assert(padding >= JsonCursor::padding);
    if (line.size() > maximumLine)
        return Error{QStringLiteral("$"), QStringLiteral("the line is longer than 64 MiB")};
    m_rows.begin(true);
    StreamMisfit misfit;
    try {
        m_cursor.open(padded(line, readable));
        const Line kind = readLine();
        unknownMetrics += m_rows.unknownMetrics();
        return kind;
    } catch (const JsonCursor::Malformed &error) {
        misfit.what = QString::fromStdString(error.what);
    } catch (StreamMisfit &caught) {
        misfit = std::move(caught);
    }
    patch.clear();
    return Error{m_rows.place().path(misfit.key), misfit.what};
}

std::string_view StreamReader::Parser::padded(std::string_view line, size_t readable)
{
    if (readable >= line.size() + padding)
        return line;
    // Every byte that may be read is one that was written.
    m_copy.assign(line).append(padding, ' ');
    return std::string_view(m_copy).substr(0, line.size());
}

StreamReader::Line StreamReader::Parser::readLine()
{
    m_header = {};
    if (!m_cursor.isAtObject())
        failStream("a line must be a JSON object");
    const JsonCursor::Mark begin = m_cursor.mark();
    readFields(false);
    if (m_rows.hasSkippedValues()) {
        // Rows by position came before the names of the positions: read the rows again.
        if (!m_rows.hasNames())
            failStreamAt("values", "a row gives values by position, but the line names no metrics");
        m_cursor.goTo(begin);
        m_rows.begin(false);
        readFields(true);
    }
    return checked();
}

void StreamReader::Parser::readFields(bool again)
{
    for (bool more = m_cursor.enterObject(); more; more = m_cursor.nextMember())
        readField(again);
}

void StreamReader::Parser::readField(bool again)
{
    const std::string_view key = m_cursor.takeKey();
    if (key == "queues")
        return m_rows.readQueues();
    if (key == "workspace")
        return m_rows.readWorkspace();
    if (again)
        return m_cursor.skip();
    readHeaderField(key);
}

void StreamReader::Parser::readHeaderField(std::string_view key)
{
    if (key == "type")
        readKind();
    else if (key == "at")
        readAt();
    else if (key == "metrics")
        m_rows.readMetricNames();
    else if (key == "version")
        m_header.version = takeNumber("version");
    else if (key == "gap_cap")
        readGapCap();
    else
        m_cursor.skip();
}

StreamReader::Line StreamReader::Parser::checked()
{
    if (!m_header.line)
        failStreamAt("type", "is missing");
    const Line line = *m_header.line;
    if (line == Line::Recording) {
        if (m_header.version != 1.0)
            failStreamAt("version", "is not 1: this recording was made by a newer program");
        patch.clear();
        return line;
    }
    if (!m_header.at)
        failStreamAt("at", "is missing");
    // Without this a snapshot that lost its list would take every queue off the floor.
    if (line == Line::Snapshot && !m_rows.hasQueues())
        failStreamAt("queues", "is missing");
    if (line == Line::Heartbeat)
        patch.dropRows();
    patch.setAt(*m_header.at);
    patch.setKind(line == Line::Snapshot ? Patch::Kind::Snapshot
                  : line == Line::Delta  ? Patch::Kind::Delta
                                         : Patch::Kind::Heartbeat);
    return line;
}

void StreamReader::Parser::readKind()
{
    if (!m_cursor.isAtText())
        failStreamAt("type", "must be a text");
    const std::string_view kind = m_cursor.takeText();
    if (kind == "snapshot")
        m_header.line = Line::Snapshot;
    else if (kind == "delta")
        m_header.line = Line::Delta;
    else if (kind == "heartbeat")
        m_header.line = Line::Heartbeat;
    else if (kind == "recording")
        m_header.line = Line::Recording;
    else
        failStreamAt("type", "is none of snapshot, delta, heartbeat and recording");
}

void StreamReader::Parser::readAt()
{
    if (!m_cursor.isAtText())
        failStreamAt("at", "must be a text");
    const std::string_view text = m_cursor.takeText();
    m_header.at = parseInstant(text);
    if (!m_header.at)
        failStreamAt("at", "is no ISO 8601 time in UTC, such as 2026-11-21T09:00:00.000Z");
    atText = text;
}

double StreamReader::Parser::takeNumber(const char *key)
{
    double number = 0;
    if (!m_cursor.takeNumber(number))
        failStreamAt(key, "must be a number");
    return number;
}

void StreamReader::Parser::readGapCap()
{
    const double seconds = takeNumber("gap_cap");
    if (!(seconds > 0 && seconds <= 86400))
        failStreamAt("gap_cap", "must be more than 0 and at most 86400 seconds");
    gapCap = Millis(std::llround(seconds * 1000));
}

} // namespace core
