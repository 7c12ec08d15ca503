// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/jsoncursor.h"

namespace core {

namespace {

/// Whether a value that ends here ends as a whole.
bool endsValue(char c)
{
    return c == ',' || c == '}' || c == ']' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

void JsonCursor::fail(std::string_view what)
{
    throw Malformed{"malformed JSON: " + std::string(what)};
}

void JsonCursor::failAtDepth()
{
    throw Malformed{"nested too deeply"};
}

void JsonCursor::open(std::string_view text, Escapes escapes)
{
    using simdjson::error_message;
    if (text.size() > m_capacity || !m_index) {
        // With some room, as the lines of a source are about of a size.
        const size_t capacity = std::max<size_t>(text.size() + text.size() / 4, 4096);
        m_index.reset();
        if (const auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
                capacity, size_t(deepest), m_index))
            fail(error_message(error));
        m_capacity = capacity;
    }
    const auto *bytes = reinterpret_cast<const quint8 *>(text.data());
    if (const auto error = m_index->stage1(bytes, text.size(), simdjson::stage1_mode::regular))
        fail(error_message(error));
    m_hasEscapes = escapes == Escapes::Possible;
    m_text = text.data();
    m_here = {m_index->structural_indexes.get(), 0};
    m_end = m_here.token + m_index->n_structural_indexes;
    if (kind() == '{' && m_text[m_end[-1]] != '}')
        fail("it does not end with a closing brace");
}

void JsonCursor::failAtEnd() const
{
    fail(m_here.depth > 0 ? "a closing brace is missing" : "something follows the object");
}

std::string_view JsonCursor::unescaped(std::string_view text)
{
    m_escaped.assign(1, '"').append(text).append(1, '"').append(padding, ' ');
    std::string_view plain;
    if (m_texts.parse(m_escaped.data(), text.size() + 2, false).get(plain) != simdjson::SUCCESS)
        fail("a text has a wrong escape");
    return plain;
}

bool JsonCursor::takeLiteral(std::string_view literal)
{
    if (std::string_view(at(0), literal.size()) != literal || !endsValue(at(0)[literal.size()]))
        return false;
    ++m_here.token;
    return true;
}

bool JsonCursor::takeQuestionMark()
{
    if (std::string_view(at(0), 3) != "\"?\"")
        return false;
    ++m_here.token;
    return true;
}

void JsonCursor::skip()
{
    switch (kind()) {
    case '{':
        for (bool more = enterObject(); more; more = nextMember()) {
            skipKey();
            skip();
        }
        return;
    case '[':
        for (bool more = enterArray(); more; more = nextElement())
            skip();
        return;
    case '"':
        skipText();
        return;
    default:
        if (double number;
            !takeNumber(number) && !takeLiteral("null") && !takeLiteral("true") && !takeLiteral("false"))
            fail("a value is missing or misspelt");
    }
}

} // namespace core
