// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <simdjson.h>

#include <array>
#include <optional>
#include <string_view>

namespace core::taskrouter {

// A value in an answer of TaskRouter, and the way that led to it: what is missing or of the wrong type is
// thrown as an Error that names the JSON path. `reading` catches it.
class JsonNode
{
public:
    explicit JsonNode(simdjson::dom::element root) : m_element(root) { }

    JsonNode member(std::string_view key) const;
    /// Nothing where it is left out or null.
    std::optional<JsonNode> find(std::string_view key) const;

    std::string_view text() const;
    bool boolean() const;
    /// TaskRouter writes some numbers as texts.
    double number() const;
    /// A number without a fraction.
    qint64 integer(qint64 least, qint64 most) const;

    template <class Visit> void forEach(Visit &&visit) const
    {
        simdjson::dom::array elements;
        if (m_element.get(elements))
            fail("not a list");
        int index = 0;
        for (const simdjson::dom::element element : elements)
            visit(JsonNode(*this, element, {{}, index++}));
    }

    template <class Visit> void forEachMember(Visit &&visit) const
    {
        simdjson::dom::object members;
        if (m_element.get(members))
            fail("not an object");
        for (const auto field : members)
            visit(field.key, JsonNode(*this, field.value, {field.key, -1}));
    }

    [[noreturn]] void fail(const char *what) const;

private:
    struct Step
    {
        std::string_view key;
        int index = -1;
    };
    JsonNode(const JsonNode &parent, simdjson::dom::element element, Step step);

    /// No answer is nested more deeply than this as far as we look into it.
    std::array<Step, 8> m_path{};
    size_t m_depth = 0;
    simdjson::dom::element m_element;
};

/// Parses `bytes` and lets `read` make a value of it: `Result<T>` for a `T read(JsonNode)`.
template <class Read>
auto reading(std::string_view bytes, Read &&read) -> Result<decltype(read(std::declval<JsonNode>()))>
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (const auto error = parser.parse(bytes.data(), bytes.size()).get(root))
        return Error{QStringLiteral("$"), QString::fromLatin1(simdjson::error_message(error))};
    try {
        return read(JsonNode(root));
    } catch (const Error &error) {
        return error;
    }
}

} // namespace core::taskrouter
