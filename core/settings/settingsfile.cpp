// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 largestSettingsFile = 4 << 20;

Result<QJsonObject> settingsOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(error.offset).count('\n') + 1;
        return Error{u"line %1"_s.arg(line), error.errorString()};
    }
    if (!document.isObject())
        return Error{{}, u"must be a JSON object"_s};
    return document.object();
}

} // namespace

Result<QJsonObject> readSettingsFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return Error{path, u"cannot be read: %1"_s.arg(file.errorString())};
    const QByteArray json = file.read(largestSettingsFile + 1);
    if (json.size() > largestSettingsFile)
        return Error{path, u"is larger than 4 MiB, and no settings file is"_s};
    const auto settings = settingsOf(json);
    return settings ? settings : settings.error().in(path);
}

Outcome writeSettingsFile(const QString &path, const QJsonObject &settings)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(settings).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit())
        return done;
    return Error{path, u"cannot be written: %1"_s.arg(file.errorString())};
}

QString setAsideSettingsFile(const QString &path)
{
    for (int n = 1; n < 1000; ++n) {
        const QString aside = u"%1.damaged-%2"_s.arg(path).arg(n);
        if (!QFile::exists(aside))
            return QFile::rename(path, aside) ? aside : QString();
    }
    return {};
}

} // namespace core
