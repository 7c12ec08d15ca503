// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/shelf.h"

#include <algorithm>
#include <utility>

namespace core {

Shelf::Found Shelf::find(const QString &key, Instant from, Instant to) const
{
    // What was known at the begin may have been told by a line before it.
    constexpr Millis before = std::chrono::minutes(1);
    Found found;
    const std::lock_guard lock(m_mutex);
    const auto source = m_sources.find(key);
    if (source == m_sources.end())
        return found;
    for (const SegmentFile &segment : source->second.segments) {
        if (segment.from <= to && segment.to >= from - before)
            found.segments.push_back(segment);
    }
    found.open = source->second.open;
    return found;
}

void Shelf::addSegment(const QString &key, const SegmentFile &segment)
{
    const std::lock_guard lock(m_mutex);
    auto &segments = m_sources[key].segments;
    const auto later = std::upper_bound(segments.begin(), segments.end(), segment,
                                        [](const auto &a, const auto &b) { return a.from < b.from; });
    segments.insert(later, segment);
}

bool Shelf::replaceSegment(const QString &key, const SegmentFile &segment,
                           const std::optional<SegmentFile> &with)
{
    const std::lock_guard lock(m_mutex);
    auto &segments = m_sources[key].segments;
    const auto place = std::find(segments.begin(), segments.end(), segment);
    if (place == segments.end())
        return false;
    if (with)
        *place = *with;
    else
        segments.erase(place);
    return true;
}

void Shelf::beginLog(const QString &key, bool continues)
{
    const std::lock_guard lock(m_mutex);
    m_sources[key].open = {continues, {}};
}

void Shelf::addRecord(const QString &key, const QByteArray &record)
{
    const std::lock_guard lock(m_mutex);
    m_sources[key].open.records.append(record);
}

std::vector<Shelf::KeyedSegment> Shelf::segments() const
{
    std::vector<KeyedSegment> all;
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, source] : m_sources) {
        for (const SegmentFile &segment : source.segments)
            all.push_back({key, segment});
    }
    return all;
}

LineLog Shelf::open(const QString &key) const
{
    const std::lock_guard lock(m_mutex);
    const auto source = m_sources.find(key);
    return source == m_sources.end() ? LineLog() : source->second.open;
}

void Shelf::addFault(const Fault &fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(fault);
}

std::vector<Shelf::Fault> Shelf::takeFaults()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_faults, {});
}

HistoryState Shelf::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Shelf::setState(const HistoryState &state)
{
    const std::lock_guard lock(m_mutex);
    m_state = state;
}

} // namespace core
