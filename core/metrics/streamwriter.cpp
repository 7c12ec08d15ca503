// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/streamwriter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace core {

namespace {

void appendCell(Cell cell, std::string &out)
{
    if (cell.isMissing())
        out += "\"?\"";
    else if (cell.isUndefined())
        out += "null";
    else
        appendJsonNumber(cell.number(), out);
}

// Writes the rows of one patch; a queue's object stays open until the next queue, for its channels.
class RowWriter
{
public:
    RowWriter(const Patch &patch, StreamForm form, std::string &out)
        : m_patch(patch), m_form(form), m_out(out)
    {
        if (form == StreamForm::Compact)
            nameMetrics();
    }

    void write()
    {
        if (m_form == StreamForm::Compact)
            writeMetricNames();
        m_out += ",\"queues\":[";
        for (size_t i = 0; i < m_patch.rowCount(); ++i) {
            const Patch::Row row = m_patch.row(i);
            if (row.kind == Patch::RowKind::Queue)
                beginQueue(row.sid);
            else
                beginChannel(row.sid);
            writeRow(row);
        }
        endQueue();
        m_out += ']';
    }

private:
    void nameMetrics()
    {
        m_position.fill(-1);
        for (size_t i = 0; i < m_patch.rowCount(); ++i) {
            for (const Metric metric : m_patch.row(i).metrics) {
                int &position = m_position[size_t(metric)];
                if (position >= 0)
                    continue;
                position = int(m_named.size());
                m_named.push_back(metric);
            }
        }
        m_values.resize(m_named.size());
    }

    void writeMetricNames()
    {
        m_out += ",\"metrics\":[";
        for (size_t i = 0; i < m_named.size(); ++i) {
            if (i > 0)
                m_out += ',';
            appendJsonText(info(m_named[i]).id, m_out);
        }
        m_out += ']';
    }

    void beginQueue(std::string_view sid)
    {
        if (m_queues > 0 && sid == m_queue)
            return goOnWithQueue();
        endQueue();
        m_queue = sid;
        m_out += m_queues++ > 0 ? ",{\"sid\":" : "{\"sid\":";
        appendJsonText(sid, m_out);
    }

    // A queue whose own fields came behind its channels has a second row in the patch, and one object here.
    void goOnWithQueue()
    {
        if (m_channels > 0)
            m_out += ']';
        m_channels = 0;
    }

    void beginChannel(std::string_view sid)
    {
        m_out += m_channels++ > 0 ? ",{\"sid\":" : ",\"channels\":[{\"sid\":";
        appendJsonText(sid, m_out);
    }

    void endQueue()
    {
        if (m_queues == 0)
            return;
        m_out += m_channels > 0 ? "]}" : "}";
        m_channels = 0;
    }

    void writeRow(const Patch::Row &row)
    {
        if (!row.name.empty()) {
            m_out += ",\"name\":";
            appendJsonText(row.name, m_out);
        }
        if (row.todaySince) {
            m_out += ",\"today_since\":";
            appendJsonText(toIso(*row.todaySince), m_out);
        }
        if (!row.cells.empty())
            m_form == StreamForm::Full ? writeMetrics(row) : writeValues(row);
        if (row.kind == Patch::RowKind::Channel)
            m_out += '}';
    }

    void writeMetrics(const Patch::Row &row)
    {
        m_out += ",\"metrics\":{";
        for (size_t c = 0; c < row.cells.size(); ++c) {
            if (c > 0)
                m_out += ',';
            appendJsonText(info(row.metrics[c]).id, m_out);
            m_out += ':';
            appendCell(row.cells[c], m_out);
        }
        m_out += '}';
    }

    void writeValues(const Patch::Row &row)
    {
        m_values.assign(m_named.size(), Cell::missing());
        size_t used = 0;
        for (size_t c = 0; c < row.cells.size(); ++c) {
            const auto position = size_t(m_position[size_t(row.metrics[c])]);
            m_values[position] = row.cells[c];
            used = std::max(used, position + 1);
        }
        m_out += ",\"values\":[";
        for (size_t i = 0; i < used; ++i) {
            if (i > 0)
                m_out += ',';
            appendCell(m_values[i], m_out);
        }
        m_out += ']';
    }

