// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/grid/gridmodel.h"
#include "ui/shell/recordingsign.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QWidget>

namespace ui {

/// The shape before a source's name: a severity's colours and shapes are for severities only, so trouble has
/// the neutral one, and what is old the clock.
Icon statusIcon(const core::SourceHealth &health);

// The bar at the bottom: how each source does and how old its numbers are; at the right, how many queues
// there are, how many are in trouble, and whether anything is written down.
class SourceStatus : public QWidget
{
    Q_OBJECT

public:
    SourceStatus(const FloorImage &image, const GridModel &grid, const Theme &theme,
                 QWidget *parent = nullptr);

    QString countsText() const { return m_counts->text(); }
    /// Of what is written down; a sign that is not visible: nothing.
    const RecordingSign &sign(core::RecordingState::Kind kind) const { return *m_signs.at(int(kind)); }
    QString sourceText(int source) const { return m_sources.at(source).text->text(); }

private:
    struct Entry
    {
        QLabel *shape;
        QLabel *text;
        /// What is shown: its age moves with the second hand, not with every answer.
        core::SourceHealth::State state = core::SourceHealth::State::Starting;
        bool answered = false;
    };
    void refreshSources();
    void onHealthChanged();
    void refreshCounts();
    void addEntry();
    QPixmap shape(const core::SourceHealth &health) const;

    const FloorImage &m_image;
    const GridModel &m_grid;
    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<Entry> m_sources;
    /// By kind.
    QList<RecordingSign *> m_signs;
    QLabel *m_counts;
};

} // namespace ui
