// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/floorimage.h"

#include "core/alerts/evaluator.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace ui {

using core::Severity;

namespace {

using Part = core::Freshness::Part;

std::optional<core::Instant> lastAnswer(const core::SourceHealth &health, Part part)
{
    for (const core::Freshness &told : health.parts) {
        if (told.part == part)
            return told.lastAnswer;
    }
    return {};
}

/// When the part that a clock comes with was answered last; nothing where the source tells no ages of parts.
std::optional<core::Instant> toldAt(const core::SourceHealth &health, core::Metric metric, bool ofQueue)
{
    if (metric == core::Metric::LongestAvailableAgentNow)
        return lastAnswer(health, Part::Agents);
    if (ofQueue)
        return lastAnswer(health, Part::Now);
    const auto channels = lastAnswer(health, Part::ChannelsNow);
    return channels ? channels : lastAnswer(health, Part::Windows);
}

} // namespace

int FloorImage::indexOf(const core::SourceId &id) const
{
    const auto found = std::find_if(m_sources.begin(), m_sources.end(),
                                    [&](const Source &source) { return source.id == id; });
    return found == m_sources.end() ? -1 : int(found - m_sources.begin());
}

int FloorImage::findOrAdd(const core::SourceId &id, core::Instant now)
{
    if (const int known = indexOf(id); known >= 0)
        return known;
    Source source;
    source.id = id;
    source.health.source = id;
    source.health.name = id.text;
    source.takenAt = source.staleSince = source.stateSince = source.knownSince = now;
    m_sources.push_back(source);
    m_rowOf.emplace_back();
    return int(m_sources.size()) - 1;
}

void FloorImage::takeSources(const QList<core::SourceSettings> &sources)
{
    m_settings = sources;
    const auto isGone = [&](const Source &source) {
        return std::none_of(sources.begin(), sources.end(),
                            [&](const core::SourceSettings &settings) { return settings.id == source.id; });
    };
    const size_t known = m_sources.size();
    for (size_t i = m_sources.size(); i-- > 0;) {
        if (!isGone(m_sources[i]))
            continue;
        m_sources.erase(m_sources.begin() + std::ptrdiff_t(i));
        m_rowOf.erase(m_rowOf.begin() + std::ptrdiff_t(i));
    }
    if (known != m_sources.size()) {
        refreshAllStale();
        emit tableChanged();
    }
    emit sourcesChanged();
}

void FloorImage::endFloor(const core::SourceId &id)
{
    const int index = indexOf(id);
    if (index < 0 || !m_sources[size_t(index)].hasData())
        return;
    Source &source = m_sources[size_t(index)];
    source.snapshot = {};
    source.levels.clear();
    m_rowOf[size_t(index)].clear();
    refreshAllStale();
    emit tableChanged();
}

void FloorImage::takeSnapshot(const core::Snapshot &snapshot, core::Instant now)
{
    m_now = std::max(m_now, now);
    const int index = findOrAdd(snapshot.source(), now);
    Source &source = m_sources[size_t(index)];
    const core::Snapshot before = source.snapshot;
    source.snapshot = snapshot;
    source.takenAt = now;
    refreshAllStale();
    if (before.version() == 0 || before.tableVersion() != snapshot.tableVersion()) {
        relevelAll(source);
        emit tableChanged();
    }
    emit snapshotTaken(index, before);
}

void FloorImage::takeHealth(const core::SourceHealth &health, core::Instant now)
{
    m_now = std::max(m_now, now);
    const size_t known = m_sources.size();
    Source &source = m_sources[size_t(findOrAdd(health.source, now))];
    const bool wasStale = source.isStale();
    const bool renamed = source.health.name != health.name;
    if (source.health.state != health.state || source.health.trouble != health.trouble)
        source.stateSince = now;
    source.health = health;
    refreshSilence(source);
    const bool isStale = source.isStale();
    if (isStale && !wasStale)
        source.staleSince = now;
    refreshAllStale();
    const bool partsChanged = refreshParts(source);
    if (known != m_sources.size() || renamed)
        emit tableChanged();
    if (isStale != wasStale || partsChanged)
        emit staleChanged();
    emit healthChanged();
}

void FloorImage::refreshAllStale()
{
    const auto told = [](const Source &s) { return s.hasData(); };
    const auto fresh = [](const Source &s) { return s.hasData() && !s.isStale(); };
    m_isAllStale = std::any_of(m_sources.begin(), m_sources.end(), told)
                   && std::none_of(m_sources.begin(), m_sources.end(), fresh);
}

void FloorImage::takeEvents(const QList<core::AlertEvent> &events)
{
    for (const core::AlertEvent &event : events) {
        m_highlights.apply(event);
        for (Source &source : m_sources) {
            if (source.id == event.source)
                relevel(source, {event.source, event.queue, event.channel, event.metric});
        }
    }
    if (events.isEmpty())
        return;
    emit alertsChanged();
    emit eventsTaken(events);
}

void FloorImage::takeRules(const core::RuleSet &rules)
{
    m_rules.clear();
    m_watched.clear();
    m_alertsEnabled = rules.alertsEnabled;
    for (const core::Rule &rule : rules.rules) {
        m_rules.insert(rule.sid, rule);
        if (rules.alertsEnabled && rule.active)
            m_watched.unite(QSet<core::QueueSid>(rule.queues.begin(), rule.queues.end()));
    }
    emit rulesChanged();
}

void FloorImage::tick(core::Instant now)
{
    m_now = std::max(m_now, now);
    bool changed = false;
    for (Source &source : m_sources) {
        changed |= refreshParts(source);
        changed |= refreshSilence(source);
    }
    refreshAllStale();
    if (changed)
        emit staleChanged();
    emit ticked();
}