    const Patch &m_patch;
    const StreamForm m_form;
    std::string &m_out;
    std::array<int, metricCount> m_position{};
    std::vector<Metric> m_named;
    std::vector<Cell> m_values;
    std::string_view m_queue; // whose object is open
    int m_queues = 0;
    int m_channels = 0;
};

void writeWorkspace(const Patch &patch, std::string &out)
{
    if (patch.workspace().empty())
        return;
    out += ",\"workspace\":{\"metrics\":{";
    bool first = true;
    for (const Patch::WorkspaceCell &total : patch.workspace()) {
        if (!first)
            out += ',';
        first = false;
        appendJsonText(info(total.metric).id, out);
        out += ':';
        appendCell(total.cell, out);
    }
    out += "}}";
}

/// A character that a JSON text can't hold as it is.
void appendEscaped(char c, std::string &out)
{
    static constexpr char hex[] = "0123456789abcdef";
    if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
    } else {
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
}

std::string_view typeOf(Patch::Kind kind)
{
    switch (kind) {
    case Patch::Kind::Snapshot:
        return "snapshot";
    case Patch::Kind::Delta:
        return "delta";
    case Patch::Kind::Heartbeat:
        return "heartbeat";
    }
    return {};
}

} // namespace

// Only what the forms differ in is counted: names of metrics, and places that stand for nothing.
StreamForm smallerForm(const Patch &patch)
{
    constexpr size_t frame = 3; // quotes and a colon or comma
    constexpr size_t hole = 4; // "?",
    std::array<size_t, metricCount> places{};
    size_t named = 0;
    size_t full = 0;
    size_t compact = 0;
    for (size_t i = 0; i < patch.rowCount(); ++i) {
        const Patch::Row row = patch.row(i);
        size_t used = 0;
        for (const Metric metric : row.metrics) {
            const size_t size = info(metric).id.size() + frame;
            size_t &place = places[size_t(metric)];
            if (place == 0) {
                place = ++named;
                compact += size;
            }
            full += size;
            used = std::max(used, place);
        }
        compact += (used - std::min(used, row.metrics.size())) * hole;
    }
    return compact < full ? StreamForm::Compact : StreamForm::Full;
}

void writeLine(const Patch &patch, std::string &out, StreamForm form)
{
    out += "{\"type\":\"";
    out += typeOf(patch.kind());
    out += "\",\"at\":\"";
    out += toIso(patch.at());
    out += '"';
    if (patch.kind() != Patch::Kind::Heartbeat) {
        RowWriter(patch, form, out).write();
        writeWorkspace(patch, out);
    }
    out += "}\n";
}

void writeRecordingHeader(Millis gapCap, std::string &out)
{
    out += "{\"type\":\"recording\",\"version\":1,\"gap_cap\":";
    appendJsonNumber(double(gapCap.count()) / 1000, out);
    out += "}\n";
}

void fullPatch(const Snapshot &snapshot, Patch &into)
{
    into.clear();
    into.setKind(Patch::Kind::Snapshot);
    into.setAt(snapshot.at());
    std::vector<std::vector<int>> channels(size_t(snapshot.rowCount()));
    for (int i = 0; i < snapshot.rowCount(); ++i) {
        if (!snapshot.row(i).isQueue() && !snapshot.row(i).absent)
            channels[size_t(snapshot.row(i).queueRow)].push_back(i);
    }
    const auto putCells = [&](int row) {
        for (const MetricInfo &metric : metrics()) {
            const Cell cell = snapshot.cell(metric.metric, row);
            if (!cell.isMissing())
                into.set(metric.metric, cell);
        }
    };
    for (int i = 0; i < snapshot.rowCount(); ++i) {
        const Row &queue = snapshot.row(i);
        if (!queue.isQueue() || queue.absent)
            continue;
        into.addQueue(queue.queue.text.toStdString(), queue.name.toStdString());
        if (queue.todaySince)
            into.setTodaySince(*queue.todaySince);
        putCells(i);
        for (const int channel : channels[size_t(i)]) {
            const Row &row = snapshot.row(channel);
            into.addChannel(row.channel.text.toStdString(), row.name.toStdString());
            putCells(channel);
        }
    }
    for (const MetricInfo &metric : metrics()) {
        if (!snapshot.workspace(metric.metric).isMissing())
            into.setWorkspace(metric.metric, snapshot.workspace(metric.metric));
    }
}

void appendJsonText(std::string_view text, std::string &out)
{
    const auto isPlain
        = [](char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; };
    out += '"';
    while (!text.empty()) {
        // In one piece up to what needs escaping: mostly all of it.
        const auto plain = std::find_if_not(text.begin(), text.end(), isPlain);
        out.append(text.begin(), plain);
        text.remove_prefix(size_t(plain - text.begin()));
        if (text.empty())
            break;
        appendEscaped(text.front(), out);
        text.remove_prefix(1);
    }
    out += '"';
}

void appendJsonNumber(double number, std::string &out)
{
    std::array<char, 32> text;
    const auto whole = static_cast<long long>(number);
    const auto end = double(whole) == number
                         ? std::to_chars(text.data(), text.data() + text.size(), whole).ptr
                         : std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    out.append(text.data(), size_t(end - text.data()));
}

} // namespace core
