// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/starterrules.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/trouble.h"

#include <QString>

namespace core {

/// What a source has to manage before its numbers come, in this order; each kind of source has some of them.
enum class TrialStep : quint8 {
    /// The address is one, and the files that the way needs can be read.
    Address,
    Proxy,
    Name,
    Connection,
    Tls,
    SignIn,
    /// Flex tells which workspace it is about.
    Configuration,
    Workspace,
    /// The WebSocket is open.
    Stream,
    File,
    Lines,
    Numbers
};

/// How one step of a trial goes.
struct TrialReport
{
    enum class State : quint8 {
        Running,
        Done,
        /// It can be done without; `failure` says why it was.
        LeftOut,
        Failed
    };

    TrialStep step = TrialStep::Address;
    State state = State::Running;
    Failure failure = {};
    /// What was found: a server's address, the version of TLS, the workspace's sid, the name of a file.
    QString found = {};
    /// The queues and channels of the workspace, and of the first numbers.
    StarterFloor floor = {};
    /// Of a recording: the lines that were read, how much time they cover, and whether they are all.
    qint64 lines = 0;
    Millis span{0};
    bool isWhole = true;

    bool operator==(const TrialReport &) const = default;
};

/// The steps that a trial of such a source takes if all goes well; a proxy that only the system knows of
/// comes on top, in the place of the name.
QList<TrialStep> trialSteps(const SourceSettings &settings);

} // namespace core
