// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/keeper.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace core {

using namespace std::chrono_literals;

namespace {

constexpr Millis keptInMemory = 1h;
/// Without a folder segments are short, so that not much more is kept than an hour.
constexpr Millis segmentTimeInMemory = 10min;
constexpr qsizetype mostLines = 1 << 17;

} // namespace

HistoryKeeper::HistoryKeeper(const HistorySettings &settings, Shelf &shelf)
    : m_settings(settings), m_shelf(shelf), m_folder(settings.folder)
{
    m_state.folder = settings.folder;
    m_state.limit = settings.limits.bytes;
    if (settings.folder.isEmpty())
        m_settings.segmentTime = std::min(settings.segmentTime, segmentTimeInMemory);
}

/// The journals stay: the next run takes them in.
HistoryKeeper::~HistoryKeeper() = default;

// --- what was kept before ---

void HistoryKeeper::open()
{
    if (m_settings.folder.isEmpty() || m_isOpen)
        return;
    if (!QDir().mkpath(m_settings.folder))
        return failed(HistoryState::Trouble::CannotWrite, m_settings.folder);
    m_lock = std::make_unique<QLockFile>(m_settings.folder + QStringLiteral("/lock"));
    m_lock->setStaleLockTime(0); // for as long as whoever holds it lives
    if (!m_lock->tryLock())
        return failed(m_lock->error() == QLockFile::LockFailedError ? HistoryState::Trouble::FolderInUse
                                                                    : HistoryState::Trouble::CannotWrite,
                      m_settings.folder);
    m_isOpen = true;
    for (const QString &key : m_folder.keys()) {
        for (const SegmentFile &segment : m_folder.segments(key))
            m_shelf.addSegment(key, segment);
        for (const QString &journal : m_folder.journals(key))
            recover(key, journal);
    }
    keepTheBound();
    tellState();
}

void HistoryKeeper::recover(const QString &key, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(HistoryState::Trouble::CannotWrite, path + QStringLiteral(": ") + file.errorString());
    const JournalReading reading = readJournal(file.readAll());
    file.close();
    if (reading.newer) {
        ++m_state.newer;
        return;
    }
    QString journal = path;
    if (reading.damaged) {
        journal.clear();
        setSegmentAside(path);
        ++m_state.setAside;
    }
    if (!reading.log.records.isEmpty())
        store(key, segmentOf(reading.log), journal);
    else if (!journal.isEmpty())
        file.remove();
}

// --- what comes ---

void HistoryKeeper::note(const Sample &sample)
{
    seeToFaults();
    const Instant at = sample.floor.at();
    const QString key = historyKey(sample.floor.source());
    std::unique_ptr<Track> &track = m_tracks[key];
    const bool isNew = !track;
    const bool goesOn = !isNew && track->writer.canGoOnWith(sample);
    if (isNew)
        track = std::make_unique<Track>();
    if (!goesOn || isFull(*track, at)) {
        const bool continues = goesOn && track->writer.isFollowedBy(sample);
        if (!isNew)
            finish(key, *track);
        begin(key, *track, at, continues);
    }
    m_state.lost += track->writer.linesBefore(sample);
    m_newest = std::max(m_newest, at);
    m_shelf.addRecord(key, track->writer.write(sample));
    ++track->lines;
    writeDown(key, *track);
    tellState();
}

bool HistoryKeeper::isFull(const Track &track, Instant at) const
{
    return at - track.begun >= m_settings.segmentTime || track.writer.cellCount() >= m_settings.segmentCells
           || track.lines >= mostLines;
}

void HistoryKeeper::begin(const QString &key, Track &track, Instant at, bool continues)
{
    track.writer = LineWriter();
    track.journal.close();
    track.journalled = track.lines = 0;
    track.continues = continues;
    track.begun = at;
    m_shelf.beginLog(key, continues);
}

void HistoryKeeper::finish(const QString &key, Track &track)
{
    const LineLog log = m_shelf.open(key);
    const QString journal = track.journal.path();
    track.journal.close();
    if (!log.records.isEmpty())
        store(key, segmentOf(log), journal);
    forgetOldMemories();
    keepTheBound();
}

