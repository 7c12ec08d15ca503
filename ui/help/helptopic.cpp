// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptopic.h"

#include <QVariant>
#include <QWidget>

namespace ui {

namespace {

const char topicProperty[] = "floorwatchHelpTopic";

} // namespace

QList<HelpTopic> helpTopics()
{
    QList<HelpTopic> topics;
    for (int i = 0; i <= int(HelpTopic::Privacy); ++i)
        topics << HelpTopic(i);
    return topics;
}

QString helpName(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::FirstSteps:
        return QStringLiteral("first-steps");
    case HelpTopic::Floor:
        return QStringLiteral("floor");
    case HelpTopic::CellDetails:
        return QStringLiteral("cell-details");
    case HelpTopic::Views:
        return QStringLiteral("views");
    case HelpTopic::Wallboard:
        return QStringLiteral("wallboard");
    case HelpTopic::Alerts:
        return QStringLiteral("alerts");
    case HelpTopic::Connecting:
        return QStringLiteral("connecting");
    case HelpTopic::Trouble:
        return QStringLiteral("trouble");
    case HelpTopic::Recording:
        return QStringLiteral("recording");
    case HelpTopic::History:
        return QStringLiteral("history");
    case HelpTopic::Settings:
        return QStringLiteral("settings");
    case HelpTopic::Keyboard:
        return QStringLiteral("keyboard");
    case HelpTopic::Privacy:
        return QStringLiteral("privacy");
    }
    return {};
}

void setHelpTopic(QWidget *widget, HelpTopic topic)
{
    widget->setProperty(topicProperty, int(topic));
}

std::optional<HelpTopic> helpTopicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        const QVariant topic = widget->property(topicProperty);
        if (topic.isValid())
            return HelpTopic(topic.toInt());
    }
    return {};
}

} // namespace ui
