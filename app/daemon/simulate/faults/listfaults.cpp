// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/listfaults.h"

#include "app/daemon/simulate/faults/jsonfaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace daemon_app {

namespace {

const QString firstToken = QStringLiteral("PA-1"); // ends before the first item

// The fault's queue; empty if the floor does not have so many.
QString queueOf(const Fault &fault, const core::FloorPlan &plan)
{
    const size_t number = size_t(std::max(qint64(1), fault.value));
    return number <= plan.queues.size() ? QString::fromStdString(plan.queues[number - 1].sid) : QString();
}

bool isOf(const QJsonValue &value, const QString &queue)
{
    return !queue.isEmpty()
           && (value[QLatin1String("sid")] == queue || value[QLatin1String("task_queue_sid")] == queue
               || value[QLatin1String("queue_sid")] == queue);
}

// A queue that is gone is none in lists; asked for by its sid in bulk, it comes with no numbers.
QJsonObject withoutQueue(QJsonObject object, const QString &queue)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry.value().isObject())
            entry.value() = withoutQueue(entry.value().toObject(), queue);
        if (!entry.value().isArray())
            continue;
        QJsonArray kept;
        for (const QJsonValue &item : entry.value().toArray()) {
            if (!isOf(item, queue))
                kept.append(item);
            else if (entry.key() == u"task_queue_data")
                kept.append(withEveryNumber(item.toObject(), 0));
        }
        entry.value() = kept;
    }
    return object;
}

QJsonObject withOtherName(QJsonObject object, const QString &queue)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry.value().isObject())
            entry.value() = withOtherName(entry.value().toObject(), queue);
        QJsonArray items = entry.value().toArray();
        for (auto item = items.begin(); item != items.end(); ++item) {
            if (item->isObject())
                *item = withOtherName(item->toObject(), queue);
        }
        if (entry.value().isArray())
            entry.value() = items;
    }
    for (const QString &key : {QStringLiteral("friendly_name"), QStringLiteral("name")}) {
        if (object.value(QStringLiteral("sid")) == queue && object.value(key).isString())
            object[key] = object.value(key).toString() + QStringLiteral(" (renamed)");
    }
    return object;
}

QJsonObject copyOf(const QJsonObject &item, const QString &queue)
{
    QByteArray text = QJsonDocument(item).toJson(QJsonDocument::Compact);
    text.replace(queue.toUtf8(), QByteArray(newQueueSid.data(), qsizetype(newQueueSid.size())));
    QJsonObject copy = QJsonDocument::fromJson(text).object();
    for (const QString &key : {QStringLiteral("friendly_name"), QStringLiteral("name")}) {
        if (copy.contains(key))
            copy[key] = QStringLiteral("New queue");
    }
    return copy;
}

// On the page on which the first queue is, at the end.
QJsonObject withNewQueue(QJsonObject object, const QString &first)
{
    for (const QString &list : {QStringLiteral("task_queues"), QStringLiteral("task_queues_statistics"),
                                QStringLiteral("queues")}) {
        QJsonArray items = object.value(list).toArray();
        const auto original = std::find_if(items.begin(), items.end(),
                                           [&](const QJsonValue &item) { return isOf(item, first); });
        if (original == items.end())
            continue;
        items.append(copyOf(original->toObject(), first));
        object[list] = items;
    }
    return object;
}

QJsonObject withoutDetails(QJsonObject object)
{
    QJsonArray items = object.value(QStringLiteral("task_queues_statistics")).toArray();
    for (auto item = items.begin(); item != items.end(); ++item) {
        QJsonObject statistics = item->toObject();
        QJsonObject cumulative = statistics.value(QStringLiteral("cumulative")).toObject();
        for (const QString &key : cumulative.keys()) {
            if (key.startsWith(u"wait_duration_") || key == u"split_by_wait_time")
                cumulative.remove(key);
        }
        statistics[QStringLiteral("cumulative")] = cumulative;
        *item = statistics;
    }
    if (!items.isEmpty())
        object[QStringLiteral("task_queues_statistics")] = items;
    return object;
}

// The address of a page with other values for its place.
QString pageUrl(const QString &address, int page, const QString &token)
{
    QUrl url(address);
    QUrlQuery query(url);
    query.removeAllQueryItems(QStringLiteral("Page"));
    query.removeAllQueryItems(QStringLiteral("PageToken"));
    query.addQueryItem(QStringLiteral("Page"), QString::number(page));
    query.addQueryItem(QStringLiteral("PageToken"), token);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

QString tokenOf(const QString &address)
{
    const QString token = QUrlQuery(QUrl(address)).queryItemValue(QStringLiteral("PageToken"));
    return token.isEmpty() ? firstToken : token;
}

QJsonObject withWrongPages(QJsonObject object, qint64 form)
{
    enum Form { Skip, Twice, Loop };
    QJsonObject meta = object.value(QStringLiteral("meta")).toObject();
    const QString next = meta.value(QStringLiteral("next_page_url")).toString();
    if (next.isEmpty())
        return object;
    const QString own = meta.value(QStringLiteral("url")).toString();
    const int page = meta.value(QStringLiteral("page")).toInt();
    const int size = meta.value(QStringLiteral("page_size")).toInt();
    QString wrong = next;
    if (form == Skip)
        wrong = pageUrl(next, page + 2, QStringLiteral("PA%1").arg(tokenOf(next).mid(2).toInt() + size));
    else if (form == Loop || page % 2 == 0)
        wrong = pageUrl(own, page + 1, tokenOf(own));
    meta[QStringLiteral("next_page_url")] = wrong;
    object[QStringLiteral("meta")] = meta;
    return object;
}

} // namespace

QJsonObject withWrongLists(const QJsonObject &object, const Fault &fault, const core::FloorPlan &plan)
{
    switch (fault.kind) {
    case FaultKind::QueueMissing:
        return withoutQueue(object, queueOf(fault, plan));
    case FaultKind::QueueRenamed:
        return withOtherName(object, queueOf(fault, plan));
    case FaultKind::QueueNew:
        return withNewQueue(object, queueOf(fault, plan));
    case FaultKind::PlainLists:
        return withoutDetails(object);
    case FaultKind::DroppedPages:
        return withWrongPages(object, fault.value);
    default:
        return object;
    }
}

core::HttpRequest meant(core::HttpRequest request, const std::vector<Fault> &faults,
                        const core::FloorPlan &plan)
{
    const size_t place = request.target.find(newQueueSid);
    const bool isThere = std::any_of(faults.begin(), faults.end(),
                                     [](const Fault &fault) { return fault.kind == FaultKind::QueueNew; });
    if (isThere && place != std::string::npos)
        request.target.replace(place, newQueueSid.size(), plan.queues.front().sid);
    return request;
}

bool isAboutMissingQueue(const core::HttpRequest &request, const std::vector<Fault> &faults,
                         const core::FloorPlan &plan)
{
    return std::any_of(faults.begin(), faults.end(), [&](const Fault &fault) {
        const QString queue = queueOf(fault, plan);
        return fault.kind == FaultKind::QueueMissing && !queue.isEmpty()
               && request.path().find(queue.toStdString()) != std::string_view::npos;
    });
}

} // namespace daemon_app
