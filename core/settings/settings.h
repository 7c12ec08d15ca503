// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"
#include "core/settings/settingsplaces.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace core {

// What a person has set and what their organisation has fixed. What is fixed wins over the person's own, that
// over the standard. Each part of the program has a small struct of its settings and reads and sets them
// here. What is set is written soon afterwards, in the background; the destructor waits for it.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// Reads the files. A file of the person's that is damaged is set aside, and all is as if there were
    /// none.
    explicit Settings(const SettingsPlaces &places, QObject *parent = nullptr);
    ~Settings() override;

    template <class T> T value(const Setting<T> &setting) const
    {
        for (const Layer &layer : m_layers) {
            if (const auto found = layer.values.constFind(setting.name()); found != layer.values.constEnd()) {
                if (const Result<T> value = readSetting(setting, *found))
                    return *value;
            }
        }
        return setting.standard;
    }

    /// Returns whether the value holds now: not where the organisation has fixed another, or it is out of
    /// bounds.
    template <class T> bool set(const Setting<T> &setting, const T &value)
    {
        if (!isWithin(setting, value))
            return false;
        if (!isFixed(setting))
            put(setting.name(), SettingForm<T>::write(value));
        return this->value(setting) == value;
    }

    /// The standard again, or what the organisation says.
    template <class T> void reset(const Setting<T> &setting) { put(setting.name(), QJsonValue::Undefined); }

    /// Whether the organisation says what holds, and nobody else can.
    template <class T> bool isFixed(const Setting<T> &setting) const
    {
        for (qsizetype i = 0; i < m_layers.size() - 1; ++i) {
            const QJsonValue fixed = m_layers.at(i).values.value(setting.name());
            if (!fixed.isUndefined() && readSetting(setting, fixed))
                return true;
        }
        return false;
    }

    /// What the person has set for a key, undefined where nothing; to come back to it with restore().
    QJsonValue own(const QString &key) const { return m_layers.last().values.value(key); }
    void restore(const QString &key, const QJsonValue &own) { put(key, own); }

    /// What would hold for one setting. For the time before there is an application: reads the files, changes
    /// nothing and tells no problems.
    template <class T> static T peek(const SettingsPlaces &places, const Setting<T> &setting)
    {
        for (const QJsonObject &values : layersOf(places)) {
            if (const Result<T> value = readSetting(setting, values.value(setting.name())))
                return *value;
        }
        return setting.standard;
    }

    /// Makes settings known: values of them that can't be used are among the problems from now on.
    template <class... T> void know(const Setting<T> &...settings) { (knowOne(settings), ...); }
    /// To be called when all settings are known. What else a policy says is a slip of somebody's pen: it is a
    /// problem.
    void expectNoOthers();

    /// What is wrong with the files; each names the file and the key or line.
    const QList<Error> &problems() const { return m_problems; }

signals:
    void changed(const QString &key);
    /// What is set now will not be there at the next start.
    void saveFailed(const core::Error &problem);

private:
    struct Layer
    {
        QString file;
        QJsonObject values;
    };
    static QList<QJsonObject> layersOf(const SettingsPlaces &places);
    void readPolicy(const QString &file);
    void readOwn(const QString &file);
    void put(const QString &key, const QJsonValue &value);
    void save();

    template <class T> void knowOne(const Setting<T> &setting)
    {
        m_known.insert(setting.name());
        for (const Layer &layer : std::as_const(m_layers)) {
            const QJsonValue json = layer.values.value(setting.name());
            if (json.isUndefined())
                continue;
            if (const Result<T> value = readSetting(setting, json); !value)
                m_problems += value.error().in(setting.name()).in(layer.file);
        }
    }

    /// Policies, the most important first, and last the person's own.
    QList<Layer> m_layers;
    QSet<QString> m_known;
    QList<Error> m_problems;
    /// A file that is there, can't be read and can't be set aside stays as it is.
    bool m_mayWrite = true;
    QTimer m_saveSoon;
    /// One thread: the last that was set is the last that is written.
    QThreadPool m_writer;
};

} // namespace core
