// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/channels.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(ChannelText)
};

} // namespace

Icon channelIcon(const QString &uniqueName)
{
    static const std::pair<const char *, Icon> words[] = {
        {"voice", Icon::Voice}, {"phone", Icon::Voice}, {"call", Icon::Voice}, {"mail", Icon::Email},
        {"sms", Icon::Sms},     {"mess", Icon::Chat},   {"chat", Icon::Chat},  {"video", Icon::Video},
    };
    for (const auto &[word, icon] : words) {
        if (uniqueName.contains(QLatin1String(word), Qt::CaseInsensitive))
            return icon;
    }
    return Icon::OtherChannel;
}

QString channelLabel(const QString &uniqueName)
{
    const std::pair<const char *, QString> names[] = {
        {"voice", ChannelText::tr("Voice")}, {"chat", ChannelText::tr("Chat")},
        {"email", ChannelText::tr("Email")}, {"sms", ChannelText::tr("SMS")},
        {"video", ChannelText::tr("Video")},
    };
    for (const auto &[name, label] : names) {
        if (uniqueName.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return label;
    }
    return uniqueName;
}

} // namespace ui
