// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/jsonnode.h"

#include "core/sources/taskrouter/reading/numbertext.h"

#include <cmath>

namespace core::taskrouter {

namespace dom = simdjson::dom;

JsonNode::JsonNode(const JsonNode &parent, dom::element element, Step step)
    : m_path(parent.m_path), m_depth(parent.m_depth), m_element(element)
{
    if (m_depth < m_path.size())
        m_path[m_depth++] = step;
}

JsonNode JsonNode::member(std::string_view key) const
{
    dom::object object;
    if (m_element.get(object))
        fail("not an object");
    dom::element element;
    if (object.at_key(key).get(element))
        JsonNode(*this, m_element, {key, -1}).fail("missing");
    return JsonNode(*this, element, {key, -1});
}

std::optional<JsonNode> JsonNode::find(std::string_view key) const
{
    dom::object object;
    if (m_element.get(object))
        fail("not an object");
    dom::element element;
    if (object.at_key(key).get(element) || element.is_null())
        return std::nullopt;
    return JsonNode(*this, element, {key, -1});
}

std::string_view JsonNode::text() const
{
    std::string_view text;
    if (m_element.get(text))
        fail("not a text");
    return text;
}

bool JsonNode::boolean() const
{
    bool value = false;
    if (m_element.get(value))
        fail("neither true nor false");
    return value;
}

double JsonNode::number() const
{
    double value = 0;
    if (!m_element.get(value))
        return value;
    std::string_view text;
    if (m_element.get(text) || !readWholeNumber(text, value))
        fail("not a number");
    return value;
}

qint64 JsonNode::integer(qint64 least, qint64 most) const
{
    const double value = number();
    if (value != std::floor(value))
        fail("not a whole number");
    if (value < double(least) || value > double(most))
        fail("out of range");
    return qint64(value);
}

void JsonNode::fail(const char *what) const
{
    QString path = QStringLiteral("$");
    for (size_t i = 0; i < m_depth; ++i) {
        if (m_path[i].index >= 0)
            path += QStringLiteral("[%1]").arg(m_path[i].index);
        else
            path += u'.' + QString::fromUtf8(m_path[i].key.data(), qsizetype(m_path[i].key.size()));
    }
    throw Error{path, QString::fromLatin1(what)};
}

} // namespace core::taskrouter