bool HistoryKeeper::mayWrite()
{
    if (m_settings.folder.isEmpty() || (m_tryAgainAt && Clock::now() < *m_tryAgainAt))
        return false;
    m_tryAgainAt.reset();
    open();
    return m_isOpen;
}

void HistoryKeeper::writeDown(const QString &key, Track &track)
{
    if (!mayWrite())
        return;
    if (const Outcome written = catchUp(key, track); !written)
        return failed(HistoryState::Trouble::CannotWrite, written.error().text());
    writeWaiting();
    if (m_waiting.empty() && m_state.trouble != HistoryState::Trouble::TooSmall) {
        m_state.trouble = HistoryState::Trouble::None;
        m_state.detail.clear();
    }
}

/// The lines that the journal does not have yet: one, as a rule.
Outcome HistoryKeeper::catchUp(const QString &key, Track &track)
{
    if (!track.journal.isOpen()) {
        const Result<QString> path = m_folder.newJournal(key, track.begun);
        if (!path)
            return path.error();
        if (const Outcome begun = track.journal.begin(*path, track.continues); !begun)
            return begun;
    }
    const LineLog log = m_shelf.open(key);
    for (; track.journalled < log.records.size(); ++track.journalled) {
        if (const Outcome written = track.journal.append(log.records[track.journalled]); !written)
            return written;
    }
    return done;
}

// --- segments ---

/// `journal`: what has the same lines, and goes when they are written; empty: none.
void HistoryKeeper::store(const QString &key, const MadeSegment &made, const QString &journal)
{
    SegmentFile segment{made.from, made.to, made.bytes.size(), false, {}, made.bytes};
    m_shelf.addSegment(key, segment);
    if (m_settings.folder.isEmpty())
        return;
    m_waiting.push_back({key, segment, journal});
    if (mayWrite())
        writeWaiting();
}

void HistoryKeeper::writeWaiting()
{
    while (!m_waiting.empty()) {
        const Waiting &next = m_waiting.front();
        const Result<SegmentFile> written = m_folder.put(next.key, next.segment.bytes, next.segment);
        if (!written)
            return failed(HistoryState::Trouble::CannotWrite, written.error().text());
        m_shelf.replaceSegment(next.key, next.segment, *written);
        if (!next.journal.isEmpty())
            QFile::remove(next.journal);
        m_waiting.erase(m_waiting.begin());
    }
}

/// What could not be written in an hour is let go, like all of it where there is no folder.
void HistoryKeeper::forgetOldMemories()
{
    for (const auto &[key, segment] : m_shelf.segments()) {
        if (segment.path.isEmpty() && m_newest - segment.to > keptInMemory)
            m_shelf.replaceSegment(key, segment, std::nullopt);
    }
    std::erase_if(m_waiting, [this](const Waiting &one) { return m_newest - one.segment.to > keptInMemory; });
}

void HistoryKeeper::seeToFaults()
{
    const std::vector<Shelf::Fault> faults = m_shelf.takeFaults();
    if (faults.empty())
        return;
    for (const Shelf::Fault &fault : faults)
        noteFault(fault);
    countSegments();
    tellState();
}

void HistoryKeeper::noteFault(const Shelf::Fault &fault)
{
    if (!m_shelf.replaceSegment(fault.key, fault.segment, std::nullopt))
        return;
    if (fault.fault == SegmentFault::Newer) {
        ++m_state.newer;
    } else if (!fault.segment.path.isEmpty() && QFile::exists(fault.segment.path)) {
        m_state.detail = setSegmentAside(fault.segment.path);
        ++m_state.setAside;
    }
}

// --- how it goes ---

void HistoryKeeper::failed(HistoryState::Trouble trouble, const QString &detail)
{
    m_state.trouble = trouble;
    m_state.detail = detail;
    if (trouble != HistoryState::Trouble::TooSmall)
        m_tryAgainAt = Clock::now() + m_settings.retryAfter;
    tellState();
}

void HistoryKeeper::tellState()
{
    m_state.bytes = m_segmentBytes;
    m_state.oldest = m_oldest;
    for (const auto &[key, track] : m_tracks) {
        m_state.bytes += track->journal.size();
        if (track->lines > 0)
            m_state.oldest = std::min(m_state.oldest.value_or(track->begun), track->begun);
    }
    m_shelf.setState(m_state);
}

} // namespace core
