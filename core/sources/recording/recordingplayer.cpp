// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/recordingplayer.h"

#include "core/sources/steadyclock.h"

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

/// How long lines that are all due may keep the floor's thread to themselves.
constexpr Millis turn = 10ms;
/// Where so many lines make no sense from the beginning on, the file is something else.
constexpr quint64 manyBadLines = 100;

} // namespace

RecordingPlayer::RecordingPlayer(const SourceId &id, const RecordingSource &settings, QObject *parent)
    : Source(id, parent), m_settings(settings), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RecordingPlayer::play);
}

void RecordingPlayer::start(const SourceSecrets &)
{
    if (const Outcome opened = m_file.open(m_settings.file); !opened) {
        emit troubled({Trouble::Unreadable, opened.error().text(), {}});
        return;
    }
    m_timer.start(0);
}

void RecordingPlayer::stop()
{
    m_timer.stop();
}

Millis RecordingPlayer::interval() const
{
    return std::max<Millis>(1s, m_pause);
}

Millis RecordingPlayer::gapCap() const
{
    return m_reader.gapCap().value_or(15s);
}

void RecordingPlayer::play()
{
    const Millis begin = SteadyClock::uptime();
    for (;;) {
        if (!m_waiting && !readNext()) {
            tellTheEnd();
            return;
        }
        const Millis wait = dueIn();
        if (wait > 0ms || SteadyClock::uptime() - begin >= turn) {
            m_timer.start(std::max(wait, 0ms));
            return;
        }
        m_waiting = false;
        emit patchTaken(m_reader.patch());
    }
}

void RecordingPlayer::tellTheEnd()
{
    if (const Outcome end = m_file.end(); !end)
        emit troubled({Trouble::Unreadable, end.error().text(), {}});
    else if (!m_isRecording)
        emit troubled({Trouble::NoRecording, m_firstFault.isEmpty() ? emptyFile() : m_firstFault, {}});
    else
        emit troubled({Trouble::Ended, QStringLiteral("recording finished"), {}});
}

QString RecordingPlayer::emptyFile() const
{
    return Error{m_settings.file, QStringLiteral("the file is empty")}.text();
}

/// Goes on to the next line that has a patch; false at the end of the recording.
bool RecordingPlayer::readNext()
{
    LineFile::Line line;
    while (!isNoRecording() && m_file.next(line)) {
        if (readLine(line)) {
            noteNext();
            return true;
        }
    }
    return false;
}

/// Whether it has a patch.
bool RecordingPlayer::readLine(const LineFile::Line &line)
{
    const Result<StreamReader::Line> read = line.tooLong
                                                ? Error{{}, QStringLiteral("the line is longer than 64 MiB")}
                                                : m_reader.read(line.text, line.readable);
    if (read) {
        m_isRecording = true;
        return *read != StreamReader::Line::Recording;
    }
    // A last line that nothing closed is a recording cut off in the middle, not a fault.
    if (!line.open || !m_isRecording)
        noteBadLine(line, read.error());
    return false;
}

bool RecordingPlayer::isNoRecording() const
{
    return !m_isRecording && m_rejected.lines >= manyBadLines;
}

void RecordingPlayer::noteNext()
{
    if (!m_firstAt) {
        m_firstAt = m_reader.patch().at();
        m_firstPlayed = SteadyClock::uptime();
    }
    m_pause = dueIn();
    m_waiting = true;
}

void RecordingPlayer::noteBadLine(const LineFile::Line &line, const Error &error)
{
    const QString place = QStringLiteral("%1: line %2").arg(m_settings.file).arg(line.number);
    ++m_rejected.lines;
    m_rejected.newest = error.in(place).text();
    if (m_firstFault.isEmpty())
        m_firstFault = m_rejected.newest;
    // Before the first line that can be read it may be no recording at all: that is told at the end.
    if (m_isRecording)
        emit troubled({Trouble::BadData, m_rejected.newest, {}});
}

/// Real time until the line at hand is due; the first one is due at once.
Millis RecordingPlayer::dueIn() const
{
    const Instant at = m_reader.patch().at();
    const double streamed = double((at - *m_firstAt).count()) / m_settings.speed;
    return m_firstPlayed + Millis(qint64(streamed)) - SteadyClock::uptime();
}

} // namespace core
