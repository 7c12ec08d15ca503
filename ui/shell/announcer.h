// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"

#include <QTimer>
#include <QWidget>

namespace ui {

// Tells screen readers, and nobody else, that a level has changed for the worse: in few words, once a second
// at most, and without taking the keyboard.
class Announcer : public QWidget
{
    Q_OBJECT

public:
    Announcer(const FloorImage &image, QWidget *parent);

    /// What was said last.
    QString said() const { return accessibleName(); }

private:
    void take(const QList<core::AlertEvent> &events);
    void speak();
    QString nameOf(const core::AlertEvent &event) const;

    const FloorImage &m_image;
    QTimer m_soon;
    /// The worst since it was last spoken, and how many more there were.
    std::optional<core::AlertEvent> m_worst;
    int m_others = 0;
};

} // namespace ui
