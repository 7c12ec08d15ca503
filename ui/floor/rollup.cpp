// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/rollup.h"

#include <algorithm>

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

double RollUp::weightOf(const CellPlace &queue) const
{
    const double accepted = m_accepted.at(queue).valueOr(0);
    return m_kind == core::RollUp::MeanByAccepted ? accepted : accepted + m_abandoned.at(queue).valueOr(0);
}

void RollUp::add(const CellPlace &queue)
{
    if (!m_counts[size_t(queue.source)])
        return;
    const core::Cell cell = m_cells.at(queue);
    if (!cell.hasValue())
        return;
    switch (m_kind) {
    case core::RollUp::None:
        return;
    case core::RollUp::Sum:
        m_sum += cell.number();
        m_any = true;
        return;
    case core::RollUp::Maximum:
        m_maximum = m_any ? std::max(m_maximum, cell.number()) : cell.number();
        m_any = true;
        return;
    case core::RollUp::MeanByOffered:
    case core::RollUp::MeanByAccepted: {
        const double weight = weightOf(queue);
        m_sum += cell.number() * weight;
        m_weight += weight;
        m_any = m_weight > 0;
        return;
    }
    }
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
