// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/tiles/tilefacts.h"

#include <QWidget>

namespace ui {

// One big number with its title and a line on where it comes from; its edge shows the worst alert on it.
class Tile : public QWidget
{
    Q_OBJECT

public:
    explicit Tile(const Theme &theme, QWidget *parent = nullptr);

    void show(const TileFacts &facts);
    const TileFacts &facts() const { return m_facts; }

    /// The number below its title and nothing else: the hint is a tip only.
    void setCompact(bool compact);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPanel(QPainter &painter) const;
    void paintText(QPainter &painter) const;
    QRect paintShape(QPainter &painter, const QRect &room) const;
    QFont smallFont() const;
    QFont bigFont() const;

    const Theme &m_theme;
    TileFacts m_facts;
    bool m_isCompact = false;
};

} // namespace ui
