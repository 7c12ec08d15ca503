// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QWidget>

namespace ui {

// What can be done from the keyboard, and by which keys: the register of a window, of which the sheet of keys
// is made.
class Actions : public QObject
{
    Q_OBJECT

public:
    enum class Group { Everywhere, Pages, Queues, Sources };
    struct Entry
    {
        Group group = Group::Everywhere;
        QString what;
        QList<QKeySequence> keys;
    };

    explicit Actions(QWidget *window) : QObject(window), m_window(window) { }

    /// An action of the whole window.
    QAction *add(Group group, const QString &what, const QList<QKeySequence> &keys);
    /// Keys that a part of the window answers to by itself.
    void note(Group group, const QString &what, const QList<QKeySequence> &keys);

    /// The actions with keys that this part of the window has, now and later, belong to a group.
    void include(Group group, QWidget *part) { m_parts.append({group, part}); }

    /// All of them, group by group. What somebody else gave the window as a whole is everywhere's.
    QList<Entry> entries() const;

private:
    static void collect(QList<Entry> &all, Group group, const QWidget &part);

    QWidget *m_window;
    QList<std::pair<Group, QWidget *>> m_parts;
    QList<Entry> m_entries;
};

} // namespace ui
