// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/keeper.h"
#include "core/history/thinning.h"

#include <QFile>

#include <algorithm>

namespace core {

void HistoryKeeper::keepTheBound()
{
    bool tooSmall = false;
    for (;;) {
        const std::vector<Shelf::KeyedSegment> segments = countSegments();
        std::vector<Kept> kept;
        for (const auto &[key, segment] : segments)
            kept.push_back({segment.to, segment.size, segment.thinned});
        const auto step = nextShortening(kept, m_segmentBytes, m_newest, m_settings.limits);
        if (!m_isOpen || !step || !shorten(segments[step->segment], step->what))
            break;
        tooSmall = tooSmall || step->tooSmall;
    }
    if (tooSmall)
        failed(HistoryState::Trouble::TooSmall, {});
    else if (m_state.trouble == HistoryState::Trouble::TooSmall)
        m_state.trouble = HistoryState::Trouble::None;
}

/// Those on disk, and what there is of all.
std::vector<Shelf::KeyedSegment> HistoryKeeper::countSegments()
{
    std::vector<Shelf::KeyedSegment> segments = m_shelf.segments();
    m_oldest.reset();
    for (const auto &[key, segment] : segments) {
        m_oldest = std::min(m_oldest.value_or(segment.from), segment.from);
        m_newest = std::max(m_newest, segment.to);
    }
    std::erase_if(segments, [](const auto &one) { return one.segment.path.isEmpty(); });
    m_segmentBytes = 0;
    for (const auto &[key, segment] : segments)
        m_segmentBytes += segment.size;
    return segments;
}

/// False: the disk does not let us.
bool HistoryKeeper::shorten(const Shelf::KeyedSegment &kept, Shortening::What what)
{
    if (what == Shortening::What::Thin)
        return thin(kept);
    if (!kept.segment.path.isEmpty() && !QFile::remove(kept.segment.path)
        && QFile::exists(kept.segment.path)) {
        failed(HistoryState::Trouble::CannotWrite, kept.segment.path);
        return false;
    }
    m_shelf.replaceSegment(kept.key, kept.segment, std::nullopt);
    return true;
}

bool HistoryKeeper::thin(const Shelf::KeyedSegment &kept)
{
    const auto bytes = kept.segment.open();
    const auto opened = bytes ? Segment::open(*bytes) : SegmentFault::Damaged;
    const auto *segment = std::get_if<Segment>(&opened);
    const QByteArray thinned = segment ? thinnedSegment(*segment, *bytes) : QByteArray();
    if (thinned.isEmpty()) {
        const auto *fault = std::get_if<SegmentFault>(&opened);
        noteFault({kept.key, kept.segment, fault ? *fault : SegmentFault::Damaged});
        return true;
    }
    SegmentFile result = kept.segment;
    result.thinned = true;
    const Result<SegmentFile> written = m_folder.put(kept.key, thinned, result);
    if (!written) {
        failed(HistoryState::Trouble::CannotWrite, written.error().text());
        return false;
    }
    m_shelf.replaceSegment(kept.key, kept.segment, *written);
    QFile::remove(kept.segment.path);
    return true;
}

} // namespace core
