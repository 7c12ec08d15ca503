// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpmessage.h"
#include "core/sources/transport/httptexts.h"

#include <QUrl>

#include <cstdlib>

// The first byte says what text of HTTP the rest is: a query, a date, a Retry-After, a refusal's body or an
// address.

using namespace core;

namespace {

void expect(bool holds)
{
    if (!holds)
        std::abort();
}

void checkQuery(std::string_view text)
{
    expect(percentDecoded(text).size() <= text.size());
    size_t size = 0;
    for (const auto &[name, value] : queryItems(text))
        size += name.size() + value.size();
    expect(size <= text.size());
}

/// What we write as a date comes back as it was.
void checkDate(const QByteArray &text)
{
    const std::optional<Instant> date = parseHttpDate(text);
    if (!date)
        return;
    const Instant first = *parseInstant("1000-01-01T00:00:00Z");
    const Instant last = *parseInstant("9999-12-31T23:59:59Z");
    if (*date >= first && *date <= last)
        expect(parseHttpDate(QByteArray::fromStdString(httpDate(*date))) == date);
}

void checkRetryAfter(const QByteArray &text)
{
    const qsizetype mark = text.indexOf('\n');
    const auto wait = retryAfter(text.left(mark), mark < 0 ? QByteArray() : text.mid(mark + 1));
    expect(!wait || *wait >= Millis(0));
}

void checkProblem(const QByteArray &text)
{
    expect(problemOf(text).message.size() <= 300);
}

/// A password never stands in what is shown.
void checkAddress(const QByteArray &text)
{
    QUrl url(QString::fromUtf8(text), QUrl::StrictMode);
    if (!url.isValid())
        return;
    url.setPassword(QStringLiteral("hunter2hunter2"));
    expect(!shownAddress(url).contains(u"hunter2hunter2"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray text(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0]) {
    case 'q':
        checkQuery(std::string_view(text.constData(), size_t(text.size())));
        break;
    case 'd':
        checkDate(text);
        break;
    case 'r':
        checkRetryAfter(text);
        break;
    case 'p':
        checkProblem(text);
        break;
    case 'a':
        checkAddress(text);
        break;
    default:
        break;
    }
    return 0;
}
