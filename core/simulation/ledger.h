// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/eventqueue.h"
#include "core/simulation/floorplan.h"

#include <deque>

namespace core {

/// One thing that happened to a task.
struct LogEntry
{
    enum class Kind : quint8 {
        Entered,
        Offered,
        Accepted, // first: ms waited
        Rejected,
        TimedOut,
        Withdrawn, // the customer left while it rang
        Canceled, // first: ms waited
        TalkEnded, // and wrap-up begins
        Completed, // first: ms of talk, second: ms of wrap-up
    };

    Ticks at = 0;
    quint32 cell = 0;
    quint32 task = 0;
    quint32 agent = 0;
    quint32 first = 0;
    quint32 second = 0;
    Kind kind = Kind::Entered;
    /// Which offer of the task it is about, from 1 on.
    quint8 attempt = 0;
};

/// What one window of one row adds up to. Times in ms.
struct Tally
{
    qint64 waitedAccepted = 0;
    qint64 waitedCanceled = 0;
    qint64 talk = 0;
    qint64 wrapUp = 0;
    qint32 entered = 0;
    qint32 accepted = 0;
    qint32 acceptedWithin = 0;
    qint32 abandoned = 0;
    qint32 shortAbandoned = 0;
    qint32 missed = 0;
    qint32 rejected = 0;
    qint32 completed = 0;

    /// `sign` 1 puts the other one in, -1 takes it out.
    void add(const Tally &other, int sign = 1);
};

// Writes down what happens on the floor and keeps the sums of both windows up to date, for each cell (a
// channel of a queue, numbered through the plan) and for the whole floor. Knows tasks and agents by number
// only.
class Ledger
{
public:
    explicit Ledger(const FloorPlan &plan, Ticks openedAt);

    void record(const LogEntry &entry);
    /// Takes out of the windows what has left them at `now`.
    void advanceTo(Ticks now);

    /// When the next Today begins. Nothing later may be recorded before `advanceTo` has been called with it.
    Ticks nextReset() const { return m_nextReset; }
    Ticks todaySince(int queue) const { return m_todaySince[size_t(queue)]; }

    const Tally &last30Min(size_t cell) const { return m_books[cell].last30Min; }
    const Tally &today(size_t cell) const { return m_books[cell].today; }
    const Tally &last30Min() const { return m_all.last30Min; }
    const Tally &today() const { return m_all.today; }

    /// Calls `visit` with each entry after `from`, up to and including `to`.
    template <class Visit> void visit(Ticks from, Ticks to, Visit &&visit) const
    {
        auto entry = std::upper_bound(m_log.begin(), m_log.end(), from,
                                      [](Ticks at, const LogEntry &e) { return at < e.at; });
        for (; entry != m_log.end() && entry->at <= to; ++entry)
            visit(*entry);
    }

    /// Cells whose sums changed since `forgetTouched`.
    bool touched(size_t cell) const { return m_touched[cell] != 0; }
    void touch(size_t cell) { m_touched[cell] = 1; }
    void forgetTouched() { std::fill(m_touched.begin(), m_touched.end(), quint8(0)); }

private:
    struct Book
    {
        Tally last30Min;
        Tally today;
    };
    struct Thresholds
    {
        quint32 serviceLevel;
        quint32 shortAbandon;
    };

    void count(Tally &tally, const LogEntry &entry, int sign) const;
    void resetDueQueues(Ticks now);
    void forgetTheOld();

    std::vector<Book> m_books;
    std::vector<Thresholds> m_thresholds;
    std::vector<quint8> m_touched;
    Book m_all;
    std::deque<LogEntry> m_log;
    size_t m_left30Min = 0; // index of the oldest entry that is still in the last 30 minutes
    std::vector<size_t> m_firstCell; // of each queue, and one behind the last
    std::vector<Ticks> m_todaySince;
    Ticks m_nextReset = 0;
};

} // namespace core
