// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/evaluatorlane.h"

#include <algorithm>
#include <cstddef>
#include <functional>

namespace core {

namespace {

/// Asks for memory that will be needed soon; a hint, and nothing where the compiler has none.
inline void fetch([[maybe_unused]] const void *memory, [[maybe_unused]] size_t size)
{
#if defined(__GNUC__)
    for (size_t line = 0; line < size; line += 64)
        __builtin_prefetch(static_cast<const char *>(memory) + line);
#endif
}

} // namespace

EvaluatorLane::EvaluatorLane(const SourceId &source, const Rules &rules) : m_source(source), m_rules(rules)
{
    makeTargets();
}

// --- one line of the stream ---

void EvaluatorLane::evaluate(const Snapshot &snapshot, AlertIdMaker &ids, Events &out)
{
    passTime(snapshot.at());
    if (m_rowsKnown != size_t(snapshot.rowCount()))
        takeRows(snapshot);
    touchEnded(snapshot);
    touchChanged(snapshot);
    touchDue();
    stepTouched({&snapshot, snapshot.at(), &ids, &out});
}

void EvaluatorLane::passTime(Instant at)
{
    m_previousAt = m_at.value_or(at);
    m_previousObserved = m_observed;
    // The first line after a restart may be earlier than the last one before it.
    m_observed += std::clamp<Millis>(at - m_previousAt, Millis(0), m_timing.gapCap);
    m_at = at;
}

void EvaluatorLane::makeTargets()
{
    m_targets.clear();
    for (size_t rule = 0; rule < m_rules->size(); ++rule) {
        for (qsizetype queue = 0; queue < (*m_rules)[rule].rule.queues.size(); ++queue) {
            Target target;
            target.rule = quint32(rule);
            target.queue = quint32(queue);
            m_targets.push_back(target);
        }
    }
}

TargetKey EvaluatorLane::keyOf(const Target &target) const
{
    const Rule &rule = ruleOf(target).rule;
    return {rule.sid, rule.queues[target.queue]};
}

QHash<TargetKey, size_t> EvaluatorLane::targetPlaces() const
{
    QHash<TargetKey, size_t> places;
    for (size_t i = 0; i < m_targets.size(); ++i)
        places.insert(keyOf(m_targets[i]), i);
    return places;
}

// Rows are only ever added, so a target that has its row keeps it; and a row that nobody waits for costs
// little.
void EvaluatorLane::takeRows(const Snapshot &snapshot)
{
    bool found = m_rowsKnown == 0;
    for (size_t i = m_rowsKnown; i < size_t(snapshot.rowCount()); ++i) {
        const Row &row = snapshot.row(int(i));
        const RowKey key{row.queue.text, row.channel.text};
        m_rows.insert(key, int(i));
        found = found || m_sought.contains(key);
    }
    m_rowsKnown = size_t(snapshot.rowCount());
    if (found)
        findRows();
    else
        m_index.grow(int(m_rowsKnown));
}

void EvaluatorLane::findRows()
{
    m_sought.clear();
    for (Target &target : m_targets) {
        if (target.row >= 0)
            continue;
        const CompiledRule &rule = ruleOf(target);
        const RowKey key{rule.rule.queues[target.queue].text, rule.channel.text};
        target.row = m_rows.value(key, -1);
        if (target.row < 0)
            m_sought.insert(key);
    }
    buildIndex();
}

void EvaluatorLane::buildIndex()
{
    std::vector<TargetIndex::Entry> entries;
    for (size_t i = 0; i < m_targets.size(); ++i) {
        Target &target = m_targets[i];
        if (target.row < 0)
            continue;
        const CompiledRule &rule = ruleOf(target);
        entries.push_back({rule.rule.metric, quint32(target.row), quint32(i)});
        if (!rule.gated)
            continue;
        const SampleMetrics sample = sampleOf(rule.rule.metric);
        for (int s = 0; s < sample.count; ++s)
            entries.push_back({sample.metrics[size_t(s)], quint32(target.row), quint32(i)});
    }
    m_index.build(std::move(entries), int(m_rowsKnown));

    for (const MetricInfo &metric : metrics()) {
        const std::span<Slot> watched = m_index.watched(metric.metric);
        for (size_t s = 0; s < watched.size(); ++s) {
            Target &target = m_targets[watched[s].target];
            if (!ruleOf(target).gated)
                target.slot = qint32(s);
        }
    }
    // Every band is empty now: each target is looked at once, and finds its own.
    for (size_t i = 0; i < m_targets.size(); ++i)
        touch(quint32(i));
}

// --- which targets need a look ---

void EvaluatorLane::touchEnded(const Snapshot &snapshot)
{
    const Changes &changes = snapshot.changes();
    if (changes.gone.empty() && changes.rolledOver.empty())
        return;
    for (size_t i = 0; i < m_targets.size(); ++i) {
        const Target &target = m_targets[i];
        if (target.episode < 0)
            continue;
        const auto has = [](const std::vector<quint32> &rows, quint32 row) {
            return std::binary_search(rows.begin(), rows.end(), row);
        };
        const bool today = info(ruleOf(target).rule.metric).window == Window::Today;
        if (has(changes.gone, quint32(target.row)))
            endTarget(quint32(i), Reason::QueueRemoved);
        else if (today && has(changes.rolledOver, quint32(snapshot.row(target.row).queueRow)))
            endTarget(quint32(i), Reason::DayRollover);
    }
}

void EvaluatorLane::endTarget(quint32 target, Reason reason)
{
    m_targets[target].ending = reason;
    touch(target);
}

void EvaluatorLane::touchChanged(const Snapshot &snapshot)
{
    for (const MetricInfo &metric : metrics()) {
        const std::vector<quint32> &changed = snapshot.changes().rows[size_t(metric.metric)];
        const std::span<Slot> all = m_index.watched(metric.metric);
        if (changed.empty() || all.empty())
            continue;
        const Cell *column = snapshot.column(metric.metric).data();
        // Whichever list is shorter: all slots of the metric, or the rows that changed.
        if (changed.size() >= all.size() / 2)
            touchMoved(all, column);
        else
            touchMoved(metric.metric, changed, column);
    }
}

void EvaluatorLane::touchMoved(std::span<const Slot> watched, const Cell *column)
{
    for (const Slot &slot : watched) {
        if (!slot.band.contains(column[slot.row].number()))
            touch(slot.target);
    }
}

void EvaluatorLane::touchMoved(Metric metric, const std::vector<quint32> &changed, const Cell *column)
{
    m_rowsToLookAt.clear();
    for (const quint32 row : changed) {
        if (!m_index.isWatched(metric, row))
            continue;
        fetch(m_index.near(metric, row), 2 * sizeof(Slot));
        fetch(column + row, sizeof(Cell));
        m_rowsToLookAt.push_back(row);
    }
    for (const quint32 row : m_rowsToLookAt)
        touchMoved(m_index.watched(metric, row), column);
}

void EvaluatorLane::touchDue()
{
    while (!m_timers.empty() && m_timers.front().first <= m_observed) {
        const quint32 target = m_timers.front().second;
        std::pop_heap(m_timers.begin(), m_timers.end(), std::greater<>());
        m_timers.pop_back();
        if (m_targets[target].episode >= 0)
            m_episodes[size_t(m_targets[target].episode)].scheduled.reset();
        touch(target);
    }
}

void EvaluatorLane::stepTouched(const Moment &moment)
{
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    for (size_t i = 0; i < m_touched.size(); ++i) {
        fetchAhead(i);
        const bool wasOpen = m_targets[m_touched[i]].episode >= 0;
        step(m_touched[i], moment);
        noteIfOpen(m_touched[i], wasOpen);
    }
    m_touched.clear();
}

inline void EvaluatorLane::noteIfOpen(quint32 target, bool wasOpen)
{
    if (m_remembers && (wasOpen || m_targets[target].episode >= 0))
        m_news.push_back(target);
}

// In a storm the targets at hand lie far apart, and waiting for memory would be most of the work.
void EvaluatorLane::fetchAhead(size_t i) const
{
    constexpr size_t far = 8;
    constexpr size_t near = 4;
    if (i + far >= m_touched.size())
        return;
    fetch(&m_targets[m_touched[i + far]], sizeof(Target));
    const Target &soon = m_targets[m_touched[i + near]];
    fetch(&ruleOf(soon), offsetof(CompiledRule, rule) + 64);
    if (soon.episode >= 0)
        fetch(&m_episodes[size_t(soon.episode)], sizeof(Open));
}

// --- one target at one sample ---

/// The value that a rule judges: held back, as undefined, while its sample is too small.
Cell EvaluatorLane::evaluated(const CompiledRule &rule, int row, const Snapshot &floor)
{
    if (row < 0)
        return Cell::missing();
    const Cell cell = floor.cell(rule.rule.metric, row);
    if (!rule.gated || !cell.hasValue())
        return cell;
    const SampleMetrics sample = sampleOf(rule.rule.metric);
    double size = 0;
    for (int s = 0; s < sample.count; ++s)
        size += floor.cell(sample.metrics[size_t(s)], row).valueOr(0);
    return size < rule.rule.minimumSample ? Cell::undefined() : cell;
}

void EvaluatorLane::step(quint32 index, const Moment &moment)
{
    Target &target = m_targets[index];
    const CompiledRule &rule = ruleOf(target);
    const Cell cell = evaluated(rule, target.row, *moment.floor);
    if (target.ending != Reason::Threshold)
        end(target, rule, std::exchange(target.ending, Reason::Threshold), moment);
    if (target.episode >= 0 && !thaw(m_episodes[size_t(target.episode)], cell, moment.at))
        return rest(target, cell);
    if (cell.isMissing())
        return rest(target, cell);

    if (target.editPending)
        applyEdit(target, cell, rule, moment);
    else
        sample(target, cell, moment);
    rest(target, cell);
    if (target.episode >= 0)
        schedule(index, m_episodes[size_t(target.episode)], rule.rule);
}

void EvaluatorLane::freeze(Open &open, Instant sampledAt, Millis laneObserved)
{
    if (open.frozenAt)
        return;
    open.frozenAt = sampledAt;
    open.frozenObserved = laneObserved + open.offset;
}

/// Follows a cell that goes missing and comes back: the stretch counts as one interval. False: it is missing.
bool EvaluatorLane::thaw(Open &open, Cell cell, Instant at) const
{
    if (cell.isMissing()) {
        freeze(open, m_previousAt, m_previousObserved);
        return false;
    }
    if (open.frozenAt) {
        const Millis stretch = std::clamp<Millis>(at - *open.frozenAt, Millis(0), m_timing.gapCap);
        open.offset = open.frozenObserved + stretch - m_observed;
        open.frozenAt.reset();
        open.scheduled.reset();
    }
    return true;
}

void EvaluatorLane::sample(Target &target, Cell cell, const Moment &moment)
{
    const CompiledRule &rule = ruleOf(target);
    const Severity effective
        = target.episode < 0 ? Severity::Ok : m_episodes[size_t(target.episode)].episode.level;
    const Severity raw = rule.levels.of(cell, effective);
    if (target.episode < 0 && raw == Severity::Ok)
        return;
    Open &open = target.episode < 0 ? openEpisode(target, moment) : m_episodes[size_t(target.episode)];
    const Episode::Step step = open.episode.sample(raw, m_observed + open.offset, rule.rule);
    const Reason reason = open.episode.level == Severity::Ok ? Reason::Recovered : Reason::Threshold;
    report(target, rule, step, reason, cell, moment);
    if (open.episode.level == Severity::Ok)
        closeEpisode(target);
}

/// Sets the band within which the target's cell needs no second look.
void EvaluatorLane::rest(Target &target, Cell cell)
{
    if (target.slot < 0)
        return;
    const CompiledRule &rule = ruleOf(target);
    Slot &slot = m_index.watched(rule.rule.metric)[size_t(target.slot)];
    if (target.episode < 0) {
        slot.band = rule.levels.band(Severity::Ok, Severity::Ok);
        return;
    }
    const Episode &episode = m_episodes[size_t(target.episode)].episode;
    slot.band = cell.isMissing() ? Band::empty() : rule.levels.band(episode.level, episode.raw);
}

void EvaluatorLane::schedule(quint32 target, Open &open, const Rule &rule)
{
    const std::optional<Millis> due = open.episode.nextDue(rule);
    if (!due)
        return;
    const Millis laneDue = *due - open.offset;
    if (open.scheduled && *open.scheduled <= laneDue)
        return;
    open.scheduled = laneDue;
    m_timers.emplace_back(laneDue, target);
    std::push_heap(m_timers.begin(), m_timers.end(), std::greater<>());
}

// --- alerts ---

EvaluatorLane::Open &EvaluatorLane::openEpisode(Target &target, const Moment &moment)
{
    if (m_freeEpisodes.empty()) {
        target.episode = qint32(m_episodes.size());
        m_episodes.emplace_back();
    } else {
        target.episode = m_freeEpisodes.back();
        m_freeEpisodes.pop_back();
    }
    ++m_open;
    Open &open = m_episodes[size_t(target.episode)];
    open = {};
    open.episode.id = moment.ids->make(moment.at);
    return open;
}

void EvaluatorLane::closeEpisode(Target &target)
{
    m_freeEpisodes.push_back(target.episode);
    target.episode = -1;
    --m_open;
}

void EvaluatorLane::end(Target &target, const CompiledRule &rule, Reason reason, const Moment &moment)
{
    if (target.episode < 0)
        return;
    Open &open = m_episodes[size_t(target.episode)];
    const Severity before = std::exchange(open.episode.level, Severity::Ok);
    report(target, rule, {before, Cause::None}, reason, evaluated(rule, target.row, *moment.floor), moment);
    closeEpisode(target);
}

void EvaluatorLane::report(const Target &target, const CompiledRule &rule, Episode::Step step, Reason reason,
                           Cell value, const Moment &moment) const
{
    const Episode &episode = m_episodes[size_t(target.episode)].episode;
    const bool resolved = episode.level == Severity::Ok;
    EventList::Entry entry{&m_source,    &rule,         moment.at,   episode.id, value,
                           target.queue, episode.level, step.before, reason,     Cause::None};
    if (episode.level != step.before)
        moment.out->m_entries.push_back(entry);
    entry.cause = resolved && episode.told ? Cause::Resolved : step.cause;
    if (entry.cause != Cause::None)
        moment.out->m_entries.push_back(entry);
}

} // namespace core
