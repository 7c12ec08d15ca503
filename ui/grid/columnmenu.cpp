// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/columnmenu.h"

#include <QSignalBlocker>

#include <algorithm>

namespace ui {

namespace {

/// Flex suggests no more metrics than these side by side (flex-facts 2.2): a hint, not a bound.
constexpr int suggestedMetrics = 8;

bool releaseTicks(QMenu &menu)
{
    QAction *action = menu.activeAction();
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

// A group of columns, which stays open as its parent does.
class GroupMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!releaseTicks(*this))
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

QList<Column> withColumn(QList<Column> columns, const Column &added)
{
    const auto place = [](const Column &column) { return allColumns().indexOf(column); };
    qsizetype at = 0;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (place(columns.at(i)) < place(added))
            at = i + 1;
    }
    columns.insert(at, added);
    return columns;
}

ColumnMenu::ColumnMenu(QWidget *parent) : QMenu(parent)
{
    fill();
    show(defaultColumns());
}

void ColumnMenu::fill()
{
    QMenu *group = this;
    ColumnGroup last = ColumnGroup::Lead;
    for (const Column &column : allColumns()) {
        if (column.kind == Column::Kind::Queue)
            continue;
        if (column.group != last) {
            group = new GroupMenu(groupTitle(column.group), this);
            addMenu(group);
            last = column.group;
        }
        QAction *action = group->addAction(columnName(column));
        action->setCheckable(true);
        action->setData(allColumns().indexOf(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { choose(column, on); });
        m_actions.append(action);
    }
    addSeparator();
    m_hint = addAction(QString());
    m_hint->setEnabled(false);
    addAction(tr("Default columns"), this, [this] {
        show(defaultColumns());
        emit chosen(m_shown);
    });
}

void ColumnMenu::show(const QList<Column> &columns)
{
    m_shown = columns;
    for (QAction *action : std::as_const(m_actions)) {
        const QSignalBlocker quiet(this);
        const QSignalBlocker quietAction(action);
        action->setChecked(m_shown.contains(allColumns().at(action->data().toInt())));
    }
    refreshHint();
}

void ColumnMenu::choose(const Column &column, bool shown)
{
    if (shown == m_shown.contains(column))
        return;
    if (shown)
        m_shown = withColumn(m_shown, column);
    else
        m_shown.removeOne(column);
    refreshHint();
    emit chosen(m_shown);
}

void ColumnMenu::refreshHint()
{
    const int metrics
        = int(std::count_if(m_shown.begin(), m_shown.end(), [](const Column &c) { return c.isNumber(); }));
    m_hint->setVisible(metrics > suggestedMetrics);
    m_hint->setText(tr("%Ln metric(s) shown; up to 8 read best", "", metrics));
}

void ColumnMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!releaseTicks(*this))
        QMenu::mouseReleaseEvent(event);
}

} // namespace ui
