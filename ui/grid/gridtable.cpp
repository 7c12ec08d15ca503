// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridtable.h"

#include "ui/floor/channels.h"
#include "ui/text/folding.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

struct TableText
{
    Q_DECLARE_TR_FUNCTIONS(TableText)
};

bool hasOpenAlert(const FloorImage &image, int source, int row)
{
    return image.levels(source, row) != nullptr;
}

} // namespace

void GridTable::rebuild(const FloorImage &image)
{
    m_queues.clear();
    m_channels.clear();
    m_absentRows.clear();
    for (int source = 0; source < int(image.sources().size()); ++source)
        addQueues(image, source);
    sortByName();
    indexRows(image);
}

bool GridTable::isOutdated(const FloorImage &image) const
{
    return std::any_of(m_absentRows.begin(), m_absentRows.end(), [&](const AbsentRow &absent) {
        return absent.hasAlert != hasOpenAlert(image, absent.source, absent.row);
    });
}

void GridTable::sortByName()
{
    // The C locale knows neither numbers nor capitals: people who have no other are given English.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(m_queues.size());
    for (const Queue &queue : m_queues)
        keys.push_back(collator.sortKey(queue.label));
    std::vector<int> order(m_queues.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return keys[size_t(a)].compare(keys[size_t(b)]) < 0; });
    std::vector<Queue> sorted;
    sorted.reserve(m_queues.size());
    for (const int index : order)
        sorted.push_back(std::move(m_queues[size_t(index)]));
    m_queues = std::move(sorted);
}

void GridTable::indexRows(const FloorImage &image)
{
    m_places.clear();
    m_places.reserve(m_queues.size());
    m_queueOfRow.assign(image.sources().size(), {});
    for (size_t source = 0; source < m_queueOfRow.size(); ++source)
        m_queueOfRow[source].assign(image.sources()[source].snapshot.rows().size(), -1);
    for (int index = 0; index < int(m_queues.size()); ++index) {
        const Queue &queue = m_queues[size_t(index)];
        const Channel *only = onlyChannel(queue);
        m_places.push_back({queue.source, queue.row, only ? only->row : queue.row});
        auto &queues = m_queueOfRow[size_t(queue.source)];
        queues[size_t(queue.row)] = index;
        for (const Channel &channel : channels(queue))
            queues[size_t(channel.row)] = index;
    }
}

// Rows that the source has left out are gone from view, unless an alert on them is still open.
void GridTable::addQueues(const FloorImage &image, int source)
{
    const auto &rows = image.source(source).snapshot.rows();
    std::vector<std::vector<int>> channelsOf(rows.size());
    for (size_t row = 0; row < rows.size(); ++row) {
        const bool hasAlert = hasOpenAlert(image, source, int(row));
        if (rows[row].absent)
            m_absentRows.push_back({source, int(row), hasAlert});
        const bool shown = !rows[row].absent || hasAlert;
        if (!rows[row].isQueue() && shown)
            channelsOf[size_t(rows[row].queueRow)].push_back(int(row));
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row].isQueue())
            continue;
        const auto &channels = channelsOf[row];
        if (rows[row].absent && channels.empty() && !hasOpenAlert(image, source, int(row)))
            continue;
        Queue queue;
        queue.source = source;
        queue.row = int(row);
        queue.firstChannel = int(m_channels.size());
        queue.channelCount = int(channels.size());
        for (const int channel : channels) {
            const QString &name = rows[size_t(channel)].name;
            m_channels.push_back({channel, channelLabel(name), channelIcon(name)});
        }
        finish(queue, rows[row].name.isEmpty() ? rows[row].queue.text : rows[row].name,
               image.sources().size() > 1 ? image.source(source).health.name : QString());
        m_queues.push_back(queue);
    }
}

void GridTable::finish(Queue &queue, const QString &name, const QString &source)
{
    queue.label = name;
    if (const Channel *only = onlyChannel(queue))
        queue.label = TableText::tr("%1 - %2", "queue and its only channel").arg(name, only->label);
    QString searched = name + QLatin1Char(' ') + source;
    for (const Channel &channel : channels(queue))
        searched += QLatin1Char(' ') + channel.label;
    queue.searched = folded(searched);
}

core::Severity healthOf(const FloorImage &image, const GridTable &table, const GridTable::Queue &queue)
{
    if (image.source(queue.source).levels.isEmpty())
        return core::Severity::Ok;
    const auto worst = [&](int row) {
        const RowLevels *levels = image.levels(queue.source, row);
        return levels ? levels->worst : core::Severity::Ok;
    };
    core::Severity health = worst(queue.row);
    for (const GridTable::Channel &channel : table.channels(queue))
        health = std::max(health, worst(channel.row));
    return health;
}

std::vector<core::Severity> healths(const FloorImage &image, const GridTable &table)
{
    std::vector<core::Severity> healths(table.queues().size(), core::Severity::Ok);
    for (int source = 0; source < int(image.sources().size()); ++source) {
        const auto &levels = image.source(source).levels;
        for (auto row = levels.cbegin(); row != levels.cend(); ++row) {
            const int queue = table.queueOf(source, row.key());
            if (queue >= 0)
                healths[size_t(queue)] = std::max(healths[size_t(queue)], row->worst);
        }
    }
    return healths;
}

} // namespace ui
