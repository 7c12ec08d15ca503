// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsplaces.h"

#include <QStandardPaths>

namespace core {

/// /etc/xdg/floorwatch/policy.json, or what XDG_CONFIG_DIRS names; never the person's own folder.
QStringList policyFiles()
{
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    QStringList files;
    for (const QString &folder : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)) {
        if (folder != own)
            files += folder + QStringLiteral("/floorwatch/policy.json");
    }
    return files;
}

} // namespace core
