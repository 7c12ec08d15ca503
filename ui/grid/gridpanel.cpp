// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grid/gridpanel.h"

#include "ui/grid/gridviewstate.h"
#include "ui/text/statustext.h"
#include "ui/theme/roundedframe.h"
#include "ui/views/queuechooser.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// Below this width the details lie under the grid, not beside it.
constexpr int roomForBoth = 720;

} // namespace

GridPanel::GridPanel(const FloorImage &image, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_image(image), m_model(image), m_viewDesk(
                                                           m_views, [this] { return shown(); }, this),
      m_view(new GridView(&m_model, theme, this)),
      m_bar(new GridBar(theme, &m_viewDesk.menu(), &m_moreMenu, this)),
      m_details(new DetailsPanel(image, theme, this)), m_tip(new CellTip(image, theme, m_view->viewport())),
      m_split(new QSplitter(this))
{
    m_model.setBreachedFirst(true);
    m_bar->breachedFirst().setChecked(true);
    layOut(theme);
    fillMoreMenu();
    connectParts();
    setDetailsShown(false);
    refreshEmptyText();
}

void GridPanel::layOut(const Theme &theme)
{
    auto *box = new QWidget(this);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_view, 1);
    new RoundedFrame(theme, box);
    m_split->setHandleWidth(8);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(box);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_split);
}

