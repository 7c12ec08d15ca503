// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/announcer.h"

#include "ui/text/metrictext.h"
#include "ui/text/statustext.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace ui {

namespace {

// A live region: its name is the news.
class SpokenRegion : public QAccessibleWidget
{
public:
    explicit SpokenRegion(QWidget *widget) : QAccessibleWidget(widget, QAccessible::AlertMessage) { }
};

QAccessibleInterface *regionOf(const QString &className, QObject *object)
{
    return className == QLatin1String(Announcer::staticMetaObject.className())
               ? new SpokenRegion(static_cast<QWidget *>(object))
               : nullptr;
}

} // namespace

Announcer::Announcer(const FloorImage &image, QWidget *parent) : QWidget(parent), m_image(image)
{
    static const bool installed = (QAccessible::installFactory(regionOf), true);
    Q_UNUSED(installed)
    // In sight, or it would not be among what is spoken.
    setFixedSize(1, 1);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(1));
    connect(&m_soon, &QTimer::timeout, this, &Announcer::speak);
    connect(&image, &FloorImage::eventsTaken, this, &Announcer::take);
}

void Announcer::take(const QList<core::AlertEvent> &events)
{
    for (const core::AlertEvent &event : events) {
        if (event.isNotification() || event.state <= event.previous)
            continue;
        m_others += m_worst.has_value();
        if (!m_worst || event.state > m_worst->state)
            m_worst = event;
    }
    if (m_worst && !m_soon.isActive())
        m_soon.start();
}

QString Announcer::nameOf(const core::AlertEvent &event) const
{
    for (const FloorImage::Source &source : m_image.sources()) {
        if (source.id != event.source)
            continue;
        for (const core::Row &row : source.snapshot.rows()) {
            if (row.isQueue() && row.queue == event.queue)
                return row.name;
        }
    }
    return event.queue.text;
}

void Announcer::speak()
{
    if (!m_worst)
        return;
    QString words = tr("%1: %2, %3", "severity, queue, metric")
                        .arg(severityTitle(m_worst->state), nameOf(*m_worst), metricTitle(m_worst->metric));
    if (m_others > 0)
        words = tr("%1; and %Ln more", "an alert's words, other alerts", m_others).arg(words);
    m_worst.reset();
    m_others = 0;
    setAccessibleName(words);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ui
