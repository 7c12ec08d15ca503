// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace core {

// Where settings stand.
struct SettingsPlaces
{
    /// The person's own file, which Floorwatch writes.
    QString own;
    /// Files of the organisation, which Floorwatch only reads; the first that says something wins.
    QStringList policies;
};

/// The places on this system. `ownFolder` takes the place of the person's own folder, never that of a policy.
SettingsPlaces settingsPlaces(const QString &ownFolder = {});

/// Where an organisation would put a policy on this system, the most important first; the files need not be
/// there.
QStringList policyFiles();

} // namespace core
