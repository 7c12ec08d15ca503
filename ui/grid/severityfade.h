// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/severity.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

namespace ui {

// Which cells have a level that is new, and how far each has faded in. Knows cells by a key, not by their
// place: an order may change meanwhile.
class SeverityFade : public QObject
{
    Q_OBJECT

public:
    explicit SeverityFade(QObject *parent = nullptr);

    using Key = quint64;
    /// A cell as it is shown now. A level that another one was before begins to fade in.
    void note(Key cell, core::Severity severity);
    /// Forgets the levels of cells that were not noted since the last call: they are out of sight.
    void endNotes();
    /// 0 to 1.
    double strength(Key cell) const;
    bool isRunning() const { return m_frames.isActive(); }
    void setReduced(bool reduced) { m_reduced = reduced; }

    static constexpr int millis = 150;

signals:
    /// The fading cells look different now.
    void moved();

private:
    void step();

    QHash<Key, core::Severity> m_levels;
    QHash<Key, core::Severity> m_noted;
    QHash<Key, qint64> m_begun;
    QElapsedTimer m_clock;
    QTimer m_frames;
    bool m_reduced = false;
};

} // namespace ui
