// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QWidget>

#include <functional>

namespace ui {

// A page of the settings: rows of a name, a control and, where the organisation has fixed what holds, a lock.
// Each setting works as soon as it is chosen; a control follows when its setting changes elsewhere.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const QString &title, core::Settings &settings, const Theme &theme,
                 QWidget *parent = nullptr);

    QString title() const { return m_title; }
    const QStringList &keys() const { return m_keys; }
    /// The standards again, of all that stands here.
    void reset();

protected:
    template <class T> using Choices = QList<std::pair<QString, T>>;

    /// A row with one of several.
    template <class T>
    QComboBox *addChoice(const QString &name, const core::Setting<T> &setting, const Choices<T> &choices)
    {
        auto *box = new QComboBox(this);
        for (const auto &choice : choices)
            box->addItem(choice.first);
        addRow(name, setting, box);
        connect(box, &QComboBox::activated, this,
                [this, setting, choices](int index) { m_settings.set(setting, choices.at(index).second); });
        onChange(setting, [this, box, setting, choices] {
            const T value = m_settings.value(setting);
            for (int i = 0; i < choices.size(); ++i) {
                if (choices.at(i).second == value)
                    box->setCurrentIndex(i);
            }
        });
        return box;
    }

    /// A row with a control of its own, which is disabled where the setting is fixed.
    template <class T> void addRow(const QString &name, const core::Setting<T> &setting, QWidget *control)
    {
        m_keys += setting.name();
        m_resets += [this, setting] { m_settings.reset(setting); };
        place(name, control, m_settings.isFixed(setting));
    }

    /// Calls now, and whenever the setting changes.
    template <class T> void onChange(const core::Setting<T> &setting, const std::function<void()> &follow)
    {
        follow();
        connect(&m_settings, &core::Settings::changed, this,
                [key = setting.name(), follow](const QString &changed) {
                    if (changed == key)
                        follow();
                });
    }

    /// Fainter words below the last row, over the page's width.
    QLabel *addHint(const QString &text);
    /// A widget below the last row, as wide as it needs to be.
    void addBelow(QWidget *widget);
    void addSpace();

    core::Settings &settings() { return m_settings; }
    const Theme &theme() const { return m_theme; }

private:
    void place(const QString &name, QWidget *control, bool fixed);
    void dress();

    QString m_title;
    core::Settings &m_settings;
    const Theme &m_theme;
    QGridLayout *m_rows;
    QStringList m_keys;
    QList<std::function<void()>> m_resets;
    QList<QLabel *> m_locks;
};

} // namespace ui
