// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <cmath>

namespace ui {

namespace {

const char *fileName(Icon icon)
{
    switch (icon) {
    case Icon::Critical:
        return "critical";
    case Icon::Warning:
        return "warning";
    case Icon::OnTrack:
        return "on-track";
    case Icon::Stale:
        return "stale";
    case Icon::Info:
        return "info";
    case Icon::Voice:
        return "voice";
    case Icon::Email:
        return "email";
    case Icon::Sms:
        return "sms";
    case Icon::Chat:
        return "chat";
    case Icon::Video:
        return "video";
    case Icon::OtherChannel:
        return "channel";
    case Icon::Open:
        return "open";
    case Icon::Closed:
        return "closed";
    case Icon::SortUp:
        return "sort-up";
    case Icon::SortDown:
        return "sort-down";
    case Icon::Search:
        return "search";
    case Icon::Columns:
        return "columns";
    case Icon::Appearance:
        return "appearance";
    case Icon::Dismiss:
        return "dismiss";
    case Icon::Record:
        return "record";
    case Icon::Key:
        return "key";
    case Icon::Reveal:
        return "reveal";
    case Icon::Lock:
        return "lock";
    case Icon::More:
        return "more";
    case Icon::Back:
        return "back";
    case Icon::Forward:
        return "forward";
    case Icon::Pause:
        return "pause";
    case Icon::Resume:
        return "resume";
    case Icon::Add:
        return "add";
    case Icon::Account:
        return "account";
    case Icon::Stream:
        return "stream";
    case Icon::Recording:
        return "recording";
    case Icon::Simulated:
        return "simulated";
    case Icon::StepToCome:
        return "step-to-come";
    case Icon::StepUnderWay:
        return "step-under-way";
    case Icon::StepFailed:
        return "step-failed";
    case Icon::Product:
        return "floorwatch";
    }
    return "";
}

QPixmap draw(Icon icon, int pixels, const QColor &ink, const QColor &mark)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(fileName(icon))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("#ffffff", mark.name().toLatin1());
    svg.replace("currentColor", ink.name().toLatin1());
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

} // namespace

Icon iconOf(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Critical:
        return Icon::Critical;
    case core::Severity::Warning:
        return Icon::Warning;
    case core::Severity::Ok:
        break;
    }
    return Icon::OnTrack;
}

QPixmap Icons::pixmap(Icon icon, int size, qreal ratio, const QColor &ink, const QColor &mark) const
{
    const Key key{icon, int(std::lround(size * ratio)), ink.rgb(), mark.rgb()};
    auto found = m_drawn.find(key);
    if (found == m_drawn.end()) {
        QPixmap drawn = draw(icon, key.pixels, ink, mark);
        drawn.setDevicePixelRatio(ratio);
        found = m_drawn.insert(key, drawn);
    }
    return *found;
}

QIcon Icons::icon(Icon icon, const QColor &ink, const QColor &mark) const
{
    QIcon result;
    for (const int ratio : {1, 2, 3})
        result.addPixmap(pixmap(icon, 16, ratio, ink, mark));
    return result;
}

} // namespace ui
