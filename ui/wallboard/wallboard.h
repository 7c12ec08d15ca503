// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/gridmodel.h"
#include "ui/theme/theme.h"
#include "ui/wallboard/wallboardlayout.h"

#include <QTimer>
#include <QWidget>

namespace ui {

// The floor for a whole room: a full screen of queues in large type, the worst first, with a clock and the
// age of the numbers. What does not fit takes turns. Shows nobody's name.
class Wallboard : public QWidget
{
    Q_OBJECT

public:
    Wallboard(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    /// The queues and columns that a grid shows.
    void showLike(const GridModel &grid, const QString &search);
    GridModel &model() { return m_model; }

    int page() const { return m_page; }
    int pages() const { return layoutNow().pages; }
    /// To another page; the turns go on from there.
    void turn(int by);

    static constexpr std::chrono::seconds pageLasts{10};

signals:
    /// A person has had enough of it.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    int queueRows() const;
    WallboardLayout layoutNow() const;
    QString ageText() const;
    QString pageText() const;
    QString summary() const;
    void refresh();
    void hideCursor();
    void paintHeader(QPainter &painter, const WallboardLayout &layout) const;
    void paintTitles(QPainter &painter, const WallboardLayout &layout) const;
    void paintRow(QPainter &painter, const WallboardLayout &layout, int place, int row) const;
    void paintName(QPainter &painter, const QRect &rect, int row) const;
    void paintNumber(QPainter &painter, const QRect &rect, const RowLook &look, const CellLook &cell) const;
    QList<int> numberSections() const;

    const FloorImage &m_image;
    const Theme &m_theme;
    GridModel m_model;
    int m_page = 0;
    QTimer m_turns;
    QTimer m_cursorHides;
};

} // namespace ui
