// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/rollup.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

core::Metric windowed(core::Metric of, core::Metric last30Min, core::Metric today)
{
    return core::info(of).window == core::Window::Today ? today : last30Min;
}

} // namespace

RollUp::RollUp(const FloorImage &image, core::Metric metric)
    : m_kind(core::info(metric).rollUp), m_cells(image, metric),
      m_accepted(image, windowed(metric, core::Metric::Accepted30Min, core::Metric::AcceptedToday)),
      m_abandoned(image, windowed(metric, core::Metric::Abandoned30Min, core::Metric::AbandonedToday))
{
    for (int source = 0; source < int(image.sources().size()); ++source)
        m_counts.push_back(image.counts(source));
}

void RollUp::add(std::span<const CellPlace> queues)
{
    while (!queues.empty()) {
        const int source = queues.front().source;
        const auto isOther = [source](const CellPlace &queue) { return queue.source != source; };
        const auto end = std::find_if(queues.begin(), queues.end(), isOther);
        const auto count = size_t(end - queues.begin());
        if (m_counts[size_t(source)])
            addOfOneSource(queues.first(count));
        queues = queues.subspan(count);
    }
}

void RollUp::addOfOneSource(std::span<const CellPlace> queues)
{
    switch (m_kind) {
    case core::RollUp::None:
        return;
    case core::RollUp::Sum:
        addSum(queues);
        return;
    case core::RollUp::Maximum:
        addMaximum(queues);
        return;
    case core::RollUp::MeanByOffered:
    case core::RollUp::MeanByAccepted:
        addMean(queues);
        return;
    }
}

// Four sums side by side: none has to wait for the one before.
void RollUp::addSum(std::span<const CellPlace> queues)
{
    const MetricCells::OfSource &cells = m_cells.of(queues.front().source);
    std::array<double, 4> sums{};
    size_t told = 0;
    for (size_t i = 0; i < queues.size(); ++i) {
        const core::Cell cell = cells.at(queues[i]);
        if (!cell.hasValue())
            continue;
        sums[i % sums.size()] += cell.number();
        ++told;
    }
    m_sum += (sums[0] + sums[1]) + (sums[2] + sums[3]);
    m_any = m_any || told > 0;
}

void RollUp::addMaximum(std::span<const CellPlace> queues)
{
    const MetricCells::OfSource &cells = m_cells.of(queues.front().source);
    for (const CellPlace &queue : queues) {
        const core::Cell cell = cells.at(queue);
        if (!cell.hasValue() || (m_any && cell.number() <= m_maximum))
            continue;
        m_maximum = cell.number();
        m_any = true;
    }
}

void RollUp::addMean(std::span<const CellPlace> queues)
{
    const int source = queues.front().source;
    const MetricCells::OfSource &cells = m_cells.of(source);
    const MetricCells::OfSource &accepted = m_accepted.of(source);
    const MetricCells::OfSource &abandoned = m_abandoned.of(source);
    const bool byOffered = m_kind == core::RollUp::MeanByOffered;
    for (const CellPlace &queue : queues) {
        const core::Cell cell = cells.at(queue);
        if (!cell.hasValue())
            continue;
        double weight = accepted.at(queue).valueOr(0);
        if (byOffered)
            weight += abandoned.at(queue).valueOr(0);
        m_sum += cell.number() * weight;
        m_weight += weight;
    }
    m_any = m_weight > 0;
}

core::Cell RollUp::value() const
{
    if (!m_any)
        return core::Cell::undefined();
    switch (m_kind) {
    case core::RollUp::None:
        break;
    case core::RollUp::Sum:
        return core::Cell::of(m_sum);
    case core::RollUp::Maximum:
        return core::Cell::of(m_maximum);
    case core::RollUp::MeanByOffered:
    case core::RollUp::MeanByAccepted:
        return core::Cell::of(m_sum / m_weight);
    }
    return core::Cell::undefined();
}

core::Cell workspaceSum(const FloorImage &image, core::Metric metric)
{
    double sum = 0;
    bool any = false;
    for (int i = 0; i < int(image.sources().size()); ++i) {
        const FloorImage::Source &source = image.source(i);
        if (!source.hasData() || !image.counts(i))
            continue;
        const core::Cell cell = source.snapshot.workspace(metric);
        if (!cell.hasValue())
            return core::Cell::undefined();
        sum += cell.number();
        any = true;
    }
    return any ? core::Cell::of(sum) : core::Cell::undefined();
}

} // namespace ui
