// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/setting.h"

#include <cmath>
#include <limits>

namespace core {

std::optional<bool> SettingForm<bool>::read(const QJsonValue &json)
{
    return json.isBool() ? std::optional(json.toBool()) : std::nullopt;
}

std::optional<double> SettingForm<double>::read(const QJsonValue &json)
{
    return json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
}

std::optional<int> SettingForm<int>::read(const QJsonValue &json)
{
    const double number = json.toDouble(0.5);
    if (number != std::floor(number) || std::abs(number) > std::numeric_limits<int>::max())
        return {};
    return int(number);
}

std::optional<QString> SettingForm<QString>::read(const QJsonValue &json)
{
    return json.isString() ? std::optional(json.toString()) : std::nullopt;
}

std::optional<QStringList> SettingForm<QStringList>::read(const QJsonValue &json)
{
    if (!json.isArray())
        return {};
    QStringList texts;
    for (const QJsonValue one : json.toArray()) {
        if (!one.isString())
            return {};
        texts += one.toString();
    }
    return texts;
}

QJsonValue SettingForm<QList<int>>::write(const QList<int> &value)
{
    QJsonArray numbers;
    for (const int number : value)
        numbers.append(number);
    return numbers;
}

std::optional<QList<int>> SettingForm<QList<int>>::read(const QJsonValue &json)
{
    if (!json.isArray())
        return {};
    QList<int> numbers;
    for (const QJsonValue one : json.toArray()) {
        const auto number = SettingForm<int>::read(one);
        if (!number)
            return {};
        numbers += *number;
    }
    return numbers;
}

QJsonValue SettingForm<QRect>::write(const QRect &value)
{
    return QJsonArray{value.x(), value.y(), value.width(), value.height()};
}

std::optional<QRect> SettingForm<QRect>::read(const QJsonValue &json)
{
    const auto numbers = SettingForm<QList<int>>::read(json);
    if (!numbers || numbers->size() != 4)
        return {};
    return QRect(numbers->at(0), numbers->at(1), numbers->at(2), numbers->at(3));
}

std::optional<QJsonObject> SettingForm<QJsonObject>::read(const QJsonValue &json)
{
    return json.isObject() ? std::optional(json.toObject()) : std::nullopt;
}

} // namespace core
