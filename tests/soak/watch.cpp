// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/watch.h"

#include <QFile>

#include <algorithm>
#include <cstdio>

namespace soak {

int minutesOf(const QStringList &arguments)
{
    const qsizetype option = arguments.indexOf(QStringLiteral("--minutes"));
    return option < 0 ? 1 : std::max(1, arguments.value(option + 1).toInt());
}

bool MemoryWatch::watchFor(int seconds)
{
    for (int half = 0; half < 2 * seconds; ++half) {
        if (m_program.waitForFinished(500) || m_program.state() != QProcess::Running)
            return false;
        sample();
    }
    return true;
}

qint64 MemoryWatch::now() const
{
    QFile status(QStringLiteral("/proc/%1/status").arg(m_program.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype line = text.indexOf("VmRSS:");
    return line < 0 ? 0 : text.mid(line + 6, text.indexOf("kB", line) - line - 6).trimmed().toLongLong();
}

qint64 MemoryWatch::quarter(int which) const
{
    const auto size = std::ptrdiff_t(m_samples.size());
    std::vector<qint64> samples(m_samples.begin() + size * which / 4,
                                m_samples.begin() + size * (which + 1) / 4);
    std::sort(samples.begin(), samples.end());
    return samples.empty() ? 0 : samples[samples.size() / 2];
}

double MemoryWatch::growth() const
{
    return quarter(1) > 0 ? double(quarter(3) - quarter(1)) / double(quarter(1)) : 0;
}

qint64 MemoryWatch::most() const
{
    return m_samples.empty() ? 0 : *std::max_element(m_samples.begin(), m_samples.end());
}

bool MemoryWatch::stayedFlat(const char *name) const
{
    std::printf("%s: %.0f s, warm %lld kB, at the end %lld kB (%+.1f %%), at most %lld kB\n", name,
                double(m_samples.size()) / 2, static_cast<long long>(quarter(1)),
                static_cast<long long>(quarter(3)), 100 * growth(), static_cast<long long>(most()));
    return quarter(3) - quarter(1) <= std::max<qint64>(quarter(1) / 20, 4096);
}

} // namespace soak
