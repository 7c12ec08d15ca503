// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/recorder.h"

#include "core/metrics/streamwriter.h"
#include "core/sources/recording/rotatingfile.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace core {

using namespace std::chrono_literals;

namespace {

/// What may wait for the disk: some seconds of a large floor.
constexpr qint64 waitingRoom = qint64(64) << 20;
/// Where nothing can be written: when it is tried again.
constexpr Millis pauseAfterFailure = 5s;

qint64 weightOf(const Patch &patch)
{
    constexpr size_t row = 96;
    return qint64(256 + patch.rowCount() * row + patch.cellCount() * (sizeof(Cell) + sizeof(Metric))
                  + patch.agents().size_bytes());
}

/// The floor as the first line of a part. Where rows are left out it is a delta that names all others: one
/// more full snapshot would make what is left out be gone earlier than it was.
void firstLine(const Patch &patch, const Snapshot &floor, Patch &into)
{
    fullPatch(floor, into);
    const auto &rows = floor.rows();
    const bool leavesOut = std::any_of(rows.begin(), rows.end(), [](const Row &row) { return row.absent; });
    if (leavesOut && patch.kind() != Patch::Kind::Snapshot)
        into.setKind(Patch::Kind::Delta);
}

} // namespace

/// What both threads know of one source.
struct Recorder::Track
{
    /// The next line is to come with the whole floor, for a part begins with it or lines are left out before
    /// it.
    std::atomic<bool> wantsFloor = true;
};

// The half of the recorder that meets the disk. All but `state()` is called on the queue's thread.
class Recorder::Writer
{
public:
    explicit Writer(const PartLimits &limits) : m_limits(limits) { }

    struct Line
    {
        SourceId source;
        std::shared_ptr<Track> track;
        Patch patch;
        /// If it was asked for.
        std::optional<Snapshot> floor;
        Millis gapCap{0};
        Instant now;
    };

    void open(const QString &folder);
    void write(const Line &line);
    void end(const SourceId &source) { m_outputs.erase(source); }
    void lose();
    RecordingState state() const;

private:
    struct Output
    {
        Output(PartFolder &folder, const QString &name) : file(folder, name) { }

        RotatingFile file;
        Millis gapCap{0};
        std::optional<Instant> tryAgainAt;
    };
    Outcome writeLine(Output &output, const Line &line);
    void noteState(const Outcome &written);

    PartLimits m_limits;
    std::optional<PartFolder> m_folder;
    std::map<SourceId, Output> m_outputs;
    Patch m_first;
    std::string m_text;

    mutable std::mutex m_mutex;
    RecordingState m_state;
};

void Recorder::Writer::open(const QString &folder)
{
    m_outputs.clear();
    m_folder.reset();
    if (!folder.isEmpty())
        m_folder.emplace(folder, QStringLiteral("stream"), m_limits);
    const std::lock_guard lock(m_mutex);
    m_state = {};
    m_state.folder = m_folder ? m_folder->path() : QString();
}

void Recorder::Writer::write(const Line &line)
{
    if (!m_folder)
        return;
    Output &output
        = m_outputs.try_emplace(line.source, *m_folder, fileNameOf(line.source.text)).first->second;
    if (output.tryAgainAt && line.now < *output.tryAgainAt)
        return lose();
    const bool begins = !output.file.isOpen() || output.file.isDue(line.now);
    if (begins && !line.floor)
        line.track->wantsFloor = true;
    if (!output.file.isOpen() && !line.floor)
        return lose();
    output.tryAgainAt.reset();
    const Outcome written = writeLine(output, line);
    if (!written) {
        output.tryAgainAt = line.now + pauseAfterFailure;
        output.file.close();
        lose();
    }
    noteState(written);
}

Outcome Recorder::Writer::writeLine(Output &output, const Line &line)
{
    m_text.clear();
    if (line.floor && (!output.file.isOpen() || output.file.isDue(line.now))) {
        if (const Outcome begun = output.file.begin(line.now); !begun)
            return begun;
        output.gapCap = {};
    }
    // The cap follows the source's pace: a reader takes the newest.
    if (std::exchange(output.gapCap, line.gapCap) != line.gapCap)
        writeRecordingHeader(line.gapCap, m_text);
    if (line.floor)
        firstLine(line.patch, *line.floor, m_first);
    const Patch &patch = line.floor ? m_first : line.patch;
    core::writeLine(patch, m_text, smallerForm(patch));
    return output.file.write(m_text);
}

void Recorder::Writer::lose()
{
    const std::lock_guard lock(m_mutex);
    ++m_state.lost;
}

void Recorder::Writer::noteState(const Outcome &written)
{
    const std::lock_guard lock(m_mutex);
    m_state.problem = written ? std::nullopt : std::optional(written.error());
    m_state.parts.clear();
    for (const auto &[source, output] : m_outputs) {
        if (output.file.isOpen())
            m_state.parts.append({source, output.file.file(), output.file.bytes()});
    }
}

RecordingState Recorder::Writer::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

Recorder::Recorder(const PartLimits &limits)
    : m_writer(std::make_unique<Writer>(limits)), m_queue(QStringLiteral("recorder"), waitingRoom)
{ }

Recorder::~Recorder() = default;

void Recorder::recordInto(const QString &folder)
{
    m_on = !folder.isEmpty();
    m_tracks.clear();
    m_queue.put(0, [writer = m_writer.get(), folder] { writer->open(folder); });
}

void Recorder::take(const Patch &patch, const Snapshot &floor, Millis gapCap, Instant now)
{
    if (!m_on)
        return;
    std::shared_ptr<Track> &track = m_tracks[floor.source()];
    if (!track)
        track = std::make_shared<Track>();
    const auto line = std::make_shared<Writer::Line>(
        Writer::Line{floor.source(), track, patch, std::nullopt, gapCap, now});
    if (track->wantsFloor.exchange(false))
        line->floor = floor;
    if (m_queue.put(weightOf(patch), [writer = m_writer.get(), line] { writer->write(*line); }))
        return;
    track->wantsFloor = true;
    m_writer->lose();
}

void Recorder::end(const SourceId &source)
{
    if (m_tracks.remove(source))
        m_queue.put(0, [writer = m_writer.get(), source] { writer->end(source); });
}

RecordingState Recorder::state() const
{
    return m_writer->state();
}

} // namespace core
