// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/keptrules.h"

#include "core/store/archive.h"
#include "core/store/folderlock.h"
#include "core/store/rulestable.h"
#include "core/store/storefiles.h"

#include <QFile>

namespace core {

namespace {

QString advice(StoreTrouble trouble)
{
    switch (trouble) {
    case StoreTrouble::Locked:
        return QStringLiteral("close the other program");
    case StoreTrouble::ReadOnly:
        return QStringLiteral("make the folder and the file writable, or name another with --data-folder");
    case StoreTrouble::Full:
        return QStringLiteral("make room on the disk");
    case StoreTrouble::Damaged:
        return QStringLiteral("start the console: it sets the file aside and begins a new one");
    case StoreTrouble::Newer:
        return QStringLiteral("use the Floorwatch that wrote it, or a newer one");
    case StoreTrouble::None:
    case StoreTrouble::Failing:
        return QStringLiteral("look after the disk");
    }
    return {};
}

Error errorOf(const StoreFault &fault)
{
    return {{}, QStringLiteral("%1; %2").arg(fault.what, advice(fault.trouble))};
}

} // namespace

Result<std::optional<RuleSet>> readKeptRules(const QString &folder)
{
    const QString file = databaseFile(folder);
    if (!QFile::exists(file))
        return std::optional<RuleSet>();
    try {
        Archive archive(file, Archive::Access::ReadOnly);
        return RulesTable(archive.database()).read();
    } catch (const StoreFault &fault) {
        return errorOf(fault);
    }
}

Outcome keepRules(const QString &folder, const RuleSet &set)
{
    try {
        FolderLock lock(folder);
        const bool isOurs = lock.tryTake();
        Archive archive(databaseFile(folder), isOurs ? Archive::Access::ReadWrite : Archive::Access::Guest);
        Transition rules;
        rules.rules = set;
        archive.write({rules}, {}, {});
        return done;
    } catch (const StoreFault &fault) {
        return errorOf(fault);
    }
}

} // namespace core
