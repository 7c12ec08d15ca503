// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/workspace.h"

#include <QDateTime>
#include <QTimeZone>

namespace core::taskrouter {

const ResetTime &StatisticsSettings::resetOf(const std::string &queue) const
{
    const auto own = resetOfQueue.find(queue);
    return own == resetOfQueue.end() ? reset : own->second;
}

const ServiceLevel &StatisticsSettings::serviceLevelIn(const std::string &queue,
                                                       const std::string &channel) const
{
    const auto own = serviceLevelOf.find({queue, channel});
    return own == serviceLevelOf.end() ? serviceLevel : own->second;
}

namespace {

QDateTime resetOn(const QDate &date, const ResetTime &reset, const QTimeZone &zone)
{
    const QDateTime at(date, reset.time, zone);
    // A time that the clocks leave out in spring is no time to Qt; it passes an hour later.
    return at.isValid() ? at : QDateTime(date, reset.time.addSecs(3600), zone);
}

} // namespace

Instant lastReset(const ResetTime &reset, Instant now)
{
    const QTimeZone named(reset.zone);
    const QTimeZone zone = named.isValid() ? named : QTimeZone::utc();
    const qint64 nowMs = now.time_since_epoch().count();
    QDate date = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    QDateTime at = resetOn(date, reset, zone);
    if (at.toMSecsSinceEpoch() > nowMs)
        at = resetOn(date.addDays(-1), reset, zone);
    return Instant(Millis(at.toMSecsSinceEpoch()));
}

} // namespace core::taskrouter
