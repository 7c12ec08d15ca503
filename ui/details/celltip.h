// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/cellhistory.h"
#include "ui/details/sparkline.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPersistentModelIndex>

namespace ui {

// What a cell tells whoever points at it: the words of its tool tip, and its last hour as a line. The words
// are there at once, and the line as soon as the past has been looked up; both go on with the floor. It goes
// when the mouse leaves the cell, and with whatever a person does next.
class CellTip : public QFrame
{
    Q_OBJECT

public:
    /// `view`: on which is pointed, in the coordinates of its cells.
    CellTip(const FloorImage &image, const Theme &theme, QWidget *view);

    /// `words`: a model's cell that has them; `room`: where it is in the view; `mouse`: on the screen.
    void show(const QModelIndex &words, const CellSubject &subject, core::Metric metric, const QRect &room,
              const QPoint &mouse);
    CellHistory &history() { return m_history; }
    QString text() const { return m_text->text(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    bool isLeft(const QObject *watched, const QEvent &event) const;
    void placeAt(const QPoint &mouse);

    const FloorImage &m_image;
    CellHistory m_history;
    QPersistentModelIndex m_words;
    CellSubject m_subject;
    core::Metric m_metric{};
    QRect m_room;
    QLabel *m_text;
    Sparkline *m_line;
};

} // namespace ui
