// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/ledger.h"

namespace core {

namespace {

constexpr Ticks halfAnHour = 30 * aMinute;
/// What ended today was accepted so long before at the most: whoever asks for handle times needs both ends.
constexpr Ticks longestHandling = 120 * aMinute;

constexpr Ticks ticksOf(std::chrono::minutes time)
{
    return time.count() * aMinute;
}

/// The last time that a daily clock showed `time`, at `now` at the latest.
Ticks lastTime(Ticks time, Ticks now)
{
    while (time > now)
        time -= aDay;
    while (time + aDay <= now)
        time += aDay;
    return time;
}

} // namespace

void Tally::add(const Tally &other, int sign)
{
    waitedAccepted += sign * other.waitedAccepted;
    waitedCanceled += sign * other.waitedCanceled;
    talk += sign * other.talk;
    wrapUp += sign * other.wrapUp;
    entered += sign * other.entered;
    accepted += sign * other.accepted;
    acceptedWithin += sign * other.acceptedWithin;
    abandoned += sign * other.abandoned;
    shortAbandoned += sign * other.shortAbandoned;
    missed += sign * other.missed;
    rejected += sign * other.rejected;
    completed += sign * other.completed;
}

Ledger::Ledger(const FloorPlan &plan, Ticks openedAt)
{
    m_nextReset = openedAt + aDay;
    for (const QueuePlan &queue : plan.queues) {
        m_firstCell.push_back(m_thresholds.size());
        for (const CellPlan &cell : queue.channels)
            m_thresholds.push_back(
                {quint32(cell.serviceLevel.count() * 1000), quint32(cell.shortAbandon.count() * 1000)});
        m_todaySince.push_back(lastTime(ticksOf(queue.reset), openedAt));
        m_nextReset = std::min(m_nextReset, m_todaySince.back() + aDay);
    }
    m_firstCell.push_back(m_thresholds.size());
    m_books.resize(m_thresholds.size());
    m_touched.resize(m_thresholds.size());
}

void Ledger::record(const LogEntry &entry)
{
    m_log.push_back(entry);
    Book &book = m_books[entry.cell];
    for (Tally *tally : {&book.last30Min, &book.today, &m_all.last30Min, &m_all.today})
        count(*tally, entry, 1);
    touch(entry.cell);
}

void Ledger::count(Tally &tally, const LogEntry &entry, int sign) const
{
    const Thresholds &limits = m_thresholds[entry.cell];
    switch (entry.kind) {
    case LogEntry::Kind::Entered:
        tally.entered += sign;
        break;
    case LogEntry::Kind::Accepted:
        tally.accepted += sign;
        tally.acceptedWithin += entry.first <= limits.serviceLevel ? sign : 0;
        tally.waitedAccepted += sign * qint64(entry.first);
        break;
    case LogEntry::Kind::Rejected:
        tally.rejected += sign;
        break;
    case LogEntry::Kind::TimedOut:
        tally.missed += sign;
        break;
    case LogEntry::Kind::Canceled:
        (entry.first <= limits.shortAbandon ? tally.shortAbandoned : tally.abandoned) += sign;
        tally.waitedCanceled += sign * qint64(entry.first);
        break;
    case LogEntry::Kind::Completed:
        tally.completed += sign;
        tally.talk += sign * qint64(entry.first);
        tally.wrapUp += sign * qint64(entry.second);
        break;
    case LogEntry::Kind::Offered:
    case LogEntry::Kind::Withdrawn:
    case LogEntry::Kind::TalkEnded:
        break;
    }
}

void Ledger::advanceTo(Ticks now)
{
    for (; m_left30Min < m_log.size() && m_log[m_left30Min].at <= now - halfAnHour; ++m_left30Min) {
        const LogEntry &entry = m_log[m_left30Min];
        count(m_books[entry.cell].last30Min, entry, -1);
        count(m_all.last30Min, entry, -1);
        touch(entry.cell);
    }
    if (now >= m_nextReset)
        resetDueQueues(now);
}

void Ledger::resetDueQueues(Ticks now)
{
    m_nextReset = now + aDay;
    for (size_t queue = 0; queue < m_todaySince.size(); ++queue) {
        const Ticks since = lastTime(m_todaySince[queue], now);
        m_nextReset = std::min(m_nextReset, since + aDay);
        if (since == m_todaySince[queue])
            continue;
        m_todaySince[queue] = since;
        for (size_t cell = m_firstCell[queue]; cell < m_firstCell[queue + 1]; ++cell) {
            m_all.today.add(m_books[cell].today, -1);
            m_books[cell].today = {};
            touch(cell);
        }
    }
    forgetTheOld();
}

void Ledger::forgetTheOld()
{
    const Ticks oldest = *std::min_element(m_todaySince.begin(), m_todaySince.end());
    while (m_left30Min > 0 && m_log.front().at <= oldest - longestHandling) {
        m_log.pop_front();
        --m_left30Min;
    }
}

} // namespace core
