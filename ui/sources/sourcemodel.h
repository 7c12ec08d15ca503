// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/theme/theme.h"

#include <QAbstractTableModel>

namespace ui {

// The sources as a table: what each is, how it does, and what it asks of its account.
class SourceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Health, Age, Requests, LastError, ColumnCount };

    SourceModel(const FloorImage &image, const Theme &theme, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// -1: it is not there.
    int rowOf(const core::SourceId &id) const { return int(m_ids.indexOf(id)); }
    core::SourceId idOf(int row) const { return m_ids.value(row); }
    /// Null: there is none of this id.
    const core::SourceSettings *settings(const core::SourceId &id) const;

private:
    struct State
    {
        core::SourceHealth::State state = core::SourceHealth::State::Starting;
        core::Trouble trouble = core::Trouble::None;
        bool wantsSecret = false;

        bool operator==(const State &) const = default;
    };
    void refresh();
    void onHealthChanged();
    void tellAll();
    QString text(const FloorImage::Source &source, Column column) const;
    QString toolTip(const FloorImage::Source &source, Column column) const;
    QVariant icon(const FloorImage::Source &source, Column column) const;
    QList<State> states() const;

    const FloorImage &m_image;
    const Theme &m_theme;
    QList<core::SourceId> m_ids;
    /// What is shown; ages move with the second hand.
    QList<State> m_shown;
};

} // namespace ui
