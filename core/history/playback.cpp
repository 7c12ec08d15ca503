// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/playback.h"

#include <algorithm>

namespace core {

PlaybackQuestion playbackOf(const Rule &rule, const SourceId &source, Instant from, Instant to)
{
    const SampleMetrics sample = sampleOf(rule.metric);
    QList<Metric> needed(sample.metrics.begin(), sample.metrics.begin() + sample.count);
    if (!needed.contains(rule.metric))
        needed.append(rule.metric);
    return {source, rule.queues, needed, from, to};
}

Playback::Playback(const PlaybackQuestion &question, const PlayedLine &play)
    : m_question(question), m_play(play), m_builder(question.source)
{
    if (m_question.metrics.isEmpty()) {
        for (const MetricInfo &metric : metrics())
            m_question.metrics.append(metric.metric);
    }
    for (const QueueSid &queue : m_question.queues)
        m_queues[queue.text];
}

QList<CellAddress> Playback::cellsOf(const StretchHead &head) const
{
    QList<CellAddress> cells;
    for (const auto &[queue, channel] : head.numbers.names()) {
        if (!m_queues.contains(queue))
            continue;
        for (const Metric metric : m_question.metrics)
            cells.append({m_question.source, {queue}, {channel}, metric});
    }
    return cells;
}

bool Playback::add(const Stretch &stretch)
{
    const StretchHead &head = *stretch.head;
    m_begins = m_begins || !head.continues;
    m_queues = {};
    for (const QueueSid &queue : m_question.queues)
        m_queues[queue.text];
    takeRows(head, head.first->rows);
    const std::vector<Step> steps = stepsOf(stretch);
    auto step = steps.begin();
    auto row = head.rows.begin();
    auto gapCap = head.gapCaps.begin();
    auto loss = head.losses.begin();
    for (quint32 line = 0; line < head.at.size(); ++line) {
        bool whole = line == 0 || m_begins;
        for (; row != head.rows.end() && row->line == line; ++row)
            take(head, row->what);
        for (; step != steps.end() && step->line == line; ++step)
            m_begins = !take(*step, head.kinds[line] == Patch::Kind::Delta && line > 0) || m_begins;
        if (gapCap != head.gapCaps.end() && gapCap->line == line)
            m_gapCap = (gapCap++)->what;
        if (loss != head.losses.end() && loss->line == line) {
            ++loss;
            m_begins = true;
        }
        whole = whole || m_begins;
        if (head.at[line] > m_question.to)
            return false;
        if (head.at[line] >= m_question.from && !playLine(head, line, whole))
            return false;
        endLine();
    }
    return true;
}

Playback::RowState *Playback::stateOf(const RowName &name)
{
    const auto queue = m_queues.find(name.first);
    if (queue == m_queues.end())
        return nullptr;
    return name.second.isEmpty() ? &queue->second.own : &queue->second.channels[name.second];
}

/// What happens to the cells, line by line instead of cell by cell.
std::vector<Playback::Step> Playback::stepsOf(const Stretch &stretch)
{
    std::vector<Step> steps;
    size_t track = 0;
    for (const RowName &name : stretch.head->numbers.names()) {
        RowState *row = stateOf(name);
        if (!row)
            continue;
        for (const Metric metric : m_question.metrics) {
            for (const CellChange &change : stretch.tracks[track])
                steps.push_back({change.line, row, metric, change.cell});
            ++track;
        }
    }
    std::stable_sort(steps.begin(), steps.end(),
                     [](const Step &a, const Step &b) { return a.line < b.line; });
    return steps;
}

void Playback::takeRows(const StretchHead &head, const std::vector<RowEvent> &events)
{
    for (const RowEvent &event : events)
        take(head, event);
}

void Playback::take(const StretchHead &head, const RowEvent &event)
{
    const RowName &name = head.numbers.names()[event.row];
    RowState *row = stateOf(name);
    if (!row)
        return;
    if (name.second.isEmpty())
        m_queues[name.first].known = true;
    row->named = true;
    if (const auto *named = std::get_if<RowEvent::Named>(&event.what))
        row->name = named->name;
    else if (const auto *today = std::get_if<RowEvent::TodayBegan>(&event.what))
        row->rolledOver = std::exchange(row->todaySince, today->since).has_value();
    else
        row->absent = std::holds_alternative<RowEvent::LeftOut>(event.what);
}

/// False: no delta can say so.
bool Playback::take(const Step &step, bool isDelta)
{
    step.row->cells[size_t(step.metric)] = step.cell;
    step.row->changed[size_t(step.metric)] = true;
    return !isDelta || !step.cell.isMissing() || info(step.metric).window == Window::Today;
}

bool Playback::playLine(const StretchHead &head, quint32 line, bool whole)
{
    Patch::Kind kind = head.kinds[line];
    // A snapshot says of a row that it is left out once more: that would be gone too early.
    if (m_begins && kind != Patch::Kind::Snapshot)
        kind = leavesOut() ? Patch::Kind::Delta : Patch::Kind::Snapshot;
    else if (whole && kind == Patch::Kind::Heartbeat)
        whole = false;
    m_begins = false;
    writePatch(kind, whole || kind == Patch::Kind::Snapshot);
    m_patch.setAt(head.at[line]);
    if (m_builder.apply(m_patch) == SnapshotBuilder::Taken::OutOfOrder)
        return true; // two runs whose clocks disagree
    return m_play(m_builder.snapshot(), m_gapCap);
}

bool Playback::leavesOut() const
{
    return std::any_of(m_queues.begin(), m_queues.end(), [](const auto &queue) {
        return queue.second.own.absent
               || std::any_of(queue.second.channels.begin(), queue.second.channels.end(),
                              [](const auto &channel) { return channel.second.absent; });
    });
}

void Playback::writePatch(Patch::Kind kind, bool whole)
{
    m_patch.clear();
    m_patch.setKind(kind);
    if (kind == Patch::Kind::Heartbeat)
        return;
    const auto isNamed = [&](const RowState &row, bool rolledOver) {
        return whole || rolledOver || row.named
               || std::find(row.changed.begin(), row.changed.end(), true) != row.changed.end();
    };
    for (const auto &[sid, queue] : m_queues) {
        const bool rolledOver = queue.own.rolledOver;
        const bool names
            = std::any_of(queue.channels.begin(), queue.channels.end(), [&](const auto &channel) {
                  return !channel.second.absent && isNamed(channel.second, rolledOver);
              });
        if (!queue.known || queue.own.absent || (!names && !isNamed(queue.own, rolledOver)))
            continue;
        m_patch.addQueue(sid.toStdString(), queue.own.name.toStdString());
        if (queue.own.todaySince)
            m_patch.setTodaySince(*queue.own.todaySince);
        writeRow(queue.own, whole, rolledOver);
        for (const auto &[channelSid, channel] : queue.channels) {
            if (channel.absent || !isNamed(channel, rolledOver))
                continue;
            m_patch.addChannel(channelSid.toStdString(), channel.name.toStdString());
            writeRow(channel, whole, rolledOver);
        }
    }
}

void Playback::writeRow(const RowState &row, bool whole, bool rolledOver)
{
    for (const Metric metric : m_question.metrics) {
        const Cell cell = row.cells[size_t(metric)];
        if (!cell.isMissing() && (whole || rolledOver || row.changed[size_t(metric)]))
            m_patch.set(metric, cell);
    }
}

void Playback::endLine()
{
    for (auto &[sid, queue] : m_queues) {
        queue.own.named = queue.own.rolledOver = false;
        queue.own.changed = {};
        for (auto &[channelSid, channel] : queue.channels) {
            channel.named = channel.rolledOver = false;
            channel.changed = {};
        }
    }
}

} // namespace core
