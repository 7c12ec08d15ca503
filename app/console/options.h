// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/sourcesecrets.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace console {

// What the command line asks of the console.
struct Options
{
    QList<core::SourceSettings> sources;
    /// Secrets that the environment gave, for this session.
    QHash<core::SecretKey, core::Secret> secrets;
    /// Whether the computer's keychain may be used.
    bool usesKeychain = true;
    /// Nothing of the file of sources can be used; otherwise each of these problems is one source's.
    bool refusedAllSources = false;
    /// Why the sources of a file can't be used: the program goes on without them.
    QList<core::Error> sourceProblems;
    /// Nothing is said of sources: `sources` is only what there is at the first start.
    bool namesNoSources = false;
    /// Empty: those that were kept; and of a floor that is named here, the starter rules of the simulated
    /// one.
    QString rulesFile;
    /// Where the console keeps what it knows; empty: nowhere.
    QString dataFolder;
    /// Where the floor is recorded, and the network's traffic logged; empty: nowhere.
    QString recordFolder;
    QString trafficFolder;
    /// Where each update shown is traced; empty: nowhere.
    QString traceFile;
    /// Begin with the wallboard.
    bool wallboard = false;
    /// For this session, in the place of what is set; nothing: that.
    std::optional<ui::Theme::Choice> theme;
    QString language;
    QSize size{1440, 860};
    /// Whether the size was asked for: the window is not where it was left then.
    bool hasSize = false;
    /// Where the person's own settings stand; empty: where they are by the system's custom.
    QString settingsFolder;
    /// Empty: a person looks at the window.
    QString screenshot;
    int screenshotAfterSeconds = 4;
    /// Should a console be running already: what it takes over of the command line, and what it does not.
    QStringList forTheFirst;
    QStringList leftToTheFirst;
};

/// Where settings stand, and the language that is asked for, empty for the one that is set: what is needed
/// before the other words can be read, and an error said.
Options readFirstOptions(const QStringList &arguments);

/// Reads the words behind the program's name. Ends the program for --help and --version.
core::Result<Options> readOptions(const QStringList &arguments);

} // namespace console
