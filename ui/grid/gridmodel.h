// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/cellfacts.h"
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
    /// Nothing where the column is not one to sort by.
    void sort(int column, Qt::SortOrder order) override;

    const FloorImage &image() const { return m_image; }
    const QList<Column> &columns() const { return m_columns; }
    void setColumns(const QList<Column> &columns);
    void setSearch(const QString &text);
    /// Only these queues are shown; none: all of them.
    void setChosen(const QSet<ViewOrder::QueueId> &queues);
    void setBreachedFirst(bool first);
    const ViewOrder &order() const { return m_order; }
    const ViewOrder::Sort &sorting() const { return m_order.sort(); }
    const GridTable &table() const { return m_table; }

    /// While someone points at the rows or moves in them their order stands still. What a person asks for
    /// (another sort, a search) is done at once all the same.
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    /// The order stands still, and would be another one.
    bool isOrderDue() const { return m_orderDue; }

    void setOpen(int row, bool open);
    void setAllOpen(bool open);
    /// A row by what it stands for, whatever the order is; row 0 or more, or -1 where it is not shown.
    struct RowId
    {
        core::SourceId source;
        core::QueueSid queue;
        core::ChannelSid channel;

        bool operator==(const RowId &) const = default;
    };
    RowId idOf(int row) const;
    int rowOf(const RowId &id) const;
    /// The row of the queue that a channel's row belongs to; a queue's own row for itself.
    int queueRow(int row) const;
    bool isRollUp(int row) const { return row == int(m_rows.size()); }
    /// Where the row's cells are in the floor's image; not of the roll-up.
    CellPlace placeOf(int row) const;
    /// The same with all that stands in the row for a queue.
    CellSubject subjectOf(int row) const;

    /// The rows in sight: changes of others are not signalled, for nobody sees them. Negative: all of them.
    void setWindow(int first, int last)
    {
        m_firstSeen = first;
        m_lastSeen = last;
    }

    RowLook rowLook(int row) const;
    CellLook cellLook(int row, int column) const;
    /// The number in a cell of a metric; also of the roll-up.
    core::Cell number(int row, core::Metric metric) const;
    struct Names
    {
        QString queue;
        /// Empty for a queue of none or of several.
        QString channel;
        QString source;
    };
    /// What a row stands for, in words.
    Names names(int row) const;

    /// Queues of all sources, those that the search and the choice leave, and those of a level.
    int queueCount() const { return int(m_table.queues().size()); }
    int foundCount() const { return int(m_found.size()); }
    /// Not all queues are shown: there is a search, or a choice of queues.
    bool isSearching() const { return m_order.isSearching() || m_order.isChoosing(); }
    int criticalCount() const { return m_critical; }
    int warningCount() const { return m_warning; }
    /// Queues that no rule watches.
    int unwatchedCount() const { return m_unwatched; }
    /// "since 08:00", where Today began at the same time in all queues; else that it differs.
    QString todaySince() const { return m_todaySince; }

signals:
    /// How many queues there are, are found, or are in trouble.
    void countsChanged();
    /// The order stands still or moves again, or would now be another one.
    void holdChanged();
    /// Levels of cells are others than before.
    void levelsChanged();

private:
    const GridTable::Queue &queueAt(int row) const { return m_table.queue(m_rows[size_t(row)].queue); }
    int snapshotRow(int row) const;
    core::Severity cellSeverity(int row, core::Metric metric, bool &ofChannel) const;
    bool isShown(core::Metric metric) const;
    bool isShown(Column::Kind kind) const;
    QString queueName(const GridTable::Queue &queue) const;
    QString spokenText(int row, int column) const;

    CellLook nameLook(int row) const;
    CellLook healthLook(int row) const;
    QString ageOf(int source) const;
    CellLook metricLook(int row, core::Metric metric) const;
    CellLook agentsLook(int row) const;
    CellLook rollUpLook(const Column &column) const;
    CellLook rollUpMetricLook(core::Metric metric) const;
    CellLook rollUpHealthLook() const;
    RowLook rollUpRowLook() const;
    QString rollUpToolTip(const Column &column) const;
    QString agentsText(core::Cell available, core::Cell unavailable, core::Cell offline) const;
    core::Cell rollUp(core::Metric metric) const;
    core::Cell workspace(core::Metric metric) const;
    bool isWatched(const GridTable::Queue &queue) const;

    // Open alerts on metrics that have no column.
    struct HiddenAlert
    {
        core::Metric metric;
        core::Severity severity;
    };
    void addHidden(QList<HiddenAlert> &hidden, const RowLevels *levels) const;
    QList<HiddenAlert> hiddenAlerts(int row) const;

    QString toolTip(int row, int column) const;
    QString nameToolTip(int row) const;
    QString healthToolTip(int row) const;
    QString hiddenText(const QList<HiddenAlert> &hidden) const;
    QString metricToolTip(int row, core::Metric metric) const;

    void onSnapshotTaken(int source, const core::Snapshot &before);
    void onTableChanged();
    void onAlertsChanged();
    void onRulesChanged();
    void onStaleChanged();
    void onTicked();
    void rebuild();
    void refreshFound();
    bool reorder();
    void settle();
    void setOrderDue(bool due);
    std::vector<ViewRow> heldRows(const std::vector<CellPlace> &before) const;
    void moveTo(std::vector<ViewRow> &rows);
    void refreshCounts();
    void refreshUnwatched();
    void refreshTodaySince();
    void forgetRollUps(const core::Snapshot &before, const core::Snapshot &now);
    void signalChanges(int source, const core::Snapshot &before);
    bool hasChanged(int row, const Column &column, const core::Snapshot &before) const;
    void signalAll();
    void signalColumns(int firstRow, int lastRow, int firstColumn, int lastColumn);
    std::pair<int, int> window() const;
    bool isOpenAt(int row) const;
    core::Severity level(int source, int row, core::Metric metric) const;

    const FloorImage &m_image;
    QList<Column> m_columns = defaultColumns();
    GridTable m_table;
    ViewOrder m_order;
    std::vector<ViewRow> m_rows;
    // The rows of the next order: kept for its memory.
    std::vector<ViewRow> m_nextRows;
    std::vector<int> m_found;
    // Of the same queues, source by source and row by row: sums run through them.
    std::vector<CellPlace> m_foundPlaces;
    bool m_held = false;
    bool m_orderDue = false;
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
