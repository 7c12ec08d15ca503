// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/eventqueue.h"

#include <array>
#include <limits>
#include <vector>

namespace core {

inline constexpr quint32 nobody = std::numeric_limits<quint32>::max();

/// A customer with a concern, from arrival to the end of the wrap-up.
struct Task
{
    enum class Status : quint8 { Pending, Reserved, Assigned, Wrapping, Gone };

    Ticks entered = 0;
    Ticks accepted = 0;
    quint32 cell = 0;
    quint32 number = 0;
    quint32 agent = nobody;
    quint32 talk = 0; // ms
    quint32 wrapUp = 0; // ms
    quint32 previous = nobody; // in its cell's line, while waiting
    quint32 next = nobody;
    /// Moves on when the task is gone and its place is taken by another.
    quint16 stamp = 0;
    Status status = Status::Gone;
    quint8 attempt = 0;
};

// The tasks on the floor, and for each cell the line of those that nobody has accepted yet, oldest first.
// Knows no agents and no rules of who is served.
class WaitingRoom
{
public:
    explicit WaitingRoom(size_t cells) : m_cells(cells) { }

    Task &task(quint32 index) { return m_tasks[index]; }
    const Task &task(quint32 index) const { return m_tasks[index]; }
    const std::vector<Task> &tasks() const { return m_tasks; }

    /// A new task at the end of the line.
    quint32 enter(quint32 cell, Ticks now)
    {
        const quint32 index = freePlace();
        Task &entering = m_tasks[index];
        entering = {.entered = now, .cell = cell, .number = ++m_lastNumber, .stamp = entering.stamp};
        Cell &line = m_cells[cell];
        entering.previous = line.last;
        (line.last == nobody ? line.first : m_tasks[line.last].next) = index;
        line.last = index;
        entering.status = Task::Status::Pending;
        count(entering, 1);
        return index;
    }

    /// Pending and Reserved wait in line; with Assigned or Gone a task leaves it.
    void setStatus(quint32 index, Task::Status status)
    {
        Task &changing = m_tasks[index];
        count(changing, -1);
        const bool waited = isWaiting(changing.status);
        changing.status = status;
        count(changing, 1);
        if (waited && !isWaiting(status))
            leaveLine(changing);
        if (status == Task::Status::Gone) {
            ++changing.stamp;
            m_free.push_back(index);
        }
    }

    int count(size_t cell, Task::Status status) const { return m_cells[cell].counts[size_t(status)]; }
    int waiting(size_t cell) const
    {
        return count(cell, Task::Status::Pending) + count(cell, Task::Status::Reserved);
    }
    /// The oldest task that nobody has accepted; `nobody` if there is none.
    quint32 oldest(size_t cell) const { return m_cells[cell].first; }
    /// The oldest task that is not being offered to anyone.
    quint32 oldestPending(size_t cell) const
    {
        if (count(cell, Task::Status::Pending) == 0)
            return nobody;
        quint32 index = m_cells[cell].first;
        while (m_tasks[index].status != Task::Status::Pending)
            index = m_tasks[index].next;
        return index;
    }

private:
    struct Cell
    {
        quint32 first = nobody;
        quint32 last = nobody;
        std::array<qint32, 5> counts{};
    };

    static bool isWaiting(Task::Status status) { return status <= Task::Status::Reserved; }
    void count(const Task &counted, int sign)
    {
        m_cells[counted.cell].counts[size_t(counted.status)] += sign;
    }

    quint32 freePlace()
    {
        if (m_free.empty()) {
            m_tasks.emplace_back();
            return quint32(m_tasks.size() - 1);
        }
        const quint32 index = m_free.back();
        m_free.pop_back();
        return index;
    }

    void leaveLine(Task &leaving)
    {
        Cell &line = m_cells[leaving.cell];
        (leaving.previous == nobody ? line.first : m_tasks[leaving.previous].next) = leaving.next;
        (leaving.next == nobody ? line.last : m_tasks[leaving.next].previous) = leaving.previous;
    }

    std::vector<Cell> m_cells;
    std::vector<Task> m_tasks;
    std::vector<quint32> m_free;
    quint32 m_lastNumber = 0;
};

} // namespace core
