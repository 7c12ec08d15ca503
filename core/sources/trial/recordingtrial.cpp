// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/recordingtrial.h"

#include "core/sources/steadyclock.h"

#include <QFileInfo>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis readingTurn = 5ms;
/// What has not been read by then is told as "at least".
constexpr Millis readingPatience = 3s;
/// A recording that goes wrong later is played up to there.
constexpr qint64 firstLines = 20;

} // namespace

RecordingTrial::RecordingTrial(const RecordingSource &settings) : m_settings(settings)
{
    connect(&m_turn, &QTimer::timeout, this, &RecordingTrial::readOn);
}

void RecordingTrial::begin()
{
    enter(TrialStep::File);
    if (const Outcome opened = m_file.open(m_settings.file); !opened)
        return fail({Trouble::Unreadable, opened.error().text(), {}});
    TrialReport report;
    report.found = QFileInfo(m_settings.file).fileName();
    done(report);
    enter(TrialStep::Lines);
    m_begun = SteadyClock::uptime();
    m_turn.start(0);
}

void RecordingTrial::readOn()
{
    const Millis begun = SteadyClock::uptime();
    while (SteadyClock::uptime() - begun < readingTurn) {
        if (!readLine())
            return m_turn.stop();
    }
    if (step() == TrialStep::Numbers && SteadyClock::uptime() - m_begun >= readingPatience) {
        m_turn.stop();
        tellNumbers(false);
    }
}

/// False: nothing more is to be read.
bool RecordingTrial::readLine()
{
    LineFile::Line line;
    if (!m_file.next(line)) {
        const Outcome whole = m_file.end();
        if (!whole)
            fail({Trouble::Unreadable, whole.error().text(), {}});
        else if (m_lines == 0)
            fail({Trouble::NoRecording, m_settings.file + QStringLiteral(": there is no line in it"), {}});
        else
            tellNumbers(true);
        return false;
    }
    const auto read = m_reader.read(line.text, line.readable);
    if (!read && !line.open && step() == TrialStep::Lines) {
        const QString place = QStringLiteral("%1: line %2").arg(m_settings.file).arg(line.number);
        fail({m_lines == 0 ? Trouble::NoRecording : Trouble::BadData, read.error().in(place).text(), {}});
        return false;
    }
    if (read && *read != StreamReader::Line::Recording)
        noteLine();
    return true;
}

void RecordingTrial::noteLine()
{
    ++m_lines;
    m_last = m_reader.patch().at();
    if (!m_first)
        m_first = m_last;
    m_census.add(m_reader.patch());
    if (m_lines == firstLines)
        tellLines();
}

void RecordingTrial::tellLines()
{
    if (step() != TrialStep::Lines)
        return;
    TrialReport report;
    report.lines = m_lines;
    done(report);
    enter(TrialStep::Numbers);
}

void RecordingTrial::tellNumbers(bool isWhole)
{
    tellLines();
    TrialReport report;
    report.floor = m_census.floor();
    report.lines = m_lines;
    report.span = m_last - *m_first;
    report.isWhole = isWhole;
    done(report);
    end();
}

} // namespace core
