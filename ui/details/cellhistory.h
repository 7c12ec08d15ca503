// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/series.h"
#include "ui/details/cellfacts.h"

#include <QObject>

#include <optional>

namespace ui {

// The last hour of one cell: asked for once, then kept up to date from what the floor tells. Without an
// answer it is what has been seen since it was asked for.
class CellHistory : public QObject
{
    Q_OBJECT

public:
    explicit CellHistory(const FloorImage &image, QObject *parent = nullptr);

    /// Nothing: no cell any more.
    void follow(const std::optional<core::CellAddress> &cell);
    void takeAnswer(const core::SeriesAnswer &answer);

    /// From `from()` to the floor's now, in the order of time.
    core::Series series() const;
    core::Instant from() const;
    bool isWaiting() const { return m_waiting; }
    /// Why the past can't be shown; empty if it can.
    const QString &problem() const { return m_problem; }

    static constexpr core::Millis length{std::chrono::hours(1)};
    static constexpr int mostPoints = 400;

signals:
    void asked(const core::SeriesQuestion &question);
    void changed();

private:
    void note();
    core::Cell cellNow() const;
    void ask();

    const FloorImage &m_image;
    std::optional<core::CellAddress> m_cell;
    core::Series m_past;
    core::Series m_seen;
    quint64 m_question = 0;
    bool m_waiting = false;
    QString m_problem;
};

} // namespace ui
