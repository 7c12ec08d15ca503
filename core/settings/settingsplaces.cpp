// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsplaces.h"

#include <QStandardPaths>

namespace core {

SettingsPlaces settingsPlaces(const QString &ownFolder)
{
    const QString folder = ownFolder.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                               : ownFolder;
    return {folder + QStringLiteral("/settings.json"), policyFiles()};
}

} // namespace core
