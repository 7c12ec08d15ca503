// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/views/view.h"

#include <QList>
#include <QObject>

#include <optional>

namespace ui {

// The views that a person has saved, and which of them the grid shows. What is done here is asked of whoever
// keeps them; it shows at once, and what they tell holds.
class ViewList : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is kept. The first time, the default view is chosen if there is one.
    void take(const QList<core::View> &views);
    /// The one that was shown when the console was left: it looks as it did then.
    void resume(const QString &name) { m_current = name; }

    const QList<core::View> &views() const { return m_views; }
    const core::View *find(const QString &name) const;
    /// Empty: none of them is shown.
    QString current() const { return find(m_current) ? m_current : QString(); }
    /// The same, also while those who keep the views have not told of it yet.
    const QString &currentName() const { return m_current; }
    void choose(const QString &name);
    /// None of them is shown any more.
    void leave();

    /// Under its name, in the place of the one that had it; it is the current one then.
    void save(const core::View &view);
    /// One more, which is not shown.
    void add(const core::View &view);
    /// False: there is another one of that name, or the name is empty.
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);
    /// The one that was removed last comes back.
    void undoRemove();
    /// The console begins with it; empty: with none of them.
    void makeDefault(const QString &name);

    /// "New view", "New view 2": a name that none has.
    QString freeName(const QString &wanted) const;

signals:
    void changed();
    void chosen(const core::View &view);
    void saveRequested(const core::View &view);
    void removeRequested(const QString &name);
    /// A person has removed one: it can come back.
    void removed(const QString &name);

private:
    void put(const core::View &view);

    QList<core::View> m_views;
    QString m_current;
    std::optional<core::View> m_removed;
    bool m_taken = false;
};

} // namespace ui
