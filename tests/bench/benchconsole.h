// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>

// The console as a bench runs it: as the program puts it together, in a process of its own.
namespace bench {

// A private X server for as long as this lives.
class XServer
{
public:
    XServer();
    ~XServer();
    QString display() const { return m_display; }

private:
    QProcess m_process;
    QString m_display;
};

/// That of this process with another display, a home of its own and no session bus.
QProcessEnvironment consoleEnvironment(const QString &display, const QString &home);

/// Processor time of all its threads that are alive.
double cpuSecondsOfProcess(qint64 id);
double residentMegabytes(qint64 id);

/// `--console URL TRACE [--sorted] [--rules QUEUES] [--queues-only] [--empty]`: a console on this stream that
/// lives until its standard input ends, and then prints the longest pass of its event loop in ms.
int runConsole(int argc, char *argv[]);

} // namespace bench
