// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/rollup.h"

#include <algorithm>

namespace ui {

RollUp::RollUp(core::Metric metric) : m_metric(metric), m_kind(core::info(metric).rollUp) { }

double RollUp::weightOf(const core::Snapshot &snapshot, int row) const
{
    const bool today = core::info(m_metric).window == core::Window::Today;
    const auto value = [&](core::Metric metric) { return snapshot.cell(metric, row).valueOr(0); };
    const double accepted = value(today ? core::Metric::AcceptedToday : core::Metric::Accepted30Min);
    if (m_kind == core::RollUp::MeanByAccepted)
        return accepted;
    return accepted + value(today ? core::Metric::AbandonedToday : core::Metric::Abandoned30Min);
}

void RollUp::add(const FloorImage &image, int source, int row)
{
    if (!image.counts(source))
        return;
    const core::Snapshot &snapshot = image.source(source).snapshot;
    const core::Cell cell = image.shown(source, row, m_metric);
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
        const double weight = weightOf(snapshot, row);
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
