// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/keptviews.h"

#include "core/views/viewjson.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace core {

namespace {

Q_LOGGING_CATEGORY(viewsLog, "floorwatch.store")

} // namespace

QList<KeptView> toKept(const QList<View> &views)
{
    QList<KeptView> kept;
    for (const View &view : views)
        kept.append({view.name, QJsonDocument(toJson(view)).toJson(QJsonDocument::Compact)});
    return kept;
}

QList<View> fromKept(const QList<KeptView> &kept)
{
    QList<View> views;
    for (const KeptView &view : kept) {
        const ViewReading reading = readView(QJsonDocument::fromJson(view.view).object());
        views += reading.views;
        if (!reading.ok())
            qCWarning(viewsLog, "the view %s can't be read: %s", qUtf8Printable(view.name),
                      qUtf8Printable(reading.problems.constFirst().text()));
    }
    return views;
}

} // namespace core
