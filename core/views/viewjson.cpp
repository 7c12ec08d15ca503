// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewjson.h"

#include "core/metrics/metric.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace core {

namespace {

using namespace Qt::StringLiterals;

constexpr int leastWidth = 32;
constexpr int mostWidth = 2000;
constexpr int longestViewName = 80;

bool isColumn(const QString &key)
{
    static const QSet<QString> others{u"queue"_s, u"health"_s, u"source"_s, u"agents"_s};
    const QByteArray id = key.toUtf8();
    return others.contains(key) || metricById({id.constData(), size_t(id.size())}).has_value();
}

QString placeIn(const QString &list, qsizetype index)
{
    return u"%1[%2]"_s.arg(list).arg(index);
}

// Takes the fields of one view off its JSON object; what does not fit is a problem under the field's name.
class ViewReader
{
public:
    ViewReader(const QJsonObject &json, QList<Error> &problems) : m_json(json), m_problems(problems) { }

    View read()
    {
        readName();
        readColumns();
        readSort();
        readQueues();
        m_view.breachedFirst = flag(m_json, u"breached_first"_s, u"breached_first"_s, true);
        m_view.filter = text(m_json, u"filter"_s, u"filter"_s, false);
        m_view.isDefault = flag(m_json, u"default"_s, u"default"_s, false);
        return m_view;
    }

private:
    void report(const QString &field, const QString &what) { m_problems.append({field, what}); }

    QString text(const QJsonObject &json, const QString &key, const QString &field, bool required)
    {
        const QJsonValue value = json.value(key);
        if (value.isUndefined() && required)
            report(field, u"is missing"_s);
        else if (!value.isUndefined() && !value.isString())
            report(field, u"must be a text"_s);
        return value.toString();
    }

    bool flag(const QJsonObject &json, const QString &key, const QString &field, bool otherwise)
    {
        const QJsonValue value = json.value(key);
        if (!value.isUndefined() && !value.isBool())
            report(field, u"must be true or false"_s);
        return value.toBool(otherwise);
    }

    /// The objects of a list; what is none of them is reported and left out.
    QList<std::pair<QString, QJsonObject>> objects(const QString &field)
    {
        const QJsonValue value = m_json.value(field);
        if (!value.isUndefined() && !value.isArray())
            report(field, u"must be a list"_s);
        QList<std::pair<QString, QJsonObject>> objects;
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (list.at(i).isObject())
                objects.append({placeIn(field, i), list.at(i).toObject()});
            else
                report(placeIn(field, i), u"must be an object"_s);
        }
        return objects;
    }

    void readName()
    {
        m_view.name = text(m_json, u"name"_s, u"name"_s, true);
        if (m_json.value(u"name"_s).isString() && m_view.name.trimmed().isEmpty())
            report(u"name"_s, u"is empty"_s);
        if (m_view.name.size() > longestViewName)
            report(u"name"_s, u"is longer than %1 characters"_s.arg(longestViewName));
    }

    void readColumns()
    {
        if (!m_json.contains(u"columns"_s))
            report(u"columns"_s, u"is missing"_s);
        QSet<QString> keys;
        for (const auto &[place, json] : objects(u"columns"_s)) {
            const ViewColumn column{text(json, u"key"_s, place + u".key"_s, true), widthOf(json, place)};
            if (json.value(u"key"_s).isString() && !isColumn(column.key))
                report(place + u".key"_s, u"there is no column \"%1\""_s.arg(column.key));
            else if (keys.contains(column.key))
                report(place + u".key"_s, u"\"%1\" is named twice"_s.arg(column.key));
            keys.insert(column.key);
            m_view.columns.append(column);
        }
        if (!m_view.columns.isEmpty() && m_view.columns.first().key != u"queue")
            report(u"columns"_s, u"must begin with \"queue\""_s);
    }

    int widthOf(const QJsonObject &json, const QString &place)
    {
        const QJsonValue value = json.value(u"width"_s);
        const int width = value.toInt(-1);
        if (value.isUndefined() || width == 0)
            return 0;
        if (width < leastWidth || width > mostWidth)
            report(place + u".width"_s,
                   u"must be 0 or a whole number from %1 to %2"_s.arg(leastWidth).arg(mostWidth));
        return width;
    }

    void readSort()
    {
        const QJsonValue value = m_json.value(u"sort"_s);
        if (value.isUndefined())
            return;
        if (!value.isObject()) {
            report(u"sort"_s, u"must be an object"_s);
            return;
        }
        const QJsonObject json = value.toObject();
        m_view.sort.column = text(json, u"column"_s, u"sort.column"_s, true);
        m_view.sort.descending = flag(json, u"descending"_s, u"sort.descending"_s, false);
        if (json.value(u"column"_s).isString()
            && (!isColumn(m_view.sort.column) || m_view.sort.column == u"agents"))
            report(u"sort.column"_s, u"\"%1\" is no column to sort by"_s.arg(m_view.sort.column));
    }

    void readQueues()
    {
        for (const auto &[place, json] : objects(u"queues"_s)) {
            const SourceId source{text(json, u"source"_s, place + u".source"_s, true)};
            const QueueSid queue{text(json, u"queue"_s, place + u".queue"_s, true)};
            m_view.queues.append(ViewQueue{source, queue});
        }
    }

    QJsonObject m_json;
    QList<Error> &m_problems;
    View m_view;
};

QJsonObject columnJson(const ViewColumn &column)
{
    QJsonObject json{{u"key"_s, column.key}};
    if (column.width)
        json.insert(u"width"_s, column.width);
    return json;
}

} // namespace

QJsonObject toJson(const View &view)
{
    QJsonArray columns;
    for (const ViewColumn &column : view.columns)
        columns.append(columnJson(column));
    QJsonArray queues;
    for (const ViewQueue &queue : view.queues)
        queues.append(QJsonObject{{u"source"_s, queue.source.text}, {u"queue"_s, queue.queue.text}});
    return {
        {u"name"_s, view.name},
        {u"columns"_s, columns},
        {u"sort"_s, QJsonObject{{u"column"_s, view.sort.column}, {u"descending"_s, view.sort.descending}}},
        {u"breached_first"_s, view.breachedFirst},
        {u"filter"_s, view.filter},
        {u"queues"_s, queues},
        {u"default"_s, view.isDefault}};
}

ViewReading readView(const QJsonObject &json)
{
    ViewReading reading;
    reading.views.append(ViewReader(json, reading.problems).read());
    return reading;
}

QByteArray toJson(const QList<View> &views)
{
    QJsonArray list;
    for (const View &view : views)
        list.append(toJson(view));
    return QJsonDocument(QJsonObject{{u"views"_s, list}}).toJson();
}

ViewReading readViews(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return {{}, {{u"byte %1"_s.arg(error.offset), error.errorString()}}};
    const QJsonValue list = document.object().value(u"views"_s);
    if (!list.isArray())
        return {{}, {{u"views"_s, u"must be a list of views"_s}}};
    ViewReading all;
    QSet<QString> names;
    const QJsonArray views = list.toArray();
    for (qsizetype i = 0; i < views.size(); ++i) {
        const QString place = placeIn(u"views"_s, i);
        const ViewReading one = readView(views.at(i).toObject());
        for (const Error &problem : one.problems)
            all.problems.append({place + u'.' + problem.where, problem.what});
        if (names.contains(one.views.first().name))
            all.problems.append({place + u".name"_s, u"\"%1\" is named twice"_s.arg(one.views.first().name)});
        names.insert(one.views.first().name);
        all.views += one.views;
    }
    return all;
}

} // namespace core
