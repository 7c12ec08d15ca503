// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"

#include "core/metrics/unshared.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr Millis goneAfter = std::chrono::seconds(60);

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// In ascending order, each once; `rowCount`: they are below.
void sortUnique(std::vector<quint32> &rows, int rowCount)
{
    if (std::is_sorted(rows.begin(), rows.end(), std::less_equal<>()))
        return;
    if (rows.size() < size_t(rowCount) / 16) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        return;
    }
    // Of a good part of the table it is cheaper to tick them off than to compare them.
    std::vector<quint8> named(static_cast<size_t>(rowCount));
    for (const quint32 row : rows)
        named[row] = 1;
    rows.resize(named.size());
    size_t count = 0;
    for (quint32 row = 0; row < named.size(); ++row) {
        rows[count] = row;
        count += named[row];
    }
    rows.resize(count);
}

} // namespace

SnapshotBuilder::SnapshotBuilder(const SourceId &source)
{
    m_snapshot.m_source = source;
    m_snapshot.m_rows = m_table;
    m_snapshot.m_activities = m_activities;
}

SnapshotBuilder::Taken SnapshotBuilder::apply(const Patch &patch)
{
    if (m_snapshot.m_version > 0 && patch.at() < m_snapshot.m_at)
        return Taken::OutOfOrder;

    beginLine();
    switch (patch.kind()) {
    case Patch::Kind::Snapshot:
        takeSnapshot(patch);
        break;
    case Patch::Kind::Delta:
        takeDelta(patch);
        break;
    case Patch::Kind::Heartbeat:
        break;
    }
    endLine(patch.at());
    return Taken::Yes;
}

Snapshot SnapshotBuilder::publish()
{
    const quint64 last = m_published.m_version;
    m_published.m_source = m_snapshot.m_source;
    m_published.m_at = m_snapshot.m_at;
    m_published.m_version = m_snapshot.m_version;
    m_published.m_tableVersion = m_snapshot.m_tableVersion;
    m_published.m_rows = m_snapshot.m_rows;
    m_published.m_workspace = m_snapshot.m_workspace;
    m_published.m_activities = m_snapshot.m_activities;
    for (size_t metric = 0; metric < m_changedIn.size(); ++metric) {
        const QList<Cell> &column = std::as_const(m_snapshot.m_columns[metric]);
        if (m_changedIn[metric] > last)
            m_published.m_columns[metric] = QList<Cell>(column.begin(), column.end());
    }
    const Changes &changes = *m_snapshot.m_changes;
    m_published.m_changes = std::make_shared<Changes>();
    m_published.m_changes->rolledOver = changes.rolledOver;
    m_published.m_changes->gone = changes.gone;
    m_published.m_changes->table = changes.table;
    return m_published;
}

void SnapshotBuilder::beginLine()
{
    if (m_snapshot.m_changes.use_count() > 1) {
        m_snapshot.m_changes = std::make_shared<Changes>();
    } else {
        settle(m_snapshot.m_changes);
        m_snapshot.m_changes->clear();
    }
    ++m_snapshot.m_version;
}

void SnapshotBuilder::endLine(Instant at)
{
    m_snapshot.m_at = at;
    for (size_t metric = 0; metric < m_changedIn.size(); ++metric) {
        if (m_tableChanged && !m_snapshot.m_columns[metric].isEmpty())
            grown(Metric(metric));
        if (m_tableChanged || !m_snapshot.m_changes->rows[metric].empty())
            m_changedIn[metric] = m_snapshot.m_version;
    }
    if (!std::exchange(m_tableChanged, false))
        return;
    ++m_snapshot.m_tableVersion;
    m_snapshot.m_changes->table = true;
}

// --- which row is meant ---

/// The table, to be changed: a new one if somebody keeps the old.
std::vector<Row> &SnapshotBuilder::table()
{
    constexpr long ours = 2; // the builder's and its snapshot's
    if (m_table.use_count() > ours)
        m_snapshot.m_rows = m_table = std::make_shared<std::vector<Row>>(*m_table);
    else
        settle(m_table);
    m_tableChanged = true;
    return *m_table;
}

const Row &SnapshotBuilder::rowOf(int index) const
{
    return (*m_table)[size_t(index)];
}

void SnapshotBuilder::nameRows(const Patch &patch)
{
    m_rowOf.resize(patch.rowCount());
    int queueRow = -1;
    int previous = -1;
    for (size_t i = 0; i < patch.rowCount(); ++i) {
        const Patch::Row row = patch.row(i);
        const bool isQueue = row.kind == Patch::RowKind::Queue;
        const int owner = isQueue ? RowFinder::queueItself : queueRow;
        const int found = findRow(row.sid, owner, previous);
        const int index = found >= 0 ? found : add(row, owner);
        name(index, row);
        m_rowOf[i] = previous = index;
        if (isQueue)
            queueRow = index;
    }
}

