// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/highlights.h"
#include "core/history/history.h"
#include "core/secrets/secretkeeper.h"
#include "core/service/factbox.h"
#include "core/service/facts.h"
#include "core/service/pulse.h"
#include "core/service/question.h"
#include "core/service/wishbox.h"
#include "core/sources/recording/partfolder.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/steadyclock.h"
#include "core/store/storesettings.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QThread>

#include <memory>

namespace core {

class Monitor;
class TrialDesk;

struct FloorSettings
{
    QList<SourceSettings> sources;
    RuleSet rules;
    /// Where the secrets of the sources are.
    std::shared_ptr<SecretKeeper> secrets = std::make_shared<SecretKeeper>();
    /// Each update is told with the times that it went through.
    bool traces = false;
    /// How much is kept of what is recorded.
    PartLimits recordings = {};
    /// What is kept from one start to the next.
    StoreSettings store = {};
    /// Where every sample is remembered, and how many.
    HistorySettings history = {};
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

    /// The sign of life of the floor's thread, once it is started.
    std::shared_ptr<const Pulse::Beat> pulse() const { return m_pulse->newest(); }
    /// The floor's time: a wall clock that nobody can set while it runs. Ages are counted on it.
    Instant now() const { return m_clock.now(); }

    // Questions, answered from the facts delivered so far: for a view that comes later.
    /// Every source, those that are paused too, in the order in which they came.
    const QList<SourceSettings> &sources() const { return m_sources; }
    /// One a source.
    const QList<SourceHealth> &health() const { return m_health; }
    /// The newest snapshot; an empty one, version 0, before the first.
    Snapshot snapshot(const SourceId &source) const { return m_snapshots.value(source); }
    const RuleSet &rules() const { return m_rules; }
    /// The views that a person has saved, in the order in which they came.
    const QList<View> &views() const { return m_views; }
    /// The alerts that are open.
    const Highlights &highlights() const { return m_highlights; }
    /// Of this kind; one without a folder while nothing is written.
    RecordingState recording(RecordingState::Kind kind) const;
    /// How what is kept does; without a file nothing is.
    const StoreHealth &store() const { return m_store; }
    /// How much is remembered.
    const HistoryState &history() const { return m_historyState; }

public slots:
    /// Is taken by the floor as soon as it can; what came of it is a fact.
    void wish(const core::Wish &wish);
    /// What cells were over a span; nothing here waits for the answer.
    void ask(const core::SeriesQuestion &question);

    // Questions to a floor that was started.
    /// Whether a source would bring numbers: a progress for each step, the last of them is over.
    void ask(const core::TestSource &question);
    void cancel(const core::CancelTest &question);

signals:
    // Facts, delivered in the thread of the Floor object. While a receiver is busy, snapshots are not piled
    // up: it gets the newest when it comes back, and compares it with the one before. Events are never left
    // out.
    void snapshotTaken(const core::Snapshot &snapshot);
    /// Before the snapshot that it tells of, where traces are wanted.
    void updateTraced(const core::UpdateTrace &trace);
    void eventsRecorded(const QList<core::AlertEvent> &events);
    /// A source is lost, or gives good answers again. None is left out.
    void sourceAlertChanged(const core::SourceAlert &alert);
    /// How the alerts came to their levels that were open before the start: to be shown, and told to nobody.
    void alertsRecalled(const QList<core::AlertEvent> &levels);
    /// Also for every good answer. The first of a source tells that there is such a source.
    void healthChanged(const core::SourceHealth &health);
    void rulesChanged(const core::RuleSet &rules);
    /// All that there are now. Told at the start as well.
    void viewsChanged(const QList<core::View> &views);
    /// All that there are now: one was added, changed, paused or removed.
    void sourcesChanged(const QList<core::SourceSettings> &sources);
    /// A source was removed, paused, or goes on with another floor: its rows are no more, its alerts have
    /// ended.
    void floorEnded(const core::SourceId &source);
    /// The keychain did not let go of what a removed source signed in with.
    void secretsLeft(const core::SecretsLeft &left);
    /// It began, ended, grew (told once a second) or met an obstacle.
    void recordingChanged(const core::RecordingState &state);
    void storeChanged(const core::StoreHealth &health);
    /// It grew (told once a second), was shortened, or met an obstacle.
    void historyChanged(const core::HistoryState &state);

    // Answers, once for each question that was asked.
    void seriesAnswered(const core::SeriesAnswer &answer);

    // Answers.
    void testProgressed(const core::TestProgress &progress);

    /// For the monitor: there is a wish in the box, and there was none before.
    void wishWaiting(QPrivateSignal);

private:
    void deliver();
    void keep(const SourceHealth &health);
    void keep(const QList<SourceSettings> &sources);

    FloorSettings m_settings;
    SteadyClock m_clock;
    FactBox m_box;
    WishBox m_wishes;
    History m_history;
    QThread m_thread;
    Monitor *m_monitor = nullptr;
    Pulse *m_pulse = nullptr;
    TrialDesk *m_trials = nullptr;

    RuleSet m_rules;
    QList<View> m_views;
    QList<SourceSettings> m_sources;
    QList<SourceHealth> m_health;
    QHash<SourceId, Snapshot> m_snapshots;
    Highlights m_highlights;
    QHash<RecordingState::Kind, RecordingState> m_recordings;
    StoreHealth m_store;
    HistoryState m_historyState;
};

} // namespace core
