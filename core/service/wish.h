// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"
#include "core/secrets/secretkeeper.h"
#include "core/sources/sourcesecrets.h"
#include "core/views/view.h"

#include <QMetaType>

#include <variant>

namespace core {

/// These are the rules from now on.
struct SetRules
{
    RuleSet rules;
};

/// A secret that a source wants, or a better one. It is taken at once.
struct GiveSecret
{
    SourceId source;
    SecretKind kind = SecretKind::Source;
    Secret secret;
    Keep keep = Keep::InKeychain;
};

/// This view is there from now on, in the place of the one of its name.
struct SaveView
{
    View view;
};

struct RemoveView
{
    QString name;
};

/// A secret that comes with a source's settings.
struct GivenSecret
{
    SecretKind kind = SecretKind::Source;
    Secret secret;
    Keep keep = Keep::InKeychain;
};

/// This source is there from now on; one of its id begins anew with these settings. Where it goes on with the
/// same floor its rows and alerts go on too. The secrets of a source that was removed come back with it. A
/// source without an id is refused.
struct SaveSource
{
    SourceSettings settings;
    /// Those that are new; the others are as they were.
    QList<GivenSecret> secrets = {};
};

/// It goes, and with it its rows, its alerts, and its secrets in the keychain.
struct RemoveSource
{
    SourceId source;
};

/// It is asked for nothing and has no rows and no alerts, until it is paused no more.
struct PauseSource
{
    SourceId source;
    bool paused = true;
};

/// The machine goes to sleep: what is shown is old from now on.
struct FallAsleep
{ };

/// It is awake: everything is asked for at once.
struct WakeUp
{ };

/// The machine's network is gone, or so it says: what came over it is old from now on.
struct NetworkLost
{ };

/// It is back: whoever waits to try again tries at once.
struct NetworkBack
{ };

/// What the sources deliver is recorded in this folder from now on; empty: it is not.
struct Record
{
    QString folder;
};

/// What goes over the network is logged in this folder from now on, secrets masked; empty: it is not.
struct LogTraffic
{
    QString folder;
};

using Wish = std::variant<SetRules, SaveView, RemoveView, GiveSecret, SaveSource, RemoveSource, PauseSource,
                          FallAsleep, WakeUp, NetworkLost, NetworkBack, Record, LogTraffic>;

} // namespace core

Q_DECLARE_METATYPE(core::Wish)