/// Lines name their rows in about the same order every time, be it the table's or their own.
int SnapshotBuilder::findRow(std::string_view sid, int queueRow, int previous)
{
    if (m_finder.isAt(previous + 1, sid, queueRow))
        return previous + 1;
    int &after = m_after[size_t(previous + 1)];
    if (!m_finder.isAt(after, sid, queueRow)) {
        const int found = m_finder.find(sid, queueRow, previous);
        if (found < 0)
            return found;
        after = found;
    }
    return after;
}

int SnapshotBuilder::add(const Patch::Row &row, int queueRow)
{
    const int index = m_finder.add(row.sid, queueRow);
    const QString sid = decoded(row.sid);
    Row added;
    if (queueRow == RowFinder::queueItself) {
        added.queue = {sid};
        added.queueRow = index;
    } else {
        added.queue = rowOf(queueRow).queue;
        added.channel = {sid};
        added.queueRow = queueRow;
    }
    added.name = sid;
    table().push_back(std::move(added));
    m_after.push_back(0);
    m_names.emplace_back();
    m_namedIn.push_back(0);
    m_absentSince.emplace_back();
    m_gone.push_back(false);
    return index;
}

void SnapshotBuilder::name(int index, const Patch::Row &row)
{
    m_namedIn[size_t(index)] = m_snapshot.m_version;
    if (m_absentSince[size_t(index)]) {
        m_absentSince[size_t(index)].reset();
        m_gone[size_t(index)] = false;
        table()[size_t(index)].absent = false;
    }
    if (!row.name.empty() && m_names[size_t(index)] != row.name)
        rename(index, row.name);
    if (row.todaySince)
        moveTodaySince(index, *row.todaySince);
}

void SnapshotBuilder::rename(int index, std::string_view name)
{
    m_names[size_t(index)] = name;
    table()[size_t(index)].name = decoded(name);
}

void SnapshotBuilder::moveTodaySince(int index, Instant since)
{
    const std::optional<Instant> before = rowOf(index).todaySince;
    if (before == since)
        return;
    table()[size_t(index)].todaySince = since;
    if (before)
        m_snapshot.m_changes->rolledOver.push_back(quint32(index));
}

// --- a full snapshot: what it does not name is missing ---

void SnapshotBuilder::takeSnapshot(const Patch &patch)
{
    nameRows(patch);
    sortUnique(m_snapshot.m_changes->rolledOver, m_finder.size());
    leaveOutRows(patch.at());
    fillNext(patch);
    for (size_t metric = 0; metric < m_next.size(); ++metric)
        diff(metric);
    m_snapshot.m_workspace.fill(Cell::missing());
    for (const Patch::WorkspaceCell &total : patch.workspace())
        m_snapshot.m_workspace[size_t(total.metric)] = total.cell;
    takeActivities(patch);
}

void SnapshotBuilder::leaveOutRows(Instant at)
{
    for (size_t i = 0; i < m_namedIn.size(); ++i) {
        if (m_namedIn[i] == m_snapshot.m_version)
            continue;
        if (!m_absentSince[i]) {
            m_absentSince[i] = at;
            table()[i].absent = true;
        } else if (!m_gone[i] && at - *m_absentSince[i] >= goneAfter) {
            m_gone[i] = true;
            m_snapshot.m_changes->gone.push_back(quint32(i));
        }
    }
}

void SnapshotBuilder::fillNext(const Patch &patch)
{
    std::array<Cell *, metricCount> columns{};
    const auto begin = [&](Metric metric) {
        QList<Cell> &next = m_next[size_t(metric)];
        // A column that somebody still looks at is left to them: filling a new one is cheaper than copying.
        if (!next.isDetached() || next.size() != m_finder.size()) {
            next = QList<Cell>(m_finder.size());
        } else {
            settle(next);
            std::fill(next.begin(), next.end(), Cell::missing());
        }
        columns[size_t(metric)] = next.data();
    };
    for (const MetricInfo &metric : metrics()) {
        if (!m_snapshot.m_columns[size_t(metric.metric)].isEmpty())
            begin(metric.metric);
    }
    for (size_t i = 0; i < patch.rowCount(); ++i) {
        const Patch::Row row = patch.row(i);
        const int index = m_rowOf[i];
        for (size_t c = 0; c < row.cells.size(); ++c) {
            const Metric metric = row.metrics[c];
            if (!columns[size_t(metric)])
                begin(metric);
            columns[size_t(metric)][index] = row.cells[c];
        }
    }
    for (size_t metric = 0; metric < m_next.size(); ++metric) {
        if (!columns[metric])
            m_next[metric].clear();
    }
}

