// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QStringList>
#include <QWidget>

namespace ui {

// The steps of a wizard side by side, and which of them one is at.
class StepsBar : public QWidget
{
    Q_OBJECT

public:
    explicit StepsBar(const Theme &theme, QWidget *parent = nullptr);

    void setSteps(const QStringList &titles);
    void setCurrent(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(int step) const;
    void paintStep(QPainter &painter, int step, QRect place) const;

    const Theme &m_theme;
    QStringList m_titles;
    int m_current = 0;
};

} // namespace ui
