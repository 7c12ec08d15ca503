// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QWidget>

namespace ui {

// The pages of the window, side by side in the header; Ctrl and a number goes to one. Not to be seen while
// there is only one.
class PageTabs : public QWidget
{
    Q_OBJECT

public:
    explicit PageTabs(QWidget *parent = nullptr);

    /// Pages are counted from 0, in the order in which they are added. The first is the current one.
    void add(const QString &title);
    void setCurrent(int page);
    int current() const { return m_buttons.checkedId(); }

signals:
    void currentChanged(int page);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QButtonGroup m_buttons;
    QHBoxLayout *m_layout;
};

} // namespace ui
