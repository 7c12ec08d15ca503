// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/grid/celllook.h"
#include "ui/grid/columns.h"
#include "ui/grid/gridtable.h"
#include "ui/grid/vieworder.h"
#include "ui/text/numbercache.h"

#include <QAbstractTableModel>

#include <map>
#include <vector>

namespace ui {

// The grid as rows and columns: queues, the channels of those that are open, and the roll-up row at the end.
// For the view's own painter it gives looks; for screen readers, selection and copying, texts in roles.
class GridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        /// core::Severity of the cell as int; of the queue in the health column.
        SeverityRole = Qt::UserRole,
        KindRole,
        OpensRole,
        OpenRole,
        StaleRole,
    };

    explicit GridModel(const FloorImage &image, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

    const QList<Column> &columns() const { return m_columns; }
    void setColumns(const QList<Column> &columns);
    void setSearch(const QString &text);
    const ViewOrder::Sort &sorting() const { return m_order.sort(); }

    void setOpen(int row, bool open);
    void setAllOpen(bool open);
    /// A row by what it stands for, whatever the order is; row 0 or more, or -1 where it is not shown.
    struct RowId
    {
        core::SourceId source;
        core::QueueSid queue;
        core::ChannelSid channel;
    };
    RowId idOf(int row) const;
    int rowOf(const RowId &id) const;
    /// The row of the queue that a channel's row belongs to; a queue's own row for itself.
    int queueRow(int row) const;

    /// The rows in sight: changes of others are not signalled, for nobody sees them. Negative: all of them.
    void setWindow(int first, int last)
    {
        m_firstSeen = first;
        m_lastSeen = last;
    }

    RowLook rowLook(int row) const;
    CellLook cellLook(int row, int column) const;

    /// Queues of all sources, those that the search leaves, and those of a level.
    int queueCount() const { return int(m_table.queues().size()); }
    int foundCount() const { return int(m_found.size()); }
    bool isSearching() const { return m_order.isSearching(); }
    int criticalCount() const { return m_critical; }
    int warningCount() const { return m_warning; }
    /// Queues that no rule watches.
    int unwatchedCount() const { return m_unwatched; }
    /// "since 08:00", where Today began at the same time in all queues.
    QString todaySince() const { return m_todaySince; }
    /// The words that lie on the clipboard after copying these rows.
    QString textOf(const QList<int> &rows) const;

signals:
    /// How many queues there are, are found, or are in trouble.
    void countsChanged();

private:
    bool isRollUp(int row) const { return row == int(m_rows.size()); }
    const GridTable::Queue &queueAt(int row) const { return m_table.queue(m_rows[size_t(row)].queue); }
    int snapshotRow(int row) const;
    core::Cell cell(int row, core::Metric metric) const;
    core::Severity cellSeverity(int row, core::Metric metric, bool &ofChannel) const;
    bool isShown(core::Metric metric) const;
    bool anyHidden(const RowLevels *levels) const;
    QString queueName(const GridTable::Queue &queue) const;
    QString rowText(int row) const;

    CellLook nameLook(int row) const;
    CellLook healthLook(int row) const;
    QString ageOf(int source) const;
    CellLook metricLook(int row, core::Metric metric) const;
    CellLook agentsLook(int row) const;
    CellLook rollUpLook(const Column &column) const;
    CellLook rollUpHealthLook() const;
    RowLook rollUpRowLook() const;
    QString rollUpToolTip(const Column &column) const;
    QString agentsText(core::Cell available, core::Cell unavailable, core::Cell offline) const;
    core::Cell rollUp(core::Metric metric) const;
    core::Cell workspace(core::Metric metric) const;
    bool hidesAlert(int row) const;
    bool isWatched(const GridTable::Queue &queue) const;

    QString toolTip(int row, int column) const;
    QString healthToolTip(int row) const;
    void addAlertLines(QStringList &lines, int source, int row, const QString &where,
                       core::Metric metric) const;
    QStringList alertLines(int row, core::Metric metric) const;

    void onSnapshotTaken(int source, const core::Snapshot &before);
    void onTableChanged();
    void onAlertsChanged();
    void onRulesChanged();
    void onStaleChanged();
    void onTicked();
    void rebuild();
    void reorder();
    void moveTo(std::vector<ViewRow> rows);
    void refreshCounts();
    void refreshTodaySince();
    void signalChanges(int source, const core::Snapshot &before);
    bool hasChanged(int row, const Column &column, const core::Snapshot &before) const;
    void signalColumns(int firstRow, int lastRow, int firstColumn, int lastColumn);
    std::pair<int, int> window() const;
    bool isOpenAt(int row) const;
    core::Severity level(int source, int row, core::Metric metric) const;

    const FloorImage &m_image;
    QList<Column> m_columns = defaultColumns();
    GridTable m_table;
    ViewOrder m_order;
    std::vector<ViewRow> m_rows;
    std::vector<int> m_found;
    int m_critical = 0;
    int m_warning = 0;
    int m_unwatched = 0;
    int m_firstSeen = -1;
    int m_lastSeen = -1;
    QString m_todaySince;
    NumberCache m_numbers;
    mutable std::map<core::Metric, core::Cell> m_rollUps;
};

} // namespace ui
