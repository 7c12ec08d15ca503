// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/seriesreader.h"

#include "core/history/seriesmaker.h"

#include <map>

namespace core {

namespace {

/// Heads of segments, a day or two of a large floor.
constexpr qsizetype segmentsKept = 200;
/// In changes of a cell, each of which takes 16 bytes.
constexpr qsizetype changesKept = qsizetype(2) << 20;

} // namespace

SeriesReader::SeriesReader(Shelf &shelf) : m_shelf(shelf), m_segments(segmentsKept), m_tracks(changesKept) { }

SeriesAnswer SeriesReader::answer(const SeriesQuestion &question)
{
    std::map<SourceId, std::vector<qsizetype>> ofSource;
    for (qsizetype i = 0; i < question.cells.size(); ++i)
        ofSource[question.cells[i].source].push_back(i);
    SeriesAnswer answer{question.id, QList<Series>(question.cells.size()), {}};
    for (const auto &[source, places] : ofSource) {
        QList<CellAddress> cells;
        for (const qsizetype place : places)
            cells.append(question.cells[place]);
        std::vector<SeriesMaker> makers(places.size(), SeriesMaker(question.from, question.to));
        visit(
            source, question.from, question.to, [&](const StretchHead &) { return cells; },
            [&](const Stretch &stretch) {
                for (size_t i = 0; i < makers.size(); ++i)
                    makers[i].add(*stretch.head, stretch.tracks[i]);
                return true;
            });
        for (size_t i = 0; i < makers.size(); ++i)
            answer.series[places[i]] = makers[i].series(question.most);
    }
    answer.problem = takeProblem();
    return answer;
}

void SeriesReader::visit(const SourceId &source, Instant from, Instant to, const CellsOf &cellsOf,
                         const std::function<bool(const Stretch &)> &take)
{
    const QString key = historyKey(source);
    const Shelf::Found found = m_shelf.find(key, from, to);
    for (const SegmentFile &file : found.segments) {
        if (const auto stretch = read(key, file, cellsOf); stretch && !take(*stretch))
            return;
    }
    if (found.open.records.isEmpty())
        return;
    const auto rows = readLog(found.open, {});
    if (const auto stretch = rows ? readLog(found.open, cellsOf(*rows->head)) : std::nullopt)
        take(*stretch);
}

std::optional<Stretch> SeriesReader::read(const QString &key, const SegmentFile &file, const CellsOf &cellsOf)
{
    const auto bytes = file.open();
    if (!bytes)
        return std::nullopt; // it was dropped a moment ago
    const std::optional<Segment> segment = opened(key, file, *bytes);
    if (!segment)
        return std::nullopt;
    const QList<CellAddress> cells = cellsOf(*segment->head());
    Stretch stretch{segment->head(), std::vector<CellTrack>(size_t(cells.size()))};
    if (readTracks(*segment, *bytes, file.path, cells, stretch))
        return stretch;
    noteFault(key, file, SegmentFault::Damaged);
    return std::nullopt;
}

/// Those that were read before are at hand, of segments that have a path.
bool SeriesReader::readTracks(const Segment &segment, const SegmentBytes &bytes, const QString &path,
                              const QList<CellAddress> &cells, Stretch &into)
{
    std::vector<Segment::CellPlace> wanted;
    std::vector<size_t> places;
    const auto keyOf = [&](Segment::CellPlace place) {
        return TrackKey{path, {int(place.metric), place.number}};
    };
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const auto number = into.head->numbers.cellNumber(cells[i]);
        if (!number)
            continue;
        const Segment::CellPlace place{cells[i].metric, *number};
        if (const CellTrack *known = path.isEmpty() ? nullptr : m_tracks.object(keyOf(place))) {
            into.tracks[size_t(i)] = *known;
        } else {
            wanted.push_back(place);
            places.push_back(size_t(i));
        }
    }
    const auto tracks = segment.read(bytes, wanted);
    for (size_t i = 0; tracks && i < wanted.size(); ++i) {
        const CellTrack &track = into.tracks[places[i]] = (*tracks)[i];
        if (!path.isEmpty())
            m_tracks.insert(keyOf(wanted[i]), new CellTrack(track), qsizetype(track.size()) + 1);
    }
    return tracks.has_value();
}

std::optional<Segment> SeriesReader::opened(const QString &key, const SegmentFile &file,
                                            const SegmentBytes &bytes)
{
    if (const Segment *known = file.path.isEmpty() ? nullptr : m_segments.object(file.path))
        return *known;
    const Segment *neighbour = m_segments.object(m_lastOpened);
    const auto result = Segment::open(bytes, neighbour);
    if (const auto *fault = std::get_if<SegmentFault>(&result)) {
        noteFault(key, file, *fault);
        return std::nullopt;
    }
    const Segment &segment = std::get<Segment>(result);
    if (!file.path.isEmpty()) {
        m_segments.insert(file.path, new Segment(segment));
        m_lastOpened = file.path;
    }
    return segment;
}

void SeriesReader::noteFault(const QString &key, const SegmentFile &file, SegmentFault fault)
{
    m_problem = file.path;
    m_shelf.addFault({key, file, fault});
}

} // namespace core
