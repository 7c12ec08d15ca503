// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/httptexts.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>
#include <QTimeZone>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype longestMessage = 300;

std::optional<QDateTime> dateIn(const QString &text, const QString &format)
{
    QDateTime date = QLocale::c().toDateTime(text, format);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return date;
}

bool mayBeShown(const QString &key)
{
    static const QSet<QString> harmless{
        QStringLiteral("Minutes"),     QStringLiteral("StartDate"),       QStringLiteral("EndDate"),
        QStringLiteral("TaskChannel"), QStringLiteral("SplitByWaitTime"), QStringLiteral("TaskQueueSid"),
        QStringLiteral("EventType"),   QStringLiteral("PageSize"),        QStringLiteral("Page")};
    return harmless.contains(key);
}

} // namespace

std::optional<Instant> parseHttpDate(const QByteArray &text)
{
    const QString words = QString::fromLatin1(text).simplified();
    for (const QString &format :
         {QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"), QStringLiteral("ddd MMM d hh:mm:ss yyyy")}) {
        if (const auto date = dateIn(words, format))
            return Instant(Millis(date->toMSecsSinceEpoch()));
    }
    // Two digits of a year are of our century, for which the day of the week is read past.
    const QString old = words.section(QStringLiteral(", "), 1);
    if (const auto date = dateIn(old, QStringLiteral("dd-MMM-yy hh:mm:ss 'GMT'")))
        return Instant(Millis(date->addYears(100).toMSecsSinceEpoch()));
    return std::nullopt;
}

std::optional<Millis> retryAfter(const QByteArray &text, const QByteArray &date)
{
    const QByteArray words = text.trimmed();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!words.isEmpty() && std::all_of(words.begin(), words.end(), isDigit)) {
        bool fits = false;
        const int seconds = words.toInt(&fits);
        return fits ? std::chrono::seconds(seconds) : std::chrono::hours(24);
    }
    const auto then = parseHttpDate(words);
    const auto now = parseHttpDate(date);
    if (!then || !now)
        return std::nullopt;
    return std::max(*then - *now, Millis(0));
}

Problem problemOf(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    return {object.value(QStringLiteral("code")).toInt(),
            object.value(QStringLiteral("message")).toString().simplified().left(longestMessage)};
}

QString shownAddress(const QUrl &url)
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (!url.hasQuery())
        return shown.toString();
    QUrlQuery query;
    const QString hidden = QStringLiteral("***");
    for (const auto &[key, value] : QUrlQuery(url).queryItems()) {
        // A token may stand there without a key, too.
        if (mayBeShown(key))
            query.addQueryItem(key, value);
        else
            query.addQueryItem(value.isEmpty() ? hidden : key, hidden);
    }
    shown.setQuery(query);
    return shown.toString().replace(QStringLiteral("***=***"), hidden);
}

} // namespace core
