// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/sourcesettings.h"

#include <QList>

namespace core {

/// What of a source's settings a person fills in.
enum class SettingsField : quint8 {
    Name,
    AccountSid,
    ApiKeySid,
    WorkspaceSid,
    Secret,
    TaskRouterUrl,
    FlexUrl,
    PushUrl,
    File,
    ProxyHost,
    ProxyPort,
    ProxyPassword
};

struct SettingsProblem
{
    enum class What : quint8 {
        Missing,
        /// Not the two letters that such a sid begins with, ...
        OtherBeginning,
        /// ... or not 32 digits of 0 to 9 and a to f behind them.
        NotThirtyTwoDigits,
        /// Not an address with a scheme that is understood, ...
        OtherScheme,
        /// ... or without a server's name.
        NoHost,
    };

    SettingsField field = SettingsField::Name;
    What what = What::Missing;

    bool operator==(const SettingsProblem &) const = default;
};

/// What a sid of this field begins with: "AC"; empty: the field has none.
QString sidBeginning(SettingsField field);

/// What is wrong with settings that can be seen without trying them, in the order of the fields; the first
/// problem of each field. Nothing is said of secrets: they are no part of the settings.
QList<SettingsProblem> problemsOf(const SourceSettings &settings);

} // namespace core
