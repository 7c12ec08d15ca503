// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/sparkline.h"

#include "ui/text/numbertext.h"

#include <QFontMetrics>

#include <algorithm>
#include <cstdlib>

namespace ui {

Sparkline::Sparkline(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFont(resized(font(), 0.85, QFont::Normal));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Sparkline::show(const SparkPicture &picture)
{
    m_picture = picture;
    setAccessibleName(spoken());
    update();
}

void Sparkline::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {260, 120};
}

QSize Sparkline::minimumSizeHint() const
{
    return {120, 88};
}

// What a person sees in the line: where it began, its ends, and where it is.
QString Sparkline::spoken() const
{
    if (!m_picture.hasData())
        return m_emptyText;
    QList<double> values;
    for (const core::SeriesPoint &point : m_picture.series.points) {
        if (point.cell.hasValue())
            values << point.cell.number();
    }
    const auto text = [this](double value) { return numberText(m_picture.unit, core::Cell::of(value)); };
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return tr("Last 60 minutes: lowest %1, highest %2, last %3")
        .arg(text(*low), text(*high), text(values.last()));
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // time goes on to the right, whoever reads
    const Tokens &t = m_theme.tokens();
    const int axis = fontMetrics().height() + 4;
    if (!m_picture.hasData()) {
        painter.setPen(t.muted);
        painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextWordWrap), m_emptyText);
        return;
    }
    const int labels = labelsWidth();
    const QRect plot = rect().adjusted(0, 2, -labels - 4, -axis);
    painter.fillRect(QRect(plot.left(), plot.bottom() + 1, plot.width(), 1), t.line);
    paintSpark(painter, plot, m_picture, t);
    paintAxis(painter, QRect(plot.left(), plot.bottom() + 2, plot.width(), axis));
    paintLabels(painter, QRect(plot.right() + 4, plot.top(), labels, plot.height()));
}

void Sparkline::paintAxis(QPainter &painter, const QRect &rect) const
{
    painter.setPen(m_theme.tokens().muted);
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignBottom), shortTime(m_picture.from));
    painter.drawText(rect, int(Qt::AlignRight | Qt::AlignBottom), shortTime(m_picture.to));
}

// The limits and the ends of the scale.
QList<std::pair<double, QColor>> Sparkline::labels() const
{
    const Tokens &t = m_theme.tokens();
    const auto [low, high] = m_picture.span();
    QList<std::pair<double, QColor>> labels;
    for (const SparkPicture::Limit &limit : m_picture.limits)
        labels.append({limit.value, colorsOf(t, limit.severity).text});
    labels.append({high, t.muted});
    labels.append({low, t.muted});
    return labels;
}

QString Sparkline::labelText(double value) const
{
    return numberText(m_picture.unit, core::Cell::of(value));
}

int Sparkline::labelsWidth() const
{
    int needed = 0;
    for (const auto &label : labels())
        needed = std::max(needed, fontMetrics().horizontalAdvance(labelText(label.first)));
    return needed;
}

// Those that do not stand on top of one another.
void Sparkline::paintLabels(QPainter &painter, const QRect &rect) const
{
    const auto [low, high] = m_picture.span();
    const int height = fontMetrics().height();
    QList<int> taken;
    for (const auto &[value, color] : labels()) {
        const double share = (value - low) / (high - low);
        const int middle = std::clamp(int(rect.bottom() - share * rect.height()), rect.top() + height / 2,
                                      rect.bottom() - height / 2);
        if (std::any_of(taken.begin(), taken.end(), [&](int y) { return std::abs(y - middle) < height; }))
            continue;
        taken << middle;
        painter.setPen(color);
        painter.drawText(QRect(rect.left(), middle - height / 2, rect.width(), height),
                         int(Qt::AlignLeft | Qt::AlignVCenter), labelText(value));
    }
}

} // namespace ui
