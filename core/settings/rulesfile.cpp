// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/rulesfile.h"

#include <QFile>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestFile = 16 << 20;

} // namespace

RuleReading readRulesFile(const QString &path, const RuleLimits &limits)
{
    RuleReading reading;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        reading.unreadable = true;
        reading.problems.append({path, u"cannot be read: %1"_s.arg(file.errorString())});
        return reading;
    }
    const QByteArray json = file.read(largestFile + 1);
    if (json.size() > largestFile) {
        reading.problems.append({path, u"is larger than 16 MiB, and no rules file is"_s});
        return reading;
    }
    reading = readRules(json, limits);
    for (Error &problem : reading.problems)
        problem = problem.in(path);
    return reading;
}

} // namespace core
