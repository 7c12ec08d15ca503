// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridtable.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

struct ChannelText
{
    Q_DECLARE_TR_FUNCTIONS(ChannelText)
};

// By unique name, as flex-facts 2.7 has it.
Icon channelIcon(const QString &name)
{
    static const std::pair<const char *, Icon> words[] = {
        {"voice", Icon::Voice}, {"phone", Icon::Voice}, {"call", Icon::Voice}, {"mail", Icon::Email},
        {"sms", Icon::Sms},     {"mess", Icon::Chat},   {"chat", Icon::Chat},  {"video", Icon::Video},
    };
    for (const auto &[word, icon] : words) {
        if (name.contains(QLatin1String(word), Qt::CaseInsensitive))
            return icon;
    }
    return Icon::OtherChannel;
}

bool hasOpenAlert(const FloorImage &image, int source, int row)
{
    return image.levels(source, row) != nullptr;
}

} // namespace

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain.append(c);
    }
    return plain.toCaseFolded();
}

QString channelLabel(const QString &name)
{
    if (name.compare(u"voice", Qt::CaseInsensitive) == 0)
        return ChannelText::tr("Voice");
    if (name.compare(u"chat", Qt::CaseInsensitive) == 0)
        return ChannelText::tr("Chat");
    if (name.compare(u"email", Qt::CaseInsensitive) == 0)
        return ChannelText::tr("Email");
    if (name.compare(u"sms", Qt::CaseInsensitive) == 0)
        return ChannelText::tr("SMS");
    if (name.compare(u"video", Qt::CaseInsensitive) == 0)
        return ChannelText::tr("Video");
    return name;
}

void GridTable::rebuild(const FloorImage &image)
{
    m_queues.clear();
    m_channels.clear();
    m_hasAbsentRows = false;
    for (int source = 0; source < int(image.sources().size()); ++source)
        addQueues(image, source);

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
    for (size_t rank = 0; rank < order.size(); ++rank)
        m_queues[size_t(order[rank])].rank = int(rank);
}

// Rows that the source has left out are gone from view, unless an alert on them is still open.
void GridTable::addQueues(const FloorImage &image, int source)
{
    const auto &rows = image.source(source).snapshot.rows();
    std::vector<std::vector<int>> channelsOf(rows.size());
    for (size_t row = 0; row < rows.size(); ++row) {
        m_hasAbsentRows |= rows[row].absent;
        const bool shown = !rows[row].absent || hasOpenAlert(image, source, int(row));
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
        finish(queue, rows[row].name.isEmpty() ? rows[row].queue.text : rows[row].name);
        m_queues.push_back(queue);
    }
}

void GridTable::finish(Queue &queue, const QString &name)
{
    queue.label = name;
    if (const Channel *only = onlyChannel(queue))
        queue.label = ChannelText::tr("%1 - %2", "queue and its only channel").arg(name, only->label);
    QString searched = name;
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

} // namespace ui
