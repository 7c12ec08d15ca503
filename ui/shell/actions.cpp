// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include <algorithm>

namespace ui {

QAction *Actions::add(Group group, const QString &what, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(what, m_window);
    action->setShortcuts(keys);
    m_window->addAction(action);
    note(group, what, keys);
    return action;
}

void Actions::note(Group group, const QString &what, const QList<QKeySequence> &keys)
{
    m_entries += Entry{group, what, keys};
}

void Actions::collect(QList<Entry> &all, Group group, const QWidget &part)
{
    for (const QAction *action : part.actions()) {
        const QString what = QString(action->text()).remove(u'&').remove(QStringLiteral("..."));
        const bool isThere = std::any_of(all.begin(), all.end(), [&](const Entry &entry) {
            return entry.keys == action->shortcuts() && entry.what == what;
        });
        if (!action->shortcuts().isEmpty() && !isThere)
            all += Entry{group, what, action->shortcuts()};
    }
}

QList<Actions::Entry> Actions::entries() const
{
    QList<Entry> all = m_entries;
    collect(all, Group::Everywhere, *m_window);
    for (const auto &[group, part] : m_parts) {
        collect(all, group, *part);
        for (const QWidget *child : part->findChildren<QWidget *>()) {
            if (child->window() == m_window)
                collect(all, group, *child);
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Entry &a, const Entry &b) { return a.group < b.group; });
    return all;
}

} // namespace ui
