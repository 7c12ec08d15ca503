// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/numbertext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct NumberText
{
    Q_DECLARE_TR_FUNCTIONS(NumberText)
};

QString countText(double value)
{
    const double tenths = std::round(value * 10) / 10;
    return QLocale().toString(tenths, 'f', tenths == std::floor(tenths) ? 0 : 1);
}

QString inDigitsOfTheLocale(QString text)
{
    const QString zero = QLocale().zeroDigit();
    if (zero.size() != 1 || zero == u"0")
        return text;
    for (QChar &c : text) {
        if (c >= u'0' && c <= u'9')
            c = QChar(zero.front().unicode() + (c.unicode() - u'0'));
    }
    return text;
}

} // namespace

QString noData()
{
    return NumberText::tr("–", "a cell without data");
}

QString notApplicable()
{
    return NumberText::tr("N/A", "a value that can't be had at all");
}

QString clockText(double seconds)
{
    const qint64 whole = qint64(std::max(0.0, std::floor(seconds)));
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (whole < 3600)
        return inDigitsOfTheLocale(QString::number(whole / 60) + u':' + two(whole % 60));
    return inDigitsOfTheLocale(QString::number(whole / 3600) + u':' + two(whole / 60 % 60) + u':'
                               + two(whole % 60));
}

QString numberText(core::Unit unit, core::Cell cell)
{
    if (!cell.hasValue())
        return noData();
    switch (unit) {
    case core::Unit::Percent:
        return NumberText::tr("%1 %", "per cent").arg(QLocale().toString(cell.number(), 'f', 1));
    case core::Unit::Seconds:
        return clockText(std::round(cell.number()));
    case core::Unit::Clock:
        return clockText(cell.number());
    case core::Unit::Count:
        break;
    }
    return countText(cell.number());
}

QString numberText(core::Metric metric, double value)
{
    return numberText(core::info(metric).unit, core::Cell::of(value));
}

QString ageText(core::Millis age)
{
    const qint64 seconds = std::max<qint64>(0, age.count() / 1000);
    if (seconds < 60)
        return NumberText::tr("%1 s", "seconds").arg(seconds);
    if (seconds < 3600)
        return NumberText::tr("%1 min", "minutes").arg(seconds / 60);
    return NumberText::tr("%1 h", "hours").arg(seconds / 3600);
}

QString fineAgeText(core::Millis age)
{
    using namespace std::chrono_literals;
    if (age >= 10s)
        return ageText(age);
    const double seconds = std::floor(double(std::max(age, core::Millis(0)).count()) / 100) / 10;
    return NumberText::tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', 1));
}

QString shortTime(core::Instant instant)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return QLocale().toString(when.time(), QStringLiteral("HH:mm"));
}

QString zonedTime(core::Instant instant)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return NumberText::tr("%1 %2", "time of day, zone").arg(shortTime(instant), when.timeZoneAbbreviation());
}

QString timeOfDay(core::Instant instant)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count());
    return QLocale().toString(when.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace ui
