// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/jsonnumber.h"

#include <simdjson.h>

#include <memory>
#include <string>
#include <string_view>

namespace core {

// Steps through one JSON object, from token to token, by the index of them that simdjson's first stage makes
// (which finds bad UTF-8, bare control characters and open quotes as well). Whatever it has stepped over is
// well-formed; what is not is thrown as Malformed. Knows JSON only.
//
// The last token is checked to be a brace that closes, so a token that is none has another behind it, and
// only behind a bracket that closes can the text be at its end.
class JsonCursor
{
public:
    /// Thrown: what is wrong with the text, to be read by people.
    struct Malformed
    {
        std::string what;
    };

    /// How many bytes behind the text must be readable.
    static constexpr size_t padding = 64;
    /// How deep lists and objects may lie in one another.
    static constexpr int deepest = 66;

    /// Whether a text may have escapes: who knows that there is no backslash saves every text a look.
    enum class Escapes { Possible, None };

    /// Goes to the first token of `text`.
    void open(std::string_view text, Escapes escapes = Escapes::Possible);
    /// Whether `text` is one object as a whole, as far as its first and last token tell.
    bool isAtObject() const { return kind() == '{'; }
    bool isAtArray() const { return kind() == '['; }
    bool isAtText() const { return kind() == '"'; }

    /// Step into an object or list, and from a member or element on to the next. False: there is none, and
    /// the cursor is behind the closing bracket.
    bool enterObject() { return enter('}'); }
    bool enterArray() { return enter(']'); }
    bool nextMember() { return next('}'); }
    bool nextElement() { return next(']'); }

    /// The key at hand; then the cursor is at its value. Good until the next text is taken.
    std::string_view takeKey();
    /// Whether the key at hand is spelled plainly like this; then the cursor is at its value. `quoted`: with
    /// its quotes and the colon behind them, in an array of 64 bytes.
    bool takeKey(const char *quoted, size_t size);

    /// The text at hand, without escapes. Good until the next text is taken.
    std::string_view takeText();
    /// False, and the cursor stays: there is no number at hand.
    bool takeNumber(double &number);
    /// False, and the cursor stays: something else is at hand.
    bool takeNull() { return takeLiteral("null"); }
    bool takeQuestionMark();
    /// Any value, with all that is in it.
    void skip();

    struct Mark
    {
        const quint32 *token = nullptr;
        int depth = 0;
    };
    Mark mark() const { return m_here; }
    void goTo(Mark mark) { m_here = mark; }

private:
    [[noreturn]] static void fail(std::string_view what);
    [[noreturn]] static void failAtDepth();
    [[noreturn]] void failAtEnd() const;
    char kind() const { return *at(0); }
    const char *at(int token) const { return m_text + m_here.token[token]; }
    bool enter(char close);
    bool next(char close);
    void leave();
    bool takeLiteral(std::string_view literal);
    std::string_view unescaped(std::string_view text);
    void skipKey();
    void takeColon();
    void skipText()
    {
        if (m_hasEscapes)
            takeText();
        else
            ++m_here.token;
    }

    bool m_hasEscapes = true;
    const char *m_text = nullptr;
    const quint32 *m_end = nullptr;
    Mark m_here;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_index;
    size_t m_capacity = 0;
    // For texts with escapes, which are rare.
    simdjson::dom::parser m_texts;
    std::string m_escaped;
};

inline void JsonCursor::leave()
{
    ++m_here.token;
    --m_here.depth;
    if ((m_here.depth == 0) != (m_here.token == m_end))
        failAtEnd();
}

inline bool JsonCursor::enter(char close)
{
    if (++m_here.depth > deepest)
        failAtDepth();
    ++m_here.token;
    if (kind() != close)
        return true;
    leave();
    return false;
}

inline bool JsonCursor::next(char close)
{
    const char found = kind();
    if (found == ',') {
        ++m_here.token;
        return true;
    }
    if (found != close)
        fail(close == '}' ? "a comma or a closing brace is missing"
                          : "a comma or a closing bracket is missing");
    leave();
    return false;
}

inline bool JsonCursor::takeKey(const char *quoted, size_t size)
{
    const char *const text = at(0);
    const auto word = [](const char *from) { return qFromLittleEndian<quint64>(from); };
    // What is behind a short key does not count.
    const unsigned shift = size < 8 ? unsigned(64 - 8 * size) : 0;
    const size_t last = size < 8 ? 0 : size - 8;
    for (size_t i = 0; i < last; i += 8) {
        if (word(text + i) != word(quoted + i))
            return false;
    }
    if ((word(text + last) ^ word(quoted + last)) << shift)
        return false;
    m_here.token += 2;
    return true;
}

inline std::string_view JsonCursor::takeKey()
{
    if (!isAtText())
        fail("a key in quotes is missing");
    const std::string_view key = takeText();
    takeColon();
    return key;
}

inline void JsonCursor::skipKey()
{
    if (!isAtText())
        fail("a key in quotes is missing");
    skipText();
    takeColon();
}

inline void JsonCursor::takeColon()
{
    if (kind() != ':')
        fail("a colon is missing behind a key");
    ++m_here.token;
}

inline std::string_view JsonCursor::takeText()
{
    const char *const begin = at(0) + 1;
    // Between the closing quote and the next token there is nothing but white space.
    const char *end = at(1) - 1;
    while (*end != '"')
        --end;
    ++m_here.token;
    const std::string_view text(begin, size_t(end - begin));
    return m_hasEscapes && text.find('\\') != std::string_view::npos ? unescaped(text) : text;
}

inline bool JsonCursor::takeNumber(double &number)
{
    const char *const begin = at(0);
    const char *const end = at(1);
    if (!readShortNumber(begin, end, number) && !readJsonNumber(begin, end, number))
        return false;
    ++m_here.token;
    return true;
}

} // namespace core
