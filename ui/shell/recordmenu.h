// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

#include <QAction>
#include <QMenu>

namespace ui {

// The switches that write the floor, and the network's traffic, into a folder that a person chooses.
class RecordMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecordMenu(QWidget *parent = nullptr);

    /// How it goes: what is on can be switched off.
    void takeState(const core::RecordingState &state);
    /// How much is remembered, whatever is switched on: to be read only.
    void takeHistory(const core::HistoryState &state);

signals:
    /// Into this folder from now on; empty: no more.
    void recordRequested(core::RecordingState::Kind kind, const QString &folder);

private:
    struct Switch
    {
        core::RecordingState::Kind kind;
        QAction *begin;
        QAction *end;
    };
    Switch addSwitch(core::RecordingState::Kind kind, const QString &begin, const QString &end);
    void askForFolder(core::RecordingState::Kind kind, const QString &title);

    QList<Switch> m_switches;
    QAction *m_history;
};

} // namespace ui
