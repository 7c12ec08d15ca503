// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

class QWidget;

namespace ui {

/// What the help tells about: one file of resources/help for each, in the order of its contents.
enum class HelpTopic {
    FirstSteps,
    Floor,
    CellDetails,
    Views,
    Wallboard,
    Alerts,
    Connecting,
    Trouble,
    Recording,
    History,
    Settings,
    Keyboard,
    Privacy,
};

QList<HelpTopic> helpTopics();
/// Of the topic's file, without its folder and its ending.
QString helpName(HelpTopic topic);

/// F1 in this widget, or in what is in it, opens the topic.
void setHelpTopic(QWidget *widget, HelpTopic topic);
/// The topic of the widget, or of the next one around it that has one.
std::optional<HelpTopic> helpTopicOf(const QWidget *widget);

} // namespace ui
