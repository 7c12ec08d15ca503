// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/celltip.h"

#include "ui/details/lasthour.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// Pixels: a longer line is broken; and what is left free for the mouse.
constexpr int widestTip = 400;
constexpr QPoint belowMouse(2, 20);

} // namespace

CellTip::CellTip(const FloorImage &image, const Theme &theme, QWidget *view)
    : QFrame(view, Qt::ToolTip), m_image(image), m_history(image), m_text(new QLabel(this)),
      m_line(new Sparkline(theme, this))
{
    setObjectName(QStringLiteral("cellTip"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_text->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 8);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_line);
    connect(&m_history, &CellHistory::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void CellTip::show(const QModelIndex &words, const CellSubject &subject, core::Metric metric,
                   const QRect &room, const QPoint &mouse)
{
    m_words = words;
    m_subject = subject;
    m_metric = metric;
    m_room = room;
    m_history.follow(addressOf(m_image, subject.place, metric));
    refresh();
    placeAt(mouse);
    qApp->installEventFilter(this);
    setVisible(true);
}

// What it told of may be gone.
void CellTip::refresh()
{
    if (!m_words.isValid() || !isThere(m_image, m_subject)) {
        hide();
        return;
    }
    const QString words = m_words.data(Qt::ToolTipRole).toString();
    if (m_text->text() != words) {
        m_text->setText(words);
        m_text->setWordWrap(false);
        m_text->setWordWrap(m_text->sizeHint().width() > widestTip);
        m_text->setMaximumWidth(widestTip);
        setAccessibleName(words);
        adjustSize();
    }
    showLastHour(*m_line, m_image, m_history, m_subject, m_metric);
}

void CellTip::placeAt(const QPoint &mouse)
{
    const QRect screen = parentWidget()->screen()->availableGeometry();
    QPoint corner = mouse + belowMouse;
    if (isRightToLeft())
        corner.setX(mouse.x() - belowMouse.x() - width());
    if (corner.y() + height() > screen.bottom())
        corner.setY(mouse.y() - belowMouse.y() / 2 - height());
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    corner.setY(std::max(screen.top(), corner.y()));
    move(corner);
}

bool CellTip::isLeft(const QObject *watched, const QEvent &event) const
{
    switch (event.type()) {
    case QEvent::MouseMove:
        return watched == parent()
               && !m_room.contains(static_cast<const QMouseEvent &>(event).position().toPoint());
    case QEvent::Leave:
        return watched == parent();
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::WindowDeactivate:
        return true;
    default:
        return false;
    }
}

bool CellTip::eventFilter(QObject *watched, QEvent *event)
{
    if (isLeft(watched, *event))
        hide();
    return QFrame::eventFilter(watched, event);
}

// Nobody sees it: nothing is to be looked up or drawn.
void CellTip::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    m_history.follow({});
    QFrame::hideEvent(event);
}

} // namespace ui
