// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/storetext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace ui {

using core::StoreTrouble;

namespace {

struct StoreText
{
    Q_DECLARE_TR_FUNCTIONS(StoreText)
};

QString remedyText(const core::StoreHealth &health)
{
    const QString folder = QDir::toNativeSeparators(QFileInfo(health.file).path());
    switch (health.trouble) {
    case StoreTrouble::None:
        return StoreText::tr("The damaged file is kept as %1.")
            .arg(QDir::toNativeSeparators(health.setAside));
    case StoreTrouble::Locked:
        return StoreText::tr(
            "The floor is shown all the same. Close the other program, and Floorwatch goes on by itself.");
    case StoreTrouble::ReadOnly:
        return StoreText::tr(
                   "Allow writing in %1, and Floorwatch goes on by itself. Until then, changes last only as "
                   "long as this window.")
            .arg(folder);
    case StoreTrouble::Full:
        return StoreText::
            tr("Make room on the disk of %1, and Floorwatch goes on by itself. The floor is shown all the "
               "same.")
                .arg(folder);
    case StoreTrouble::Damaged:
        return StoreText::tr("Move the file away, and Floorwatch begins a new one by itself.");
    case StoreTrouble::Newer:
        return StoreText::tr(
            "Nothing of it is read or changed, so its sources, rules and alerts are not shown. Use the "
            "newer version.");
    case StoreTrouble::Failing:
        return StoreText::tr(
            "The floor is shown all the same. Ask your administrator to look after the disk.");
    }
    return {};
}

} // namespace

QString storeSentence(const core::StoreHealth &health)
{
    switch (health.trouble) {
    case StoreTrouble::None:
        return health.setAside.isEmpty()
                   ? QString()
                   : StoreText::tr("What Floorwatch had kept was damaged. It has begun anew.");
    case StoreTrouble::Locked:
        return StoreText::tr("Nothing is kept now: another program has Floorwatch's data in hand.");
    case StoreTrouble::ReadOnly:
        return StoreText::tr("Nothing is kept now: Floorwatch may not write its data.");
    case StoreTrouble::Full:
        return StoreText::tr("Nothing is kept now: the disk is full.");
    case StoreTrouble::Damaged:
        return StoreText::tr("Nothing is kept now: Floorwatch's data is damaged.");
    case StoreTrouble::Newer:
        return StoreText::tr("Nothing is kept now: a newer version of Floorwatch wrote the data.");
    case StoreTrouble::Failing:
        return StoreText::tr("Nothing is kept now: the disk fails.");
    }
    return {};
}

QStringList storeDetails(const core::StoreHealth &health)
{
    QStringList lines{remedyText(health)};
    if (health.eventsLost > 0)
        lines << StoreText::tr("%Ln event(s) could not be kept.", "", int(health.eventsLost));
    if (!health.detail.isEmpty())
        lines << health.detail;
    return lines;
}

} // namespace ui