const core::Rule *FloorImage::rule(const core::RuleSid &sid) const
{
    const auto found = m_rules.constFind(sid);
    return found == m_rules.constEnd() ? nullptr : &*found;
}

// A snapshot tells again what its parts told before: a clock runs from the answer that its cell came with.
core::Millis FloorImage::running(int index, core::Metric metric, bool ofQueue) const
{
    const Source &its = source(index);
    const core::Instant since = toldAt(its.health, metric, ofQueue).value_or(its.takenAt);
    const core::Instant until = its.isStale() ? std::max(its.staleSince, since) : m_now;
    return std::max(until - since, core::Millis(0));
}

QList<const core::Rule *> FloorImage::rulesOf(int index, int row, core::Metric metric) const
{
    const core::Row &cells = source(index).snapshot.row(row);
    QList<const core::Rule *> rules;
    for (const core::Rule &rule : m_rules) {
        if (m_alertsEnabled && rule.active && rule.metric == metric && rule.watchedChannel() == cells.channel
            && rule.queues.contains(cells.queue))
            rules.append(&rule);
    }
    std::sort(rules.begin(), rules.end(), [](const core::Rule *a, const core::Rule *b) {
        return std::tie(a->friendlyName, a->sid.text) < std::tie(b->friendlyName, b->sid.text);
    });
    return rules;
}

core::Millis FloorImage::age(int index) const
{
    const Source &s = source(index);
    return m_now - s.health.lastAnswer.value_or(s.takenAt);
}

core::Millis FloorImage::partAge(int index) const
{
    core::Millis oldest = age(index);
    for (const core::Freshness &part : source(index).health.parts)
        oldest = std::max(oldest, ageOf(source(index), part));
    return oldest;
}

/// Of a part that has never had an answer: since its source was first heard of.
core::Millis FloorImage::ageOf(const Source &source, const core::Freshness &part) const
{
    return m_now - part.lastAnswer.value_or(source.knownSince);
}

/// True: another source than before is old in part.
bool FloorImage::refreshParts(Source &source)
{
    const auto &parts = source.health.parts;
    const bool isOld = std::any_of(parts.begin(), parts.end(), [&](const core::Freshness &part) {
        return ageOf(source, part) >= core::SourceTiming::of(part.interval).staleAfter;
    });
    return std::exchange(source.isPartOld, isOld) != isOld;
}

/// True: its last answer has become too old, or is not any more.
bool FloorImage::refreshSilence(Source &source)
{
    const auto &last = source.health.lastAnswer;
    const core::Instant limit
        = last.value_or(m_now) + core::SourceTiming::of(source.health.interval).staleAfter;
    const bool isSilent = last && m_now >= limit;
    if (isSilent && !source.isStale())
        source.staleSince = m_now;
    return std::exchange(source.isSilent, isSilent) != isSilent;
}

CellPlace FloorImage::find(const core::SourceId &id, const core::QueueSid &queue,
                           const core::ChannelSid &channel) const
{
    for (int source = 0; source < int(m_sources.size()); ++source) {
        const auto &rows = m_rowOf[size_t(source)];
        const auto row = rows.constFind({queue, channel});
        if (m_sources[size_t(source)].id == id && row != rows.constEnd())
            return {source, *row, *row};
    }
    return {};
}

core::Metric peopleOf(core::Metric clock)
{
    return clock == core::Metric::LongestNow ? core::Metric::WaitingNow : core::Metric::AvailableAgentsNow;
}

core::Cell FloorImage::shown(int index, int row, core::Metric metric) const
{
    const core::Snapshot &snapshot = source(index).snapshot;
    const core::Cell cell = snapshot.cell(metric, row);
    if (core::info(metric).unit != core::Unit::Clock || !cell.hasValue())
        return cell;
    if (snapshot.cell(peopleOf(metric), row) == core::Cell::of(0))
        return core::Cell::undefined();
    const core::Millis ran = running(index, metric, snapshot.row(row).isQueue());
    return core::Cell::of(cell.number() + double(ran.count()) / 1000);
}

const RowLevels *FloorImage::levels(int index, int row) const
{
    const auto &levels = source(index).levels;
    const auto found = levels.constFind(row);
    return found == levels.constEnd() ? nullptr : &*found;
}

QList<core::Highlights::OpenAlert> FloorImage::alerts(int index, int row, core::Metric metric) const
{
    const Source &s = source(index);
    const core::Row &cells = s.snapshot.row(row);
    return m_highlights.alerts({s.id, cells.queue, cells.channel, metric});
}

void FloorImage::relevel(Source &source, const core::CellAddress &cell)
{
    const auto &rows = m_rowOf[size_t(&source - m_sources.data())];
    const auto row = rows.constFind({cell.queue, cell.channel});
    if (row == rows.constEnd())
        return; // its row is not known yet: the table that brings it levels all
    RowLevels &levels = source.levels[*row];
    levels.cells[size_t(cell.metric)] = m_highlights.severity(cell);
    levels.worst = *std::max_element(levels.cells.begin(), levels.cells.end());
    if (levels.worst == Severity::Ok)
        source.levels.remove(*row);
}

void FloorImage::relevelAll(Source &source)
{
    auto &rows = m_rowOf[size_t(&source - m_sources.data())];
    const auto &table = source.snapshot.rows();
    for (int row = int(rows.size()); row < int(table.size()); ++row)
        rows.insert({table[size_t(row)].queue, table[size_t(row)].channel}, row);
    for (auto open = m_highlights.open().cbegin(); open != m_highlights.open().cend(); ++open) {
        if (open.key().source == source.id)
            relevel(source, open.key());
    }
}

} // namespace ui
