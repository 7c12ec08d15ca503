// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/jsonfaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <functional>

namespace daemon_app {

namespace {

/// Stands for NaN, which a QJsonValue can't hold.
const QString notANumber = QStringLiteral("(not a number)");

/// What a value becomes: `key` is its own and that of the object around it, "tasks_by_status.pending".
using Change = std::function<QJsonValue(const QString &key, const QJsonValue &value)>;

QJsonValue changed(const QJsonValue &value, const QString &key, const Change &change)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            entry.value() = changed(entry.value(), key.section(u'.', -1) + u'.' + entry.key(), change);
        return object;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto entry = array.begin(); entry != array.end(); ++entry)
            *entry = changed(*entry, key, change);
        return array;
    }
    return change(key, value);
}

// Each object below the outermost becomes the list of its values.
QJsonValue withLists(const QJsonValue &value, bool outermost)
{
    QJsonArray list;
    if (value.isArray()) {
        for (const QJsonValue &entry : value.toArray())
            list.append(withLists(entry, false));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        entry.value() = withLists(entry.value(), false);
        list.append(entry.value());
    }
    return outermost ? QJsonValue(object) : QJsonValue(list);
}

QJsonObject withWrongTypes(const QJsonObject &object, qint64 form)
{
    enum Form { All, Texts, Numbers, Null, Lists };
    if (form == Lists)
        return withLists(object, true).toObject();
    int turn = 0;
    return changed(object, {},
                   [&](const QString &, const QJsonValue &value) {
                       const qint64 now = form == All ? 1 + turn++ % 3 : form;
                       if (now == Null)
                           return QJsonValue(QJsonValue::Null);
                       if (now == Texts && value.isDouble())
                           return QJsonValue(QStringLiteral("many"));
                       return now == Numbers && value.isString() ? QJsonValue(42) : value;
                   })
        .toObject();
}

QJsonObject withTextCounts(const QJsonObject &object)
{
    return changed(object, {},
                   [](const QString &key, const QJsonValue &value) {
                       return key.startsWith(u"tasks_by_") && value.isDouble()
                                  ? QJsonValue(QString::number(value.toInteger()))
                                  : value;
                   })
        .toObject();
}

QJsonObject withNegativeWaits(const QJsonObject &object)
{
    static const QRegularExpression wait(QStringLiteral(
        "^wait_duration_|_age(_in_queue)?$|avg_task_acceptance_time$|\\.Longest|Speed of Answer"));
    return changed(object, {},
                   [](const QString &key, const QJsonValue &value) {
                       return value.isDouble() && wait.match(key).hasMatch()
                                  ? QJsonValue(-1 - value.toDouble())
                                  : value;
                   })
        .toObject();
}

QJsonValue shifted(const QString &key, const QJsonValue &value, core::Millis by)
{
    if (key.endsWith(u"_ms") && value.isDouble())
        return value.toInteger() + by.count();
    const std::optional<core::Instant> time
        = value.isString() ? core::parseInstant(value.toString().toStdString()) : std::nullopt;
    return time ? QJsonValue(QString::fromStdString(core::toIso(*time + by))) : value;
}

QJsonObject withOtherTimes(const QJsonObject &object, core::Millis by)
{
    return changed(object, {},
                   [by](const QString &key, const QJsonValue &value) { return shifted(key, value, by); })
        .toObject();
}

} // namespace

QJsonObject withEveryNumber(const QJsonObject &object, const QJsonValue &instead)
{
    return changed(
               object, {},
               [&](const QString &, const QJsonValue &value) { return value.isDouble() ? instead : value; })
        .toObject();
}

QJsonObject withWrongValues(const QJsonObject &object, const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::WrongTypes:
        return withWrongTypes(object, fault.value);
    case FaultKind::TextNumbers:
        return withTextCounts(object);
    case FaultKind::NaN:
        return withEveryNumber(object, notANumber);
    case FaultKind::HugeNumbers:
        return withEveryNumber(object, 1e300);
    case FaultKind::NegativeWait:
        return withNegativeWaits(object);
    case FaultKind::Clock:
        return withOtherTimes(object, core::Millis(fault.value));
    default:
        return object;
    }
}

std::string jsonText(const QJsonObject &object)
{
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    text.replace('"' + notANumber.toUtf8() + '"', "NaN");
    return text.toStdString();
}

std::string garbageText()
{
    return "<html><body>\xff\xfe It works! </body>{\"type\":[}";
}

} // namespace daemon_app
