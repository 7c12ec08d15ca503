// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridpanel.h"

#include "ui/text/statustext.h"
#include "ui/theme/roundedframe.h"

#include <QVBoxLayout>

namespace ui {

namespace {

// A menu of columns stays open while several are ticked.
class StayingMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        QAction *action = activeAction();
        if (action && action->isCheckable() && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
};

} // namespace

GridPanel::GridPanel(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image), m_model(image), m_view(new GridView(&m_model, theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_view);
    new RoundedFrame(theme, this);
    fillColumnMenu();
    refreshEmptyText();
    connect(&image, &FloorImage::healthChanged, this, &GridPanel::refreshEmptyText);
    connect(&image, &FloorImage::snapshotTaken, this, &GridPanel::refreshEmptyText);
}

void GridPanel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    m_model.setSearch(text);
    refreshEmptyText();
}

void GridPanel::refreshEmptyText()
{
    if (m_model.rowCount())
        return;
    if (!m_search.isEmpty() && m_model.queueCount())
        m_view->setEmptyText(tr("Nothing matches \"%1\"").arg(m_search), tr("Esc clears the search"));
    else if (m_image.sources().empty())
        m_view->setEmptyText(tr("No queues yet"), tr("No source of numbers has been set up"));
    else
        m_view->setEmptyText(tr("No queues yet"), waitingHint());
}

// What stands between us and the first queue, if we know.
QString GridPanel::waitingHint() const
{
    for (const FloorImage::Source &source : m_image.sources()) {
        if (!source.hasData() && source.health.trouble != core::Trouble::None)
            return sourceText(source.health, m_image.now());
    }
    return tr("They appear as soon as a source tells of them");
}

void GridPanel::fillColumnMenu()
{
    QMenu *group = nullptr;
    ColumnGroup last = ColumnGroup::Lead;
    for (const Column &column : allColumns()) {
        if (column.kind == Column::Kind::Queue)
            continue;
        if (column.group != last) {
            group = new StayingMenu(groupTitle(column.group), &m_columnMenu);
            m_columnMenu.addMenu(group);
            last = column.group;
        }
        QMenu *menu = group ? group : &m_columnMenu;
        QAction *action = menu->addAction(columnName(column));
        action->setCheckable(true);
        action->setChecked(isShownAtFirst(column));
        action->setData(allColumns().indexOf(column));
        connect(action, &QAction::toggled, this, &GridPanel::takeColumnsFromMenu);
        m_columnActions.append(action);
    }
    m_columnMenu.addSeparator();
    m_columnMenu.addAction(tr("Default columns"), this, [this] {
        for (QAction *action : std::as_const(m_columnActions))
            action->setChecked(isShownAtFirst(allColumns().at(action->data().toInt())));
    });
}

void GridPanel::takeColumnsFromMenu()
{
    QList<Column> columns{allColumns().first()};
    for (const QAction *action : std::as_const(m_columnActions)) {
        if (action->isChecked())
            columns.append(allColumns().at(action->data().toInt()));
    }
    m_view->showColumns(columns);
}

} // namespace ui
