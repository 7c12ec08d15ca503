// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/reading/answercursor.h"

#include "core/sources/taskrouter/reading/numbertext.h"

#include <algorithm>

namespace core::taskrouter {

namespace {

/// How far the clocks of a server farm are apart at most.
constexpr double sameClock = 60;

/// What the parser may read behind its text.
const std::string blanks(AnswerCursor::padding, ' ');

} // namespace

void AnswerCursor::open(const QByteArray &body)
{
    m_depth = 0;
    std::string_view text(body.constData(), size_t(body.size()));
    if (text.ends_with(blanks)) {
        text.remove_suffix(blanks.size());
    } else {
        m_copy.assign(text).append(blanks);
        text = std::string_view(m_copy).substr(0, text.size());
    }
    const bool isPlain = text.find('\\') == std::string_view::npos;
    m_json.open(text, isPlain ? JsonCursor::Escapes::None : JsonCursor::Escapes::Possible);
}

double AnswerCursor::takeNumberText()
{
    if (!m_json.isAtText())
        fail("not a number");
    double number = 0;
    if (!readWholeNumber(m_json.takeText(), number))
        fail("not a number");
    return number;
}

double AnswerCursor::takeDuration()
{
    double seconds = 0;
    if (!m_json.takeNumber(seconds))
        seconds = takeNumberText();
    if (seconds < -sameClock || seconds > largestNumber)
        refuse(seconds);
    return std::max(seconds, 0.0);
}

double AnswerCursor::refuse(double number) const
{
    fail(number < 0 ? "is less than nothing" : "is beyond 1e12");
}

std::string_view AnswerCursor::takeText()
{
    if (!m_json.isAtText())
        fail("not a text");
    return m_json.takeText();
}

void AnswerCursor::checkNeeded(const KeyFinder &keys, quint32 missing) const
{
    int number = 0;
    while (!(missing & bit(number)))
        ++number;
    failAt(keys.key(number), "missing");
}

void AnswerCursor::fail(const char *what) const
{
    throw Error{path(), QString::fromLatin1(what)};
}

void AnswerCursor::failAt(std::string_view key, const char *what) const
{
    throw Error{path() + u'.' + QString::fromUtf8(key.data(), qsizetype(key.size())),
                QString::fromLatin1(what)};
}

QString AnswerCursor::path() const
{
    QString path = QStringLiteral("$");
    for (size_t i = 0; i < std::min(m_depth, m_path.size()); ++i) {
        const Step &step = m_path[i];
        if (step.index >= 0)
            path += QStringLiteral("[%1]").arg(step.index);
        else
            path += u'.' + QString::fromUtf8(step.key.data(), qsizetype(step.key.size()));
    }
    return path;
}

} // namespace core::taskrouter
