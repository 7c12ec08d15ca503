// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/trafficlog.h"

#include "core/metrics/streamwriter.h"
#include "core/sources/recording/rotatingfile.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr qint64 trafficWaitingRoom = qint64(32) << 20;
/// Where nothing can be written: when it is tried again.
constexpr Millis pauseAfterTrouble = 5s;

/// Bytes that are no text become the sign for that.
std::string textOf(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes).toStdString();
}

// One line of the log, field by field; no field is left without a look for secrets.
class LineWriter
{
public:
    LineWriter(const SecretMask &mask, std::string &out) : m_mask(mask), m_out(out) { }

    void text(std::string_view key, std::string value)
    {
        if (value.empty())
            return;
        m_mask.strike(value);
        name(key);
        appendJsonText(value, m_out);
    }
    void number(std::string_view key, double value)
    {
        name(key);
        appendJsonNumber(value, m_out);
    }
    void headers(const Traffic &traffic)
    {
        if (traffic.headers.isEmpty())
            return;
        name("headers");
        m_out += '[';
        for (const auto &[header, value] : traffic.headers) {
            std::string words = SecretMask::isSecretHeader({header.constData(), size_t(header.size())})
                                    ? std::string(SecretMask::struckOut)
                                    : textOf(value);
            m_mask.strike(words);
            m_out += m_out.back() == '[' ? "[" : ",[";
            appendJsonText(textOf(header), m_out);
            m_out += ',';
            appendJsonText(words, m_out);
            m_out += ']';
        }
        m_out += ']';
    }

private:
    void name(std::string_view key)
    {
        m_out += m_out.empty() || m_out.back() == '\n' ? '{' : ',';
        appendJsonText(key, m_out);
        m_out += ':';
    }

    const SecretMask &m_mask;
    std::string &m_out;
};

} // namespace

// The half of the log that meets the disk. All but `state()` and `lose()` is called on the queue's thread.
class TrafficLog::Writer
{
public:
    explicit Writer(const PartLimits &limits) : m_limits(limits)
    {
        m_state.kind = RecordingState::Kind::Traffic;
    }

    struct Entry
    {
        Traffic traffic;
        Instant at;
        /// Of the body as it was; `traffic` has its beginning, and as much more as a secret may be long.
        qsizetype bodySize = 0;
        qsizetype more = 0;
    };

    void open(const QString &folder);
    void hide(const Secret &secret) { m_mask.add(secret); }
    void write(const Entry &entry);
    void lose();
    RecordingState state() const;

private:
    void writeLine(const Entry &entry);
    void writeBody(LineWriter &line, const Entry &entry);
    Outcome save(Instant now);
    void noteState(const Outcome &written);

    PartLimits m_limits;
    SecretMask m_mask;
    std::optional<PartFolder> m_folder;
    std::optional<RotatingFile> m_file;
    std::optional<Instant> m_tryAgainAt;
    std::string m_text;

    mutable std::mutex m_mutex;
    RecordingState m_state;
};

void TrafficLog::Writer::open(const QString &folder)
{
    m_file.reset();
    m_folder.reset();
    m_tryAgainAt.reset();
    if (!folder.isEmpty()) {
        m_folder.emplace(folder, QStringLiteral("traffic"), m_limits);
        m_file.emplace(*m_folder, QStringLiteral("all"));
    }
    const std::lock_guard lock(m_mutex);
    m_state = {};
    m_state.kind = RecordingState::Kind::Traffic;
    m_state.folder = m_folder ? m_folder->path() : QString();
}

void TrafficLog::Writer::write(const Entry &entry)
{
    if (!m_file)
        return;
    if (m_tryAgainAt && entry.at < *m_tryAgainAt)
        return lose();
    m_tryAgainAt.reset();
    m_text.clear();
    writeLine(entry);
    const Outcome saved = save(entry.at);
    if (!saved) {
        m_tryAgainAt = entry.at + pauseAfterTrouble;
        m_file->close();
        lose();
    }
    noteState(saved);
}

void TrafficLog::Writer::writeLine(const Entry &entry)
{
    const Traffic &traffic = entry.traffic;
    LineWriter line(m_mask, m_text);
    line.text("at", toIso(entry.at));
    line.text("direction", traffic.direction == Traffic::Direction::Sent ? "sent" : "received");
    line.text("source", traffic.source.text.toStdString());
    line.text("method", textOf(traffic.method));
    line.text("url", traffic.url.toString(QUrl::FullyEncoded).toStdString());
    if (traffic.status != 0)
        line.number("status", traffic.status);
    line.text("note", traffic.note.toStdString());
    line.headers(traffic);
    writeBody(line, entry);
    m_text += "}\n";
}

void TrafficLog::Writer::writeBody(LineWriter &line, const Entry &entry)
{
    if (entry.bodySize == 0)
        return;
    std::string body = textOf(entry.traffic.body);
    if (entry.bodySize > entry.traffic.body.size()) {
        // Struck out before it is cut: half a secret would not be found.
        m_mask.strike(body);
        body.resize(body.size() - std::min(body.size(), size_t(entry.more)));
        body = textOf(QByteArray::fromStdString(body));
        line.number("body_bytes", double(entry.bodySize));
        line.number("body_kept", double(body.size()));
    }
    line.text("body", std::move(body));
}

Outcome TrafficLog::Writer::save(Instant now)
{
    if (!m_file->isOpen() || m_file->isDue(now)) {
        if (const Outcome begun = m_file->begin(now); !begun)
            return begun;
    }
    return m_file->write(m_text);
}

void TrafficLog::Writer::lose()
{
    const std::lock_guard lock(m_mutex);
    ++m_state.lost;
}

void TrafficLog::Writer::noteState(const Outcome &written)
{
    const std::lock_guard lock(m_mutex);
    m_state.problem = written ? std::nullopt : std::optional(written.error());
    m_state.parts.clear();
    if (m_file->isOpen())
        m_state.parts.append({{}, m_file->file(), m_file->bytes()});
}

RecordingState TrafficLog::Writer::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

TrafficLog::TrafficLog(std::function<Instant()> clock, const PartLimits &limits)
    : m_clock(std::move(clock)), m_writer(std::make_unique<Writer>(limits)),
      m_queue(QStringLiteral("traffic"), trafficWaitingRoom)
{ }

TrafficLog::~TrafficLog() = default;

void TrafficLog::logInto(const QString &folder)
{
    m_on = !folder.isEmpty();
    m_queue.put(0, [writer = m_writer.get(), folder] { writer->open(folder); });
}

void TrafficLog::hide(const Secret &secret)
{
    // Its longest spelling is no longer than three bytes for each of its own.
    m_longestSecret = std::max(m_longestSecret, 3 * secret.reveal().toUtf8().size());
    m_queue.put(0, [writer = m_writer.get(), secret] { writer->hide(secret); });
}

void TrafficLog::note(const Traffic &traffic)
{
    if (!m_on)
        return;
    const auto entry = std::make_shared<Writer::Entry>(
        Writer::Entry{traffic, m_clock(), std::max(traffic.body.size(), traffic.bodySize), m_longestSecret});
    entry->traffic.body.truncate(bodyWanted());
    const qint64 weight = 1024 + entry->traffic.body.size();
    if (!m_queue.put(weight, [writer = m_writer.get(), entry] { writer->write(*entry); }))
        m_writer->lose();
}

RecordingState TrafficLog::state() const
{
    return m_writer->state();
}

} // namespace core
