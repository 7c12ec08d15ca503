// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/trace.h"

#include "core/sources/steadyclock.h"

#include <QCoreApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>

namespace console {

namespace {

QJsonObject toJson(const core::Stamp &stamp)
{
    return {{QStringLiteral("wall"), stamp.wall}, {QStringLiteral("monotonic"), stamp.monotonic}};
}

QByteArray lineOf(const core::UpdateTrace &update, const core::Stamp &painted)
{
    const QJsonObject line{{QStringLiteral("source"), update.source.text},
                           {QStringLiteral("at"), QString::fromStdString(core::toIso(update.at))},
                           {QStringLiteral("received"), toJson(update.received)},
                           {QStringLiteral("evaluated"), toJson(update.evaluated)},
                           {QStringLiteral("painted"), toJson(painted)},
                           {QStringLiteral("rows"), update.rows},
                           {QStringLiteral("cells_changed"), update.cellsChanged}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Trace::Trace(QWidget *view, QObject *parent) : QObject(parent)
{
    view->installEventFilter(this);
}

core::Outcome Trace::open(const QString &file)
{
    m_file.setFileName(file);
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return core::done;
    return core::Error{
        file,
        QCoreApplication::translate("Console", "The trace can't be written: %1").arg(m_file.errorString())};
}

void Trace::takeUpdate(const core::UpdateTrace &update)
{
    m_taken.insert(update.source, update);
}

// The filter sees the event before the view paints: what is queued now comes after the whole window is on the
// screen.
bool Trace::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isPainting && !m_taken.isEmpty()) {
        m_isPainting = true;
        QMetaObject::invokeMethod(this, &Trace::writeShown, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Trace::writeShown()
{
    m_isPainting = false;
    const core::Stamp painted = core::stampNow();
    for (const core::UpdateTrace &update : std::as_const(m_taken))
        m_file.write(lineOf(update, painted));
    m_taken.clear();
}

} // namespace console
