// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <vector>

namespace soak {

/// The minutes that the command line asks for with --minutes; 1 without.
int minutesOf(const QStringList &arguments);

// Watches the memory of a running program. It may rise while the program warms up, and then no more.
class MemoryWatch
{
public:
    explicit MemoryWatch(QProcess &program) : m_program(program) { }

    /// Takes a sample twice a second; false if the program ended before the time was over.
    bool watchFor(int seconds);

    /// Takes one sample: for who has an event loop to run.
    void sample() { m_samples.push_back(now()); }

    /// The resident memory now, in kB.
    qint64 now() const;
    /// By how much the last quarter's median is above the second quarter's, as a share of it.
    double growth() const;
    qint64 most() const;

    /// Says on the standard output what was seen; true if the memory stayed flat: it grew by no more than 5 %
    /// or 4 MB.
    bool stayedFlat(const char *name) const;

private:
    qint64 quarter(int which) const;

    QProcess &m_program;
    std::vector<qint64> m_samples;
};

} // namespace soak
