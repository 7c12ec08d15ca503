// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsplaces.h"

#include <QtGlobal>

namespace core {

/// Folders that only an administrator may write to.
QStringList policyFiles()
{
#ifdef Q_OS_WIN
    return {qEnvironmentVariable("ProgramData", QStringLiteral("C:/ProgramData"))
            + QStringLiteral("/Floorwatch/policy.json")};
#else
    return {QStringLiteral("/Library/Application Support/Floorwatch/policy.json")};
#endif
}

} // namespace core
