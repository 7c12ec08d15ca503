// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluator.h"
#include "core/sources/sourcesettings.h"
#include "core/store/store.h"
#include "core/views/view.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace core {

class Feed;

// Keeps what a restart needs, and gives it back after one: the rules, the sources, and of each source where
// its alerts stand. Lives on the floor thread; what it is told goes to the store, and nobody waits for that.
// Without a folder nothing is kept.
class FloorMemory : public QObject
{
    Q_OBJECT

public:
    using Feeds = std::vector<std::unique_ptr<Feed>>;

    /// Both outlive the memory: what is kept of alerts is asked of the evaluator, and of rows of the feeds.
    FloorMemory(const StoreSettings &settings, Evaluator &evaluator, const Feeds &feeds, QObject *parent);

    /// Tells `opened` when it is known what was kept: at once without a folder.
    void open();

    // What there is at the start: what was kept, or at the first start what is given, which is then kept.
    // None where nobody can read what was kept.
    RuleSet rulesOr(const RuleSet &given);
    QList<SourceSettings> sourcesOr(const QList<SourceSettings> &given);

    const QList<View> &views() const { return m_views; }
    /// Both give all that there are then. One view at most is the one to begin with: the newest that wants to
    /// be.
    const QList<View> &save(const View &view);
    const QList<View> &removeView(const QString &name);

    struct Recalled
    {
        /// How the levels of its open alerts came to be what they are: no news.
        QList<AlertEvent> levels;
        /// What rules that were edited meanwhile, or another floor in its place, made of them.
        QList<AlertEvent> events;
    };
    /// Before the first line of a source: its rows and its open alerts go on, as far as they were kept.
    Recalled recall(Feed &feed, Instant at);

    // Each gives the number under which it will have been committed; 0: nothing is kept.
    /// A line of this source.
    quint64 keep(const Feed &feed, const EventList &events);
    quint64 keep(const RuleSet &rules, const EventList &events);
    quint64 keep(const QList<SourceSettings> &sources);
    /// The source has no floor any more.
    quint64 forget(const SourceId &source, const EventList &events);

signals:
    void opened();
    /// Somebody else has written other rules: these are to be in force.
    void rulesChanged(const core::RuleSet &rules);
    /// Every transition up to this number is kept: what waits for it may leave the console.
    void committed(quint64 sequence);
    void healthChanged(const core::StoreHealth &health);

private:
    void keepEverything();
    LaneNews newsOf(const Feed &feed, LaneChange change);
    void addRows(const Feed &feed, LaneNews &news);
    void recallRows(Feed &feed, const KeptLane &lane) const;
    QList<AlertEvent> levelsOf(const KeptLane &lane) const;
    void keepViews();
    quint64 put(Transition transition);

    const StoreSettings m_settings;
    Evaluator &m_evaluator;
    const Feeds &m_feeds;
    Store *m_store = nullptr;
    StoredFloor m_stored;
    /// Those that are in force, and those that are to be found at the next start.
    std::shared_ptr<const RuleSet> m_rules = std::make_shared<const RuleSet>();
    std::optional<RuleSet> m_keptRules;
    std::optional<QList<KeptSource>> m_keptSources;
    QList<View> m_views;
    /// Of each source, by row, what is kept of it.
    QHash<SourceId, std::vector<std::optional<RowMemory>>> m_rows;
};

} // namespace core
