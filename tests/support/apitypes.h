// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace support {

// The types of TaskRouter's public description (tests/fixtures/taskrouter-types.json), to hold answers
// against.
class ApiTypes
{
public:
    ApiTypes();

    bool knows(const QString &type) const { return m_types.contains(type); }
    /// The first thing that is wrong with an object that should have exactly the properties of the type;
    /// empty if nothing is.
    QString misfit(const QJsonObject &object, const QString &type) const;
    /// The same for an answer that refuses something (flex-facts 3.10): code, message, more_info and status.
    static QString errorMisfit(const QJsonObject &answer, int status);

private:
    QJsonObject m_types;
};

} // namespace support
