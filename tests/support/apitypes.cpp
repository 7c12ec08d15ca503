// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apitypes.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace support {

namespace {

// What is wrong with a value that should be of a type, as the fixture names it; empty if nothing is.
QString valueMisfit(const QJsonValue &value, const QString &type)
{
    if (value.isNull() && type.endsWith(u"or null"))
        return {};
    const QStringList words = type.split(u' ');
    const QString &kind = words.first();
    const bool fits = (kind == u"string" && value.isString()) || (kind == u"boolean" && value.isBool())
                      || (kind == u"integer" && value.isDouble() && value.toDouble() == value.toInteger())
                      || (kind == u"array" && value.isArray()) || (kind == u"object" && value.isObject())
                      || (kind == u"any" && !value.isUndefined());
    if (!fits)
        return QStringLiteral("is not of type ") + type;
    static const QRegularExpression instant(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"));
    if (type.contains(u"date-time") && !instant.match(value.toString()).hasMatch())
        return QStringLiteral("is no time");
    if (words.value(1) == u"uri" && !value.toString().startsWith(u"http"))
        return QStringLiteral("is no address");
    if (words.value(1).startsWith(u'^') && !QRegularExpression(words[1]).match(value.toString()).hasMatch())
        return QStringLiteral("does not match ") + words[1];
    return {};
}

QString objectMisfit(const QJsonObject &object, const QJsonObject &types)
{
    for (auto type = types.begin(); type != types.end(); ++type) {
        if (!object.contains(type.key()))
            return type.key() + QStringLiteral(" is not there");
        const QString problem = valueMisfit(object[type.key()], type.value().toString());
        if (!problem.isEmpty())
            return type.key() + u' ' + problem;
    }
    for (const QString &key : object.keys()) {
        if (!types.contains(key))
            return key + QStringLiteral(" is not in the API");
    }
    return {};
}

} // namespace

ApiTypes::ApiTypes()
{
    QFile file(QStringLiteral(FLOORWATCH_TESTS_DIR "/fixtures/taskrouter-types.json"));
    if (file.open(QIODevice::ReadOnly))
        m_types = QJsonDocument::fromJson(file.readAll()).object();
}

QString ApiTypes::misfit(const QJsonObject &object, const QString &type) const
{
    return knows(type) ? objectMisfit(object, m_types[type].toObject())
                       : type + QStringLiteral(" is no type of the API");
}

QString ApiTypes::errorMisfit(const QJsonObject &answer, int status)
{
    const QJsonObject types{{"code", QStringLiteral("integer")},
                            {"message", QStringLiteral("string")},
                            {"more_info", QStringLiteral("string uri")},
                            {"status", QStringLiteral("integer")}};
    const QString problem = objectMisfit(answer, types);
    if (!problem.isEmpty() || answer["status"] == status)
        return problem;
    return QStringLiteral("status is another than that of HTTP");
}

} // namespace support
