// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/grid/gridmodel.h"
#include "ui/shell/recordingsign.h"
#include "ui/shell/sourcedetails.h"
#include "ui/shell/statusentry.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QWidget>

namespace ui {

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
    QString sourceText(int source) const { return m_sources.at(source).shown; }
    /// Opens what is known of this source.
    void openDetails(int source);
    void openDetailsOf(const core::SourceId &source);
    SourceDetails &details() { return *m_details; }
    /// The one entry that stands for all sources where they don't fit side by side; hidden where they do.
    const StatusEntry &summary() const { return *m_summary; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry
    {
        StatusEntry *button = nullptr;
        QString shown;
        /// None of a source to begin with: what is shown first is news.
        Icon icon = Icon::Product;
        /// What is shown: its age moves with the second hand, not with every answer.
        core::SourceHealth::State state = core::SourceHealth::State::Starting;
        core::Trouble trouble = core::Trouble::None;
        bool answered = false;
    };
    void refreshSources();
    void onHealthChanged();
    void refreshCounts();
    void addEntry();
    void removeEntry();
    void fitEntries();
    void refreshSummary();
    void fillMenu();
    void dress();
    void dressEntry(const Entry &entry);
    void show(Entry &entry, const core::SourceHealth &health);

    const FloorImage &m_image;
    const GridModel &m_grid;
    const Theme &m_theme;
    QHBoxLayout *m_row;
    QList<Entry> m_sources;
    StatusEntry *m_summary;
    QMenu *m_menu;
    /// By kind.
    QList<RecordingSign *> m_signs;
    QLabel *m_counts;
    SourceDetails *m_details;
};

} // namespace ui
