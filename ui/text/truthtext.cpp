// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/truthtext.h"

#include "ui/text/numbertext.h"
#include "ui/text/troubletext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct TruthText
{
    Q_DECLARE_TR_FUNCTIONS(TruthText)
};

} // namespace

QString lostText(const core::SourceHealth &health)
{
    const QString since = timeOfDay(health.alert->silentSince);
    if (health.trouble == core::Trouble::None)
        return TruthText::tr("%1 is lost: no good answer since %2.").arg(health.name, since);
    return TruthText::tr("%1 is lost: no good answer since %2. %3", "source, time, a sentence that says why")
        .arg(health.name, since, troubleSentence(health));
}

QString lostTitle(const QList<core::SourceHealth> &lost)
{
    if (lost.size() == 1)
        return lostText(lost.first());
    return TruthText::tr("%Ln source(s) are lost; what is shown of them is old.", "", int(lost.size()));
}

QString stallText(const core::Stall &stall, core::Instant now)
{
    const QString since = timeOfDay(now - stall.duration);
    const int seconds = int((stall.duration.count() + 500) / 1000);
    if (stall.part == core::Part::Core && !stall.isOver)
        return TruthText::tr(
                   "Floorwatch's core has stood still since %1: what is shown is from then. If this "
                   "stays, quit Floorwatch and start it again.")
            .arg(since);
    if (stall.part == core::Part::Core)
        return TruthText::tr("Floorwatch's core stood still for %Ln second(s) from %1 on, and goes on again.",
                             "", seconds)
            .arg(since);
    return TruthText::tr("This window stood still for %Ln second(s) from %1 on. It shows the present again.",
                         "", seconds)
        .arg(since);
}

} // namespace ui
