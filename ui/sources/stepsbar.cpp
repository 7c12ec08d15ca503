// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/stepsbar.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

/// Pixels: the circle, between it and its title, and between two steps.
constexpr int stepCircle = 24;
constexpr int stepGap = 8;
constexpr int stepsApart = 24;

} // namespace

StepsBar::StepsBar(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StepsBar::setSteps(const QStringList &titles)
{
    m_titles = titles;
    setVisible(titles.size() > 1);
    updateGeometry();
    setCurrent(0);
}

void StepsBar::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(tr("Step %1 of %2: %3", "number, count, title")
                          .arg(step + 1)
                          .arg(m_titles.size())
                          .arg(m_titles.value(step)));
    update();
}

int StepsBar::widthOf(int step) const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return stepCircle + stepGap + QFontMetrics(strong).horizontalAdvance(m_titles.at(step));
}

QSize StepsBar::sizeHint() const
{
    int width = 0;
    for (int step = 0; step < m_titles.size(); ++step)
        width += widthOf(step) + (step > 0 ? stepsApart : 0);
    return {width, std::max(stepCircle, fontMetrics().height())};
}

/// Where there is no room for titles the circles say enough.
QSize StepsBar::minimumSizeHint() const
{
    return {int(m_titles.size()) * (stepCircle + stepGap), sizeHint().height()};
}

void StepsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isNarrow = width() < sizeHint().width();
    int left = 0;
    for (int step = 0; step < m_titles.size(); ++step) {
        const int wide = isNarrow ? stepCircle : widthOf(step);
        const QRect place(left, (height() - stepCircle) / 2, wide, stepCircle);
        paintStep(painter, step, QStyle::visualRect(layoutDirection(), rect(), place));
        left += wide + (isNarrow ? stepGap : stepsApart);
    }
}

void StepsBar::paintStep(QPainter &painter, int step, QRect place) const
{
    const Tokens &t = m_theme.tokens();
    const bool isCurrent = step == m_current;
    const bool isDone = step < m_current;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    QRect round(mirrored ? place.right() - stepCircle + 1 : place.left(), place.top(), stepCircle,
                stepCircle);
    painter.setPen(isCurrent || isDone ? t.accent : t.line);
    painter.setBrush(isCurrent ? t.accent : isDone ? t.accentTint : t.surface);
    painter.drawEllipse(QRectF(round).adjusted(0.5, 0.5, -0.5, -0.5));
    QFont strong = font();
    strong.setWeight(isCurrent ? QFont::DemiBold : QFont::Normal);
    painter.setFont(strong);
    painter.setPen(isCurrent ? t.surface : isDone ? t.accent : t.muted);
    painter.drawText(round, Qt::AlignCenter, isDone ? QStringLiteral("✓") : locale().toString(step + 1));
    painter.setPen(isCurrent ? t.text : t.muted);
    const int taken = stepCircle + stepGap;
    painter.drawText(mirrored ? place.adjusted(0, 0, -taken, 0) : place.adjusted(taken, 0, 0, 0),
                     int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine), m_titles.at(step));
}

} // namespace ui
