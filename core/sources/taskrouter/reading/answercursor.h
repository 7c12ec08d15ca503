// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/jsoncursor.h"
#include "core/sources/taskrouter/reading/keyfinder.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace core::taskrouter {

/// The bit of a key's number, for the keys that an object needs.
constexpr quint32 bit(int number)
{
    return 1u << number;
}

// Steps through an answer of TaskRouter, once and forwards, and knows its place: what is missing or of the
// wrong type is thrown as an Error that names the JSON path. `reading` catches it. Knows no keys.
class AnswerCursor
{
public:
    /// A body that ends with so many blanks is read where it lies; another one is copied first.
    static constexpr qsizetype padding = JsonCursor::padding;

    /// Lets `read(*this)` make a value of `body`: `Result<T>` for a `T read(AnswerCursor &)`.
    template <class Read>
    auto reading(const QByteArray &body, Read &&read)
        -> Result<decltype(read(std::declval<AnswerCursor &>()))>
    {
        try {
            open(body);
            return read(*this);
        } catch (const JsonCursor::Malformed &malformed) {
            return Error{path(), QString::fromStdString(malformed.what)};
        } catch (const Error &error) {
            return error;
        }
    }

    /// The members of the object at hand that `keys` looks for, each by its number: `visit` takes or skips
    /// its value. Fails if there is none of one of `needed`, a bit for each number.
    template <class Visit> void forEachMember(KeyFinder &keys, quint32 needed, Visit &&visit);
    /// All members, whatever their keys are. Not within one another.
    template <class Visit> void forEachMember(Visit &&visit);
    template <class Visit> void forEachElement(Visit &&visit);

    /// 0 to 1e12. TaskRouter writes some numbers as texts.
    double takeCount()
    {
        double count = 0;
        if (!m_json.takeNumber(count))
            count = takeNumberText();
        return count >= 0 && count <= largestNumber ? count : refuse(count);
    }
    /// Seconds of waiting, 0 to 1e12. A little less than nothing is nothing: the clocks of a server farm
    /// differ.
    double takeDuration();
    /// Nothing for null.
    std::optional<double> takeDurationOrNull()
    {
        return takeNull() ? std::nullopt : std::optional(takeDuration());
    }
    std::string_view takeText();
    bool takeNull() { return m_json.takeNull(); }
    void skip() { m_json.skip(); }

    [[noreturn]] void fail(const char *what) const;
    [[noreturn]] void failAt(std::string_view key, const char *what) const;

private:
    void open(const QByteArray &body);
    static constexpr double largestNumber = 1e12;
    double takeNumberText();
    [[noreturn]] double refuse(double number) const;
    void checkNeeded(const KeyFinder &keys, quint32 missing) const;
    QString path() const;

    struct Step
    {
        std::string_view key;
        int index = -1;
    };
    void enter(Step step)
    {
        if (m_depth < m_path.size())
            m_path[m_depth] = step;
        ++m_depth;
    }

    JsonCursor m_json;
    std::string m_copy; // of the answer at hand
    std::string m_key; // that was not looked for by name
    /// No answer is nested more deeply than this as far as we look into it.
    std::array<Step, 8> m_path{};
    size_t m_depth = 0;
};

template <class Visit> void AnswerCursor::forEachMember(KeyFinder &keys, quint32 needed, Visit &&visit)
{
    if (!m_json.isAtObject())
        fail("not an object");
    quint32 missing = needed;
    keys.begin();
    for (bool more = m_json.enterObject(); more; more = m_json.nextMember()) {
        const int number = keys.take(m_json);
        if (number == KeyFinder::other) {
            m_json.skip();
            continue;
        }
        missing &= ~bit(number);
        enter({keys.key(number), -1});
        visit(number);
        --m_depth;
    }
    if (missing)
        checkNeeded(keys, missing);
}

template <class Visit> void AnswerCursor::forEachMember(Visit &&visit)
{
    if (!m_json.isAtObject())
        fail("not an object");
    for (bool more = m_json.enterObject(); more; more = m_json.nextMember()) {
        m_key = m_json.takeKey();
        enter({m_key, -1});
        visit(std::string_view(m_key));
        --m_depth;
    }
}

template <class Visit> void AnswerCursor::forEachElement(Visit &&visit)
{
    if (!m_json.isAtArray())
        fail("not a list");
    int index = 0;
    for (bool more = m_json.enterArray(); more; more = m_json.nextElement()) {
        enter({{}, index++});
        visit();
        --m_depth;
    }
}

} // namespace core::taskrouter
