// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/truthnotices.h"

#include "ui/text/truthtext.h"

namespace ui {

namespace {

const QString lostKey = QStringLiteral("lost");

QString keyOf(core::Part part)
{
    return part == core::Part::Core ? QStringLiteral("coreStall") : QStringLiteral("windowStall");
}

} // namespace

TruthNotices::TruthNotices(const FloorImage &image, Notices &notices, QObject *parent)
    : QObject(parent), m_image(image), m_notices(notices)
{
    connect(&image, &FloorImage::healthChanged, this, &TruthNotices::refreshLost);
    connect(&image, &FloorImage::tableChanged, this, &TruthNotices::refreshLost);
}

// The words say since when and not for how long: they do not change each second.
void TruthNotices::refreshLost()
{
    QList<core::SourceHealth> lost;
    for (const FloorImage::Source &source : m_image.sources()) {
        if (source.health.alert)
            lost << source.health;
    }
    if (lost.isEmpty()) {
        m_notices.withdraw(lostKey);
        return;
    }
    Notice notice;
    notice.kind = Notice::Kind::Critical;
    notice.title = lostTitle(lost);
    if (lost.size() > 1) {
        for (const core::SourceHealth &health : std::as_const(lost))
            notice.lines << lostText(health);
    }
    notice.action = tr("Details");
    notice.dismissable = false;
    m_notices.tell(lostKey, notice, [this, first = lost.first().source] { emit detailsRequested(first); });
}

void TruthNotices::takeStall(const core::Stall &stall, core::Instant now)
{
    const bool stillLies = stall.part == core::Part::Core && !stall.isOver;
    Notice notice;
    notice.kind = stillLies ? Notice::Kind::Critical : Notice::Kind::Warning;
    notice.title = stallText(stall, now);
    notice.dismissable = !stillLies;
    m_notices.tell(keyOf(stall.part), notice);
}

} // namespace ui
