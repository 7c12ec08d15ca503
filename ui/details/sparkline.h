// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/sparkpicture.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QWidget>

#include <utility>

namespace ui {

// A spark picture with what one needs to read it: the span of time below, the limits' values at the right.
class Sparkline : public QWidget
{
    Q_OBJECT

public:
    explicit Sparkline(const Theme &theme, QWidget *parent = nullptr);

    void show(const SparkPicture &picture);
    const SparkPicture &picture() const { return m_picture; }
    /// What is said where there is no line to draw.
    void setEmptyText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString spoken() const;
    void paintAxis(QPainter &painter, const QRect &rect) const;
    QList<std::pair<double, QColor>> labels() const;
    QString labelText(double value) const;
    int labelsWidth() const;
    void paintLabels(QPainter &painter, const QRect &rect) const;

    const Theme &m_theme;
    SparkPicture m_picture;
    QString m_emptyText;
};

} // namespace ui
