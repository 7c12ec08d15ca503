// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/alertid.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/metrics/cell.h"
#include "core/rules/severity.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <algorithm>
#include <optional>

namespace core {

// How values stand in the database.

inline QVariant sqlValue(const QString &text)
{
    // A null text is an empty one, and not NULL.
    return text.isNull() ? QStringLiteral("") : text;
}
inline QVariant sqlValue(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}
inline QVariant sqlValue(int number)
{
    return number;
}
inline QVariant sqlValue(qint64 number)
{
    return number;
}
inline QVariant sqlValue(bool flag)
{
    return int(flag);
}
inline QVariant sqlValue(Severity severity)
{
    return int(severity);
}
inline QVariant sqlValue(Millis span)
{
    return qint64(span.count());
}
inline QVariant sqlValue(Instant instant)
{
    return qint64(instant.time_since_epoch().count());
}
inline QVariant sqlValue(Cell cell)
{
    return cell.hasValue() ? QVariant(cell.number()) : QVariant();
}
inline QVariant sqlValue(const AlertId &id)
{
    return QString::fromStdString(ulid(id));
}
template <class Tag> QVariant sqlValue(const Id<Tag> &id)
{
    return sqlValue(id.text);
}
template <class Value> QVariant sqlValue(const std::optional<Value> &value)
{
    return value ? sqlValue(*value) : QVariant();
}

// And back.

inline Severity severityOf(const QVariant &value)
{
    return Severity(std::clamp(value.toInt(), int(Severity::Ok), int(Severity::Critical)));
}
inline std::optional<Millis> spanOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Millis(value.toLongLong()));
}
inline std::optional<Instant> instantOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Instant(Millis(value.toLongLong())));
}
inline Cell cellOf(const QVariant &value)
{
    return value.isNull() ? Cell::undefined() : Cell::of(value.toDouble());
}

} // namespace core
