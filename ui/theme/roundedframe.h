// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace ui {

// The rounded border around a panel, laid over it: what the panel paints into its corners is covered. Only
// border and corners belong to it, so that it costs nothing when the panel repaints.
class RoundedFrame : public QWidget
{
    Q_OBJECT

public:
    RoundedFrame(const Theme &theme, QWidget *panel);

    static constexpr int radius = 8;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover();

    const Theme &m_theme;
};

} // namespace ui
