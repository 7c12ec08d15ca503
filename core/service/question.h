// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/wish.h"
#include "core/sources/settingsproblems.h"
#include "core/sources/trial/trialreport.h"

#include <QMetaType>

namespace core {

/// Would this source bring numbers? It is tried a step at a time, and is not added. A secret that is needed
/// and not given is the one that is kept for a source of this id.
struct TestSource
{
    /// The asker's own number.
    quint64 id = 0;
    SourceSettings settings;
    QList<GivenSecret> secrets = {};
    /// How long all of it may take.
    Millis limit = std::chrono::seconds(30);
};

/// Nobody wants to know any more.
struct CancelTest
{
    quint64 id = 0;
};

/// How far a test has come.
struct TestProgress
{
    quint64 id = 0;
    TrialReport report;
    /// Nothing follows: the step of the report has failed, or was the last.
    bool isOver = false;

    bool operator==(const TestProgress &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::TestProgress)
