// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/views/viewlist.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <chrono>
#include <functional>

namespace ui {

// The line above the grid: which view it shows, whether breached queues come first, and what else can be done
// with it. What was done and can be undone is told here for a while.
class GridBar : public QWidget
{
    Q_OBJECT

public:
    GridBar(const Theme &theme, QMenu *views, QMenu *more, QWidget *parent = nullptr);

    /// Empty: none of the saved ones. `changed`: the grid is not as the view has it any more.
    void showView(const QString &name, bool changed);
    QAction &breachedFirst() { return m_breachedFirst; }
    QAction &details() { return m_details; }
    /// Says it for ten seconds; with `undo`, a button offers to call it.
    void tell(const QString &text, const std::function<void()> &undo = {});

    static constexpr std::chrono::seconds told{10};

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *menuButton(QMenu *menu);
    QToolButton *switchButton(QAction &action);
    void dress();

    const Theme &m_theme;
    QAction m_breachedFirst;
    QAction m_details;
    QToolButton *m_view;
    QLabel *m_note;
    QToolButton *m_undo;
    QToolButton *m_breachedFirstButton;
    QToolButton *m_detailsButton;
    QToolButton *m_more;
    QTimer m_noteEnds;
    std::function<void()> m_undoNow;
};

} // namespace ui
