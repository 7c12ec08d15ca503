// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/sparkpicture.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace ui {

namespace {

// From moments and values to points of the picture.
class Scale
{
public:
    Scale(const QRectF &rect, const SparkPicture &picture)
        : m_rect(rect), m_from(picture.from),
          m_length(double(std::max<qint64>(1, (picture.to - picture.from).count())))
    {
        std::tie(m_low, m_high) = picture.span();
    }

    double x(core::Instant at) const
    {
        return m_rect.left()
               + m_rect.width() * std::clamp(double((at - m_from).count()) / m_length, 0.0, 1.0);
    }
    double y(double value) const
    {
        return m_rect.bottom() - m_rect.height() * (value - m_low) / (m_high - m_low);
    }

private:
    QRectF m_rect;
    core::Instant m_from;
    double m_length;
    double m_low = 0;
    double m_high = 1;
};

void paintLimits(QPainter &painter, const QRectF &rect, const SparkPicture &picture, const Scale &scale,
                 const Tokens &tokens)
{
    for (const SparkPicture::Limit &limit : picture.limits) {
        QPen pen(colorsOf(tokens, limit.severity).solid, 1, Qt::DashLine);
        painter.setPen(pen);
        const double y = std::round(scale.y(limit.value)) + 0.5;
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
}

// One path for each stretch without a gap: a value holds until the next one comes.
QList<QPainterPath> stretches(const SparkPicture &picture, const Scale &scale)
{
    QList<QPainterPath> paths;
    bool open = false;
    const auto &points = picture.series.points;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const core::Cell cell = points.at(i).cell;
        if (!cell.hasValue()) {
            open = false;
            continue;
        }
        const double x = scale.x(points.at(i).at);
        const double y = scale.y(cell.number());
        if (!open)
            paths.append(QPainterPath(QPointF(x, y)));
        paths.last().lineTo(x, y);
        const core::Instant until = i + 1 < points.size() ? points.at(i + 1).at : picture.to;
        paths.last().lineTo(scale.x(until), y);
        open = true;
    }
    return paths;
}

} // namespace

bool SparkPicture::hasData() const
{
    return std::any_of(series.points.begin(), series.points.end(),
                       [](const core::SeriesPoint &point) { return point.cell.hasValue(); });
}

std::pair<double, double> SparkPicture::span() const
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    const auto take = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const core::SeriesPoint &point : series.points) {
        if (point.cell.hasValue())
            take(point.cell.number());
    }
    for (const Limit &limit : limits)
        take(limit.value);
    if (low > high)
        return {0, 1};
    if (low > 0 && low < high / 2)
        low = 0; // counts begin at nothing, where that costs little height
    return low == high ? std::pair(low - 1, high + 1) : std::pair(low, high);
}

void paintSpark(QPainter &painter, const QRectF &rect, const SparkPicture &picture, const Tokens &tokens)
{
    const Scale scale(rect.adjusted(0, 3, -3, -3), picture);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintLimits(painter, rect, picture, scale, tokens);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QList<QPainterPath> paths = stretches(picture, scale);
    for (const QPainterPath &path : paths)
        painter.drawPath(path);
    const auto &points = picture.series.points;
    if (!points.isEmpty() && points.last().cell.hasValue()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(paths.last().currentPosition(), 2.5, 2.5);
    }
}

} // namespace ui