void SnapshotBuilder::diff(size_t metric)
{
    QList<Cell> &next = m_next[metric];
    if (next.isEmpty())
        return;
    QList<Cell> &current = grown(Metric(metric));
    const Cell *before = std::as_const(current).constData();
    const Cell *after = std::as_const(next).constData();
    const size_t size = size_t(next.size());
    std::vector<quint32> &changed = m_snapshot.m_changes->rows[metric];

    constexpr size_t block = 16;
    size_t i = 0;
    for (; i + block <= size; i += block) {
        bool differs = false;
        for (size_t j = i; j < i + block; ++j)
            differs |= !(before[j] == after[j]);
        if (!differs)
            continue;
        for (size_t j = i; j < i + block; ++j) {
            if (!(before[j] == after[j]))
                changed.push_back(quint32(j));
        }
    }
    for (; i < size; ++i) {
        if (!(before[i] == after[i]))
            changed.push_back(quint32(i));
    }
    if (!changed.empty())
        current.swap(next);
}

// --- a delta: what it does not name stays as it was ---

void SnapshotBuilder::takeDelta(const Patch &patch)
{
    nameRows(patch);
    Changes &changes = *m_snapshot.m_changes;
    sortUnique(changes.rolledOver, m_finder.size());
    const Columns before = changes.rolledOver.empty() ? Columns() : m_snapshot.m_columns;
    NamedColumns columns{};
    forgetYesterday(columns);
    for (size_t i = 0; i < patch.rowCount(); ++i) {
        const Patch::Row row = patch.row(i);
        for (size_t c = 0; c < row.cells.size(); ++c)
            change(columns, row.metrics[c], m_rowOf[i], row.cells[c]);
    }
    for (auto &rows : changes.rows)
        sortUnique(rows, m_finder.size());
    if (!changes.rolledOver.empty())
        dropUnchanged(before);
    for (const Patch::WorkspaceCell &total : patch.workspace())
        m_snapshot.m_workspace[size_t(total.metric)] = total.cell;
    takeActivities(patch);
}

// Yesterday's numbers are not today's: a queue whose day has begun anew has none until they are named.
void SnapshotBuilder::forgetYesterday(NamedColumns &columns)
{
    const std::vector<quint32> rolledOver = m_snapshot.m_changes->rolledOver;
    if (rolledOver.empty())
        return;
    for (int index = 0; index < m_finder.size(); ++index) {
        const quint32 queue = quint32(rowOf(index).queueRow);
        if (!std::binary_search(rolledOver.begin(), rolledOver.end(), queue))
            continue;
        for (const MetricInfo &metric : metrics()) {
            if (metric.window == Window::Today && !m_snapshot.m_columns[size_t(metric.metric)].isEmpty())
                change(columns, metric.metric, index, Cell::missing());
        }
    }
}

// A cell that was forgotten and named again with the same value has not changed.
void SnapshotBuilder::dropUnchanged(const Columns &before)
{
    for (size_t metric = 0; metric < before.size(); ++metric) {
        const QList<Cell> &now = std::as_const(m_snapshot.m_columns[metric]);
        std::erase_if(m_snapshot.m_changes->rows[metric],
                      [&](quint32 row) { return before[metric].value(row) == now[row]; });
    }
}

inline void SnapshotBuilder::change(NamedColumns &columns, Metric metric, int row, Cell cell)
{
    Named &column = columns[size_t(metric)];
    if (!column.cells)
        column.cells = std::as_const(grown(metric)).constData();
    if (column.cells[row] == cell)
        return;
    if (!column.ours) {
        QList<Cell> &list = m_snapshot.m_columns[size_t(metric)];
        own(list);
        column.cells = column.ours = list.data();
        column.changed = &m_snapshot.m_changes->rows[size_t(metric)];
    }
    column.ours[row] = cell;
    column.changed->push_back(quint32(row));
}

/// The column, as long as the table.
QList<Cell> &SnapshotBuilder::grown(Metric metric)
{
    QList<Cell> &column = m_snapshot.m_columns[size_t(metric)];
    if (column.size() < m_finder.size()) {
        own(column);
        column.resize(m_finder.size());
    }
    return column;
}

} // namespace core
