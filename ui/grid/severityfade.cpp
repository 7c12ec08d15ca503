// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/severityfade.h"

#include <algorithm>

namespace ui {

SeverityFade::SeverityFade(QObject *parent) : QObject(parent)
{
    m_clock.start();
    m_frames.setInterval(16);
    connect(&m_frames, &QTimer::timeout, this, &SeverityFade::step);
}

void SeverityFade::note(Key cell, core::Severity severity)
{
    m_noted.insert(cell, severity);
    const auto known = m_levels.constFind(cell);
    const bool isNew = known != m_levels.constEnd() && *known != severity;
    if (!isNew || severity == core::Severity::Ok || m_reduced)
        return;
    m_begun.insert(cell, m_clock.elapsed());
    m_frames.start();
}

void SeverityFade::endNotes()
{
    m_levels.swap(m_noted);
    m_noted.clear();
}

double SeverityFade::strength(Key cell) const
{
    const auto begun = m_begun.constFind(cell);
    if (begun == m_begun.constEnd())
        return 1;
    return std::clamp(double(m_clock.elapsed() - *begun) / millis, 0.0, 1.0);
}

void SeverityFade::step()
{
    const qint64 now = m_clock.elapsed();
    m_begun.removeIf([now](const QHash<Key, qint64>::iterator &cell) { return now - *cell >= millis; });
    if (m_begun.isEmpty())
        m_frames.stop();
    emit moved();
}

} // namespace ui
