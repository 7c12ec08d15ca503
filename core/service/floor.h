// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "core/sources/sourcesettings.h"

#include <QList>
#include <QObject>

namespace core {

struct FloorSettings
{
    QList<SourceSettings> sources;
    RuleSet rules;
};

// The one seam between the core and whoever looks at it: facts come out, wishes go in, both as values.
// This one runs the floor in a thread of its own process.
class Floor : public QObject
{
    Q_OBJECT

public:
    explicit Floor(const FloorSettings &settings, QObject *parent = nullptr);
    /// Stops the sources and waits for the thread.
    ~Floor() override;

    void start();

public slots:
    /// A wish: these are the rules from now on.
    void setRules(const core::RuleSet &rules);

signals:
    // Facts, delivered in the thread of the Floor object. While a receiver is busy, snapshots are not piled
    // up: it gets the newest when it comes back. Events are never left out.
    void snapshotTaken(const core::Snapshot &snapshot);
    void eventsRecorded(const QList<core::AlertEvent> &events);
    void healthChanged(const core::SourceHealth &health);
    void rulesChanged(const core::RuleSet &rules);

private:
    class Thread;
    Thread *m_thread;
};

} // namespace core
