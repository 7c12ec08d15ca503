// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"

#include "core/settings/settingsfile.h"

#include <QFile>

namespace core {

using namespace Qt::StringLiterals;

Settings::Settings(const SettingsPlaces &places, QObject *parent) : QObject(parent)
{
    for (const QString &file : places.policies)
        readPolicy(file);
    readOwn(places.own);
    m_writer.setMaxThreadCount(1);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(std::chrono::milliseconds(300));
    connect(&m_saveSoon, &QTimer::timeout, this, &Settings::save);
}

Settings::~Settings()
{
    if (m_saveSoon.isActive())
        save();
    m_writer.waitForDone();
}

void Settings::readPolicy(const QString &file)
{
    const auto values = readSettingsFile(file);
    if (!values)
        m_problems += values.error();
    else if (!values->isEmpty())
        m_layers += Layer{file, *values};
}

void Settings::readOwn(const QString &file)
{
    const auto values = readSettingsFile(file);
    m_layers += Layer{file, values ? *values : QJsonObject()};
    if (values)
        return;
    const QString aside = setAsideSettingsFile(file);
    m_mayWrite = !aside.isEmpty();
    Error problem = values.error();
    problem.what += m_mayWrite ? u"; it was set aside as %1"_s.arg(aside)
                               : u"; nothing is written there before it is mended or removed"_s;
    m_problems += problem;
}

QList<QJsonObject> Settings::layersOf(const SettingsPlaces &places)
{
    QList<QJsonObject> layers;
    for (const QString &file : places.policies + QStringList{places.own}) {
        if (const auto values = readSettingsFile(file))
            layers += *values;
    }
    return layers;
}

void Settings::expectNoOthers()
{
    for (qsizetype i = 0; i < m_layers.size() - 1; ++i) {
        for (const QString &key : m_layers.at(i).values.keys()) {
            if (!m_known.contains(key))
                m_problems += Error{key, u"is no setting of this version"_s}.in(m_layers.at(i).file);
        }
    }
}

void Settings::put(const QString &key, const QJsonValue &value)
{
    QJsonObject &own = m_layers.last().values;
    if (own.value(key) == value)
        return;
    if (value.isUndefined())
        own.remove(key);
    else
        own.insert(key, value);
    if (!m_saveSoon.isActive())
        m_saveSoon.start();
    emit changed(key);
}

void Settings::save()
{
    if (!m_mayWrite)
        return;
    m_writer.start([this, own = m_layers.last()] {
        if (const Outcome written = writeSettingsFile(own.file, own.values); !written)
            emit saveFailed(written.error());
    });
}

} // namespace core
