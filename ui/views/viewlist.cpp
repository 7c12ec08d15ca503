// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewlist.h"

#include <algorithm>
#include <utility>

namespace ui {

void ViewList::take(const QList<core::View> &views)
{
    m_views = views;
    emit changed();
    const auto standard
        = std::find_if(views.begin(), views.end(), [](const core::View &view) { return view.isDefault; });
    if (!std::exchange(m_taken, true) && standard != views.end())
        choose(standard->name);
}

const core::View *ViewList::find(const QString &name) const
{
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [&](const core::View &view) { return view.name == name; });
    return found == m_views.end() ? nullptr : &*found;
}

void ViewList::choose(const QString &name)
{
    const core::View *view = find(name);
    if (!view)
        return;
    m_current = name;
    emit changed();
    emit chosen(*view);
}

void ViewList::put(const core::View &view)
{
    const auto same = std::find_if(m_views.begin(), m_views.end(),
                                   [&](const core::View &other) { return other.name == view.name; });
    if (same == m_views.end())
        m_views.append(view);
    else
        *same = view;
    emit saveRequested(view);
}

void ViewList::save(const core::View &view)
{
    put(view);
    m_current = view.name;
    emit changed();
}

void ViewList::add(const core::View &view)
{
    put(view);
    emit changed();
}

void ViewList::leave()
{
    m_current.clear();
    emit changed();
}

bool ViewList::rename(const QString &from, const QString &to)
{
    const core::View *view = find(from);
    if (!view || to.trimmed().isEmpty() || (to != from && find(to)))
        return false;
    if (to == from)
        return true;
    core::View renamed = *view;
    renamed.name = to;
    const bool wasCurrent = m_current == from;
    m_views.removeIf([&](const core::View &other) { return other.name == from; });
    emit removeRequested(from);
    put(renamed);
    if (wasCurrent)
        m_current = to;
    emit changed();
    return true;
}

void ViewList::remove(const QString &name)
{
    const core::View *view = find(name);
    if (!view)
        return;
    m_removed = *view;
    m_views.removeIf([&](const core::View &other) { return other.name == name; });
    if (m_current == name)
        m_current.clear();
    emit removeRequested(name);
    emit changed();
    emit removed(name);
}

void ViewList::undoRemove()
{
    if (!m_removed)
        return;
    core::View view = *std::exchange(m_removed, std::nullopt);
    view.name = freeName(view.name);
    save(view);
}

void ViewList::makeDefault(const QString &name)
{
    for (const core::View &view : QList<core::View>(m_views)) {
        if (view.isDefault == (view.name == name))
            continue;
        core::View other = view;
        other.isDefault = view.name == name;
        put(other);
    }
    emit changed();
}

QString ViewList::freeName(const QString &wanted) const
{
    QString name = wanted;
    for (int number = 2; find(name); ++number)
        name = tr("%1 %2", "name of a view, number").arg(wanted).arg(number);
    return name;
}

} // namespace ui
