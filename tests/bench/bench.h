// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

// What a bench program needs: honest medians, and one JSON object a line.
namespace bench {

using Clock = std::chrono::steady_clock;

/// Seconds of this thread's processor time that one call of `work` takes: other programs do not count.
template <class Work> double cpuSecondsOf(Work &&work)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
    };
    const double begin = now();
    work();
    return now() - begin;
}

/// Seconds on the wall that one call of `work` takes.
template <class Work> double secondsOf(Work &&work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

inline double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

/// One line of `./dev bench`. `goal`: the bound of the issue as text, such as "<= 0.5".
inline void report(const char *name, double value, const char *unit, const QString &goal = {},
                   const QJsonObject &parameters = {})
{
    QJsonObject line{{QStringLiteral("name"), QLatin1String(name)},
                     {QStringLiteral("value"), value},
                     {QStringLiteral("unit"), QLatin1String(unit)}};
    if (!goal.isEmpty())
        line.insert(QStringLiteral("goal"), goal);
    if (!parameters.isEmpty())
        line.insert(QStringLiteral("parameters"), parameters);
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace bench
