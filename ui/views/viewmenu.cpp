// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewmenu.h"

#include "ui/help/helptopic.h"

namespace ui {

ViewMenu::ViewMenu(ViewList &views, QWidget *parent) : QMenu(parent), m_views(views)
{
    setHelpTopic(this, HelpTopic::Views);
    connect(this, &QMenu::aboutToShow, this, &ViewMenu::fill);
    fill();
}

void ViewMenu::setChanged(bool changed)
{
    m_changed = changed;
}

void ViewMenu::fill()
{
    clear();
    addViews();
    addSeparator();
    addCurrentActions();
    addSeparator();
    addAction(tr("Choose queues..."), this, &ViewMenu::queuesChosen);
    addSeparator();
    addAction(tr("Export views..."), this, &ViewMenu::exportChosen)->setEnabled(!m_views.views().isEmpty());
    addAction(tr("Import views..."), this, &ViewMenu::importChosen);
}

void ViewMenu::addViews()
{
    const auto add = [&](const QString &text, bool checked) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        m_shown.addAction(action);
        return action;
    };
    connect(add(tr("Standard view"), m_views.current().isEmpty()), &QAction::triggered, this,
            &ViewMenu::allChosen);
    for (const core::View &view : m_views.views()) {
        QString text = view.name;
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        if (view.isDefault)
            text = tr("%1 (default)", "a view").arg(text);
        connect(add(text, view.name == m_views.current()), &QAction::triggered, &m_views,
                [this, name = view.name] { m_views.choose(name); });
    }
}

void ViewMenu::addCurrentActions()
{
    const core::View *current = m_views.find(m_views.current());
    addAction(tr("Save"), this, &ViewMenu::saveChosen)->setEnabled(current && m_changed);
    addAction(tr("Save as..."), this, &ViewMenu::saveAsChosen);
    if (!current)
        return;
    addAction(tr("Rename..."), this, &ViewMenu::renameChosen);
    QAction *standard = addAction(tr("Begin with this view"));
    standard->setCheckable(true);
    standard->setChecked(current->isDefault);
    connect(standard, &QAction::toggled, this,
            [this](bool on) { m_views.makeDefault(on ? m_views.current() : QString()); });
    addAction(tr("Delete"), this, [this] { m_views.remove(m_views.current()); });
}

} // namespace ui
