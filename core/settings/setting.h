// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QMetaEnum>
#include <QRect>
#include <QStringList>

#include <optional>
#include <type_traits>

namespace core {

// Something that a person or their organisation may set: its key in the files, "group/name", what holds where
// nobody has set it, and its bounds if it has any. Stands in a small struct of the part that it belongs to.
template <class T> struct Setting
{
    const char *key;
    T standard{};
    std::optional<T> least{};
    std::optional<T> most{};

    QString name() const { return QLatin1String(key); }
};

// How a type stands in a settings file, and how it is called where something else stands there.
template <class T> struct SettingForm;

template <> struct SettingForm<bool>
{
    static QString expected() { return QStringLiteral("true or false"); }
    static QJsonValue write(bool value) { return value; }
    static std::optional<bool> read(const QJsonValue &json);
};

template <> struct SettingForm<int>
{
    static QString expected() { return QStringLiteral("a whole number"); }
    static QJsonValue write(int value) { return value; }
    static std::optional<int> read(const QJsonValue &json);
};

template <> struct SettingForm<double>
{
    static QString expected() { return QStringLiteral("a number"); }
    static QJsonValue write(double value) { return value; }
    static std::optional<double> read(const QJsonValue &json);
};

template <> struct SettingForm<QString>
{
    static QString expected() { return QStringLiteral("a text"); }
    static QJsonValue write(const QString &value) { return value; }
    static std::optional<QString> read(const QJsonValue &json);
};

template <> struct SettingForm<QStringList>
{
    static QString expected() { return QStringLiteral("a list of texts"); }
    static QJsonValue write(const QStringList &value) { return QJsonArray::fromStringList(value); }
    static std::optional<QStringList> read(const QJsonValue &json);
};

template <> struct SettingForm<QList<int>>
{
    static QString expected() { return QStringLiteral("a list of whole numbers"); }
    static QJsonValue write(const QList<int> &value);
    static std::optional<QList<int>> read(const QJsonValue &json);
};

template <> struct SettingForm<QRect>
{
    static QString expected() { return QStringLiteral("a list of four numbers: left, top, width, height"); }
    static QJsonValue write(const QRect &value);
    static std::optional<QRect> read(const QJsonValue &json);
};

template <> struct SettingForm<QJsonObject>
{
    static QString expected() { return QStringLiteral("an object"); }
    static QJsonValue write(const QJsonObject &value) { return value; }
    static std::optional<QJsonObject> read(const QJsonValue &json);
};

// An enum that Qt knows the names of (Q_ENUM): "high-contrast" for HighContrast.
template <class T>
requires std::is_enum_v<T>
struct SettingForm<T>
{
    static QString nameOf(const char *key)
    {
        QString name;
        for (const QChar c : QLatin1String(key)) {
            if (c.isUpper() && !name.isEmpty())
                name += u'-';
            name += c.toLower();
        }
        return name;
    }
    static QStringList names()
    {
        const QMetaEnum all = QMetaEnum::fromType<T>();
        QStringList names;
        for (int i = 0; i < all.keyCount(); ++i)
            names += nameOf(all.key(i));
        return names;
    }
    static QString expected() { return QStringLiteral("one of ") + names().join(QStringLiteral(", ")); }
    static QJsonValue write(T value) { return nameOf(QMetaEnum::fromType<T>().valueToKey(int(value))); }
    static std::optional<T> read(const QJsonValue &json)
    {
        const qsizetype place = names().indexOf(json.toString());
        if (place < 0)
            return {};
        return T(QMetaEnum::fromType<T>().value(int(place)));
    }
};

template <class T> bool isWithin(const Setting<T> &setting, const T &value)
{
    if constexpr (std::is_arithmetic_v<T>)
        return (!setting.least || value >= *setting.least) && (!setting.most || value <= *setting.most);
    else
        return true;
}

/// The value that stands in a file, or why it can't be one of this setting. The error names no place.
template <class T> Result<T> readSetting(const Setting<T> &setting, const QJsonValue &json)
{
    const std::optional<T> value = SettingForm<T>::read(json);
    if (value && isWithin(setting, *value))
        return *value;
    QString what = QStringLiteral("must be ") + SettingForm<T>::expected();
    if constexpr (std::is_arithmetic_v<T>) {
        if (setting.least && setting.most)
            what += QStringLiteral(" from %1 to %2").arg(*setting.least).arg(*setting.most);
    }
    return Error{{}, what};
}

} // namespace core
