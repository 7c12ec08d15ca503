// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storeworker.h"

#include "core/store/storefiles.h"

#include <QFile>
#include <QLoggingCategory>

namespace core {

namespace {

Q_LOGGING_CATEGORY(storeLog, "floorwatch.store")

Instant wallClock()
{
    return std::chrono::floor<Millis>(std::chrono::system_clock::now());
}

} // namespace

StoreWorker::StoreWorker(const StoreSettings &settings, TransitionBox &box)
    : m_settings(settings), m_box(box), m_lock(settings.folder), m_retry(new QTimer(this)),
      m_cleaning(new QTimer(this)), m_looking(new QTimer(this))
{
    m_health.file = databaseFile(settings.folder);
    m_retry->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &StoreWorker::tryAgain);
    connect(m_cleaning, &QTimer::timeout, this, &StoreWorker::removeOldEvents);
    connect(m_looking, &QTimer::timeout, this, &StoreWorker::lookForOthers);
    m_cleaning->setInterval(std::chrono::hours(1));
    m_looking->setInterval(settings.lookEvery);
}

StoreWorker::~StoreWorker()
{
    work();
}

void StoreWorker::open()
{
    StoredFloor floor;
    try {
        floor = openForWriting();
        emit healthChanged(m_health);
    } catch (const StoreFault &fault) {
        if (fault.trouble == StoreTrouble::Newer)
            floor.unreadable = true;
        else
            floor = readOnly();
        m_wantsEverything = true;
        fail(fault);
    }
    emit opened(floor);
    m_cleaning->start();
    m_looking->start();
    removeOldEvents();
}

StoredFloor StoreWorker::openForWriting()
{
    m_lock.take();
    try {
        m_archive = std::make_unique<Archive>(m_health.file, Archive::Access::ReadWrite);
        return m_archive->read();
    } catch (const StoreFault &fault) {
        m_archive.reset();
        if (fault.trouble == StoreTrouble::Damaged)
            return openInPlaceOf(fault);
        throw;
    }
}

/// Nothing is written over what may still be of use to somebody.
StoredFloor StoreWorker::openInPlaceOf(const StoreFault &damage)
{
    m_health.setAside = moveDamaged(m_health.file);
    qCWarning(storeLog, "%s; it is kept as %s", qUtf8Printable(damage.what),
              qUtf8Printable(m_health.setAside));
    tell({StoreTrouble::None, damage.what});
    m_archive = std::make_unique<Archive>(m_health.file, Archive::Access::ReadWrite);
    return m_archive->read();
}

/// What can be known while nothing can be written.
StoredFloor StoreWorker::readOnly() const
{
    StoredFloor floor;
    if (!QFile::exists(m_health.file))
        return floor;
    try {
        floor = Archive(m_health.file, Archive::Access::ReadOnly).read();
    } catch (const StoreFault &) {
        floor.unreadable = true;
    }
    if (m_lock.isOthers()) {
        // Its alerts are in the hands of the other.
        floor.lanes.clear();
        floor.levels.clear();
        floor.ids.reset();
    }
    return floor;
}

void StoreWorker::work()
{
    const std::vector<Transition> transitions = takeUsable();
    if (transitions.empty())
        return;
    try {
        m_archive->write(transitions, m_held, wallClock());
    } catch (const StoreFault &fault) {
        for (const Transition &transition : transitions)
            hold(transition);
        return giveUp(fault);
    }
    m_held.clear();
    if (m_health.trouble != StoreTrouble::None)
        tell({StoreTrouble::None, {}});
    emit committed(transitions.back().sequence);
}

/// What can be written: nothing while in trouble, and then all since everything came.
std::vector<Transition> StoreWorker::takeUsable()
{
    std::vector<Transition> usable;
    for (Transition &transition : m_box.take()) {
        m_wantsEverything = m_wantsEverything && !(transition.everything && m_archive);
        if (m_wantsEverything || !m_archive)
            hold(transition);
        else
            usable.push_back(std::move(transition));
    }
    return usable;
}

void StoreWorker::hold(const Transition &transition)
{
    m_held += transition.events;
    const qsizetype tooMany = m_held.size() - m_settings.mostHeld;
    if (tooMany <= 0)
        return;
    m_held.remove(0, tooMany);
    m_health.eventsLost += quint64(tooMany);
}

/// The file can't be written as it is.
void StoreWorker::giveUp(const StoreFault &fault)
{
    m_archive.reset();
    m_wantsEverything = true;
    if (fault.trouble != StoreTrouble::Damaged)
        return fail(fault);
    try {
        (void)openInPlaceOf(fault);
        emit everythingWanted();
    } catch (const StoreFault &next) {
        fail(next);
    }
}

void StoreWorker::fail(const StoreFault &fault)
{
    m_archive.reset();
    tell(fault);
    // A file of a newer program is not made older by waiting.
    if (fault.trouble != StoreTrouble::Newer)
        m_retry->start(m_settings.retryAfter);
}

void StoreWorker::tryAgain()
{
    try {
        (void)openForWriting();
        emit everythingWanted();
    } catch (const StoreFault &fault) {
        fail(fault);
    }
}

void StoreWorker::tell(const StoreFault &fault)
{
    const bool isNews = m_health.trouble != fault.trouble;
    m_health.trouble = fault.trouble;
    m_health.detail = fault.what;
    if (isNews && fault.trouble != StoreTrouble::None)
        qCWarning(storeLog, "%s", qUtf8Printable(fault.what));
    emit healthChanged(m_health);
}

template <class Deed> void StoreWorker::attempt(const Deed &deed)
{
    if (!m_archive)
        return;
    try {
        deed();
    } catch (const StoreFault &fault) {
        giveUp(fault);
    }
}

void StoreWorker::removeOldEvents()
{
    attempt([this] { m_archive->removeEventsBefore(wallClock() - m_settings.eventsLast); });
}

void StoreWorker::lookForOthers()
{
    attempt([this] {
        if (const auto rules = m_archive->rulesOfOthers())
            emit rulesChanged(*rules);
    });
}

} // namespace core
