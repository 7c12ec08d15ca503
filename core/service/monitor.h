// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluator.h"
#include "core/history/history.h"
#include "core/service/factbox.h"
#include "core/service/floor.h"
#include "core/service/floormemory.h"
#include "core/service/removedsecrets.h"
#include "core/service/wishbox.h"
#include "core/sources/recording/recorder.h"
#include "core/sources/recording/trafficlog.h"
#include "core/sources/source.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core {

class Feed;

// The order of steps of the whole product: takes what the sources say, makes snapshots of it, evaluates them
// and tells the views. Lives on the floor thread and never blocks.
class Monitor : public QObject
{
    Q_OBJECT

public:
    /// Time that only goes on, on which ages are counted.
    using Clock = std::function<Instant()>;
    using SourceMaker = std::function<std::unique_ptr<Source>(const SourceSettings &)>;

    /// `facts`: where the facts go, `wishes`: where the wishes come from, `history`: what remembers every
    /// line; all outlive the monitor.
    Monitor(const FloorSettings &settings, const Clock &clock, FactBox &facts, WishBox &wishes,
            History &history, const SourceMaker &maker);
    ~Monitor() override;

    void start();
    void takeWishes();

signals:
    /// There are facts in the box, and there were none before.
    void factsWaiting();

private:
    void handle(const SetRules &wish) { setRules(wish.rules); }
    void handle(const SaveView &wish) { tell(m_memory->save(wish.view)); }
    void handle(const RemoveView &wish) { tell(m_memory->removeView(wish.name)); }
    void handle(const GiveSecret &wish);
    void handle(const SaveSource &wish);
    void handle(const RemoveSource &wish);
    void handle(const PauseSource &wish);
    void handle(const FallAsleep &wish);
    void handle(const WakeUp &wish);
    void handle(const NetworkLost &wish);
    void handle(const NetworkBack &wish);
    void handle(const Record &wish) { m_recorder.recordInto(wish.folder); }
    void handle(const LogTraffic &wish) { m_traffic.logInto(wish.folder); }

    /// It is known what was kept.
    void beginAll();

    // Sources come, change and go (monitorsources.cpp).
    using Feeds = FloorMemory::Feeds;
    Feeds::iterator find(const SourceId &id);
    bool isTaken(const SourceId &id);
    void addAll(const QList<SourceSettings> &sources);
    Feed &put(const SourceSettings &settings);
    void recall(Feed &feed);
    void endFloor(Feed &feed);
    void keepSecret(Feed &feed, const GivenSecret &given);
    void signInAgain(const SourceId &source);
    void noteSources();
    void listenTo(Feed &feed);
    void begin(Feed &feed, const SourceSecrets &secrets);
    void noteKept(Feed &feed, Keep keep, const SecretAnswer &answer);
    void refuse(const SourceSettings &settings);
    void setRules(const RuleSet &rules);
    enum class Answer { Yes, No };
    /// A patch that is no answer changes the floor, and leaves the source as old as it is.
    void take(Feed &feed, const Patch &patch, Answer answer);
    void noteAnswer(Feed &feed);
    void trace(const Snapshot &snapshot, const Stamp &received);
    void lookAtTheClock();
    void wakeUp(Feed &feed);
    void tellHealth(Feed &feed);
    void tellRecordings();
    void tellHistory();
    void tell(const std::optional<SourceAlert> &alert);
    template <class Fact> void tell(const Fact &fact)
    {
        if (m_facts.put(fact))
            emit factsWaiting();
    }

    FloorSettings m_settings;
    Clock m_clock;
    SourceMaker m_makeSource;
    FactBox &m_facts;
    WishBox &m_wishes;
    History &m_history;
    Evaluator m_evaluator;
    AlertIdMaker m_sourceAlertIds;
    Recorder m_recorder;
    TrafficLog m_traffic;
    /// What the views know of each.
    std::array<RecordingState, 2> m_toldRecordings{
        {{RecordingState::Kind::Stream, {}, {}, 0, {}}, {RecordingState::Kind::Traffic, {}, {}, 0, {}}}};
    RemovedSecrets m_removed;
    Feeds m_feeds;
    FloorMemory *m_memory;
    bool m_begun = false;
    HistoryState m_toldHistory;
    /// Sources whose ids are taken, each under the id that it is told of.
    QList<SourceSettings> m_refused;
    QTimer *m_tick;
    Instant m_ticked;
    /// When everybody was woken, if the network was not lost since.
    std::optional<Instant> m_woken;
};

} // namespace core