void GridPanel::connectParts()
{
    connect(&m_columnMenu, &ColumnMenu::chosen, this, [this](const QList<Column> &columns) {
        m_view->showColumns(columns);
        onShownChanged();
    });
    connect(m_view, &GridView::columnsArranged, this, [this] {
        m_columnMenu.show(m_model.columns());
        onShownChanged();
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &GridPanel::onShownChanged,
            Qt::QueuedConnection);
    connect(m_view, &GridView::contextMenuRequested, this,
            [this](const QPoint &at) { m_moreMenu.popup(at); });
    connect(m_view, &GridView::numberPointedAt, this, &GridPanel::showTip);
    connect(&m_model, &QAbstractItemModel::modelReset, m_tip, &QWidget::hide);
    connect(m_view, &GridView::detailsRequested, this, &GridPanel::toggleDetails);
    connect(m_view, &GridView::left, this, [this] { setDetailsShown(false); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &GridPanel::showCurrentCell);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &GridPanel::showCurrentCell,
            Qt::QueuedConnection);
    connect(m_details, &DetailsPanel::closeRequested, this, [this] { setDetailsShown(false); });
    connect(&m_bar->details(), &QAction::toggled, this, &GridPanel::setDetailsShown);
    connect(&m_bar->breachedFirst(), &QAction::toggled, this, [this](bool on) {
        m_model.setBreachedFirst(on);
        onShownChanged();
    });
    connect(m_split, &QSplitter::splitterMoved, this, [this] {
        if (m_split->orientation() != Qt::Horizontal)
            return;
        m_detailsWidth = m_details->width();
        if (m_settings)
            m_settings->set(m_keys.detailsWidth, m_detailsWidth);
    });
    connect(&m_views, &ViewList::chosen, this, &GridPanel::showView);
    connect(&m_views, &ViewList::changed, this, &GridPanel::onShownChanged);
    connect(&m_viewDesk, &ViewDesk::told, m_bar, &GridBar::tell);
    connect(&m_viewDesk.menu(), &ViewMenu::allChosen, this, &GridPanel::showStandard);
    connect(&m_viewDesk.menu(), &ViewMenu::queuesChosen, this, &GridPanel::chooseQueues);
    connect(&m_image, &FloorImage::healthChanged, this, &GridPanel::refreshEmptyText);
    connect(&m_image, &FloorImage::snapshotTaken, this, &GridPanel::refreshEmptyText);
}

void GridPanel::setSearch(const QString &text)
{
    m_search = text.trimmed();
    m_model.setSearch(text);
    refreshEmptyText();
    onShownChanged();
}

core::View GridPanel::shown() const
{
    core::View view = viewOf(m_model, m_view->ownWidths());
    view.name = m_views.current();
    view.filter = m_search;
    return view;
}

void GridPanel::showView(const core::View &view)
{
    const QList<Column> columns = columnsOf(view);
    m_view->setOwnWidths(widthsOf(view));
    m_view->showColumns(columns);
    m_columnMenu.show(columns);
    m_bar->breachedFirst().setChecked(view.breachedFirst);
    m_model.setChosen(queuesOf(view));
    m_view->showSort(sortOf(view));
    if (view.filter != m_search) {
        setSearch(view.filter);
        emit searchChosen(view.filter);
    }
    onShownChanged();
}

void GridPanel::showStandard()
{
    m_views.leave();
    showView(standardView());
}

void GridPanel::onShownChanged()
{
    const core::View view = shown();
    const core::View *saved = m_views.find(m_views.current());
    const bool changed = saved && !isSameLook(*saved, view);
    m_bar->showView(m_views.current(), changed);
    m_viewDesk.menu().setChanged(changed);
    if (!m_settings)
        return;
    m_settings->set(m_keys.shown, core::toJson(view));
    m_settings->set(m_keys.view, m_views.currentName());
}

void GridPanel::remember(core::Settings &settings)
{
    const QJsonObject shown = settings.value(m_keys.shown);
    const core::ViewReading left = core::readView(shown);
    if (!shown.isEmpty() && left.views.first().columns.size() > 0)
        showView(left.views.first());
    m_views.resume(settings.value(m_keys.view));
    takeRowHeight(settings);
    connect(&settings, &core::Settings::changed, this, [this, &settings](const QString &key) {
        if (key == m_keys.rowHeight.name())
            takeRowHeight(settings);
    });
    m_detailsWidth = settings.value(m_keys.detailsWidth);
    setDetailsShown(settings.value(m_keys.details));
    m_settings = &settings;
    onShownChanged();
}

void GridPanel::takeRowHeight(const core::Settings &settings)
{
    m_view->setRowHeight(rowHeightOf(settings.value(m_keys.rowHeight)));
    for (QAction *height : m_heights.actions())
        height->setChecked(height->data().toInt() == int(m_view->rowHeight()));
}

void GridPanel::chooseQueues()
{
    auto *chooser = new QueueChooser(m_image, m_model.order().chosen(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &QDialog::accepted, this, [this, chooser] {
        m_model.setChosen(chooser->chosen());
        refreshEmptyText();
        onShownChanged();
    });
    chooser->open();
}

void GridPanel::toggleDetails()
{
    setDetailsShown(m_details->isHidden());
}

void GridPanel::setDetailsShown(bool shown)
{
    const bool hadFocus = m_details->isAncestorOf(focusWidget());
    m_details->setVisible(shown);
    m_bar->details().setChecked(shown);
    fitDetails();
    showCurrentCell();
    if (hadFocus)
        m_view->setFocus();
    if (m_settings)
        m_settings->set(m_keys.details, shown);
}

// Details that nobody sees ask for no history.
void GridPanel::showCurrentCell()
{
    const QModelIndex cell = m_view->currentIndex();
    const bool isCell = cell.isValid() && !m_model.isRollUp(cell.row()) && !m_details->isHidden();
    if (!isCell) {
        m_details->show({}, {});
        return;
    }
    const Column &column = m_model.columns().at(cell.column());
    m_details->show(m_model.subjectOf(cell.row()),
                    column.isMetric() ? std::optional(column.metric) : std::nullopt);
}

void GridPanel::showTip(const QModelIndex &cell, const QPoint &mouse)
{
    m_tip->show(cell, m_model.subjectOf(cell.row()), m_model.columns().at(cell.column()).metric,
                m_view->visualRect(cell), mouse);
}

void GridPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto orientation = width() < roomForBoth ? Qt::Vertical : Qt::Horizontal;
    if (orientation == m_split->orientation() && event->oldSize().isValid())
        return;
    m_split->setOrientation(orientation);
    fitDetails();
}

void GridPanel::fitDetails()
{
    const int all = m_split->orientation() == Qt::Horizontal ? width() : height();
    const int details = m_split->orientation() == Qt::Horizontal ? m_detailsWidth : height() / 2;
    m_split->setSizes({std::max(1, all - details), details});
}

void GridPanel::refreshEmptyText()
{
    if (m_model.rowCount())
        return;
    if (!m_search.isEmpty() && m_model.queueCount())
        m_view->setEmptyText(tr("Nothing matches \"%1\"").arg(m_search), tr("Esc clears the search"));
    else if (m_model.queueCount())
        m_view->setEmptyText(tr("None of the view's queues is here"), tr("Choose queues, or another view"));
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

} // namespace ui
