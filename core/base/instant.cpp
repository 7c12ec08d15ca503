// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include <array>
#include <cstdio>

namespace core {

namespace {

// Takes fixed-width numbers and literal characters off the front of a text; one misfit spoils it for good.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) { }

    int number(size_t digits)
    {
        if (m_rest.size() < digits)
            return fail();
        int value = 0;
        for (size_t i = 0; i < digits; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9')
                return fail();
            value = value * 10 + (m_rest[i] - '0');
        }
        m_rest.remove_prefix(digits);
        return value;
    }

    bool accept(std::string_view literal)
    {
        if (!m_rest.starts_with(literal))
            return false;
        m_rest.remove_prefix(literal.size());
        return true;
    }

    void expect(std::string_view literal)
    {
        if (!accept(literal))
            fail();
    }

    /// Milliseconds of a fraction of one to nine digits; what is finer is cut off.
    int fraction()
    {
        int millis = 0;
        size_t digits = 0;
        while (digits < m_rest.size() && m_rest[digits] >= '0' && m_rest[digits] <= '9') {
            if (digits < 3)
                millis = millis * 10 + (m_rest[digits] - '0');
            ++digits;
        }
        if (digits == 0 || digits > 9)
            return fail();
        for (size_t i = digits; i < 3; ++i)
            millis *= 10;
        m_rest.remove_prefix(digits);
        return millis;
    }

    bool finished() const { return m_good && m_rest.empty(); }

private:
    int fail()
    {
        m_good = false;
        return 0;
    }

    std::string_view m_rest;
    bool m_good = true;
};

} // namespace

std::optional<Instant> parseInstant(std::string_view text)
{
    using namespace std::chrono;
    Scanner scan(text);
    const int y = scan.number(4);
    scan.expect("-");
    const int mo = scan.number(2);
    scan.expect("-");
    const int d = scan.number(2);
    scan.expect("T");
    const int h = scan.number(2);
    scan.expect(":");
    const int mi = scan.number(2);
    scan.expect(":");
    const int s = scan.number(2);
    const int ms = scan.accept(".") ? scan.fraction() : 0;
    if (!scan.accept("Z"))
        scan.expect("+00:00");

    const year_month_day date{year(y), month(unsigned(mo)), day(unsigned(d))};
    if (!scan.finished() || !date.ok() || h > 23 || mi > 59 || s > 59)
        return std::nullopt;
    return sys_days(date) + hours(h) + minutes(mi) + seconds(s) + milliseconds(ms);
}

std::string toIso(Instant instant)
{
    using namespace std::chrono;
    const auto days = floor<std::chrono::days>(instant);
    const year_month_day date(days);
    const hh_mm_ss time(instant - days);
    std::array<char, 64> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                                     int(date.year()), unsigned(date.month()), unsigned(date.day()),
                                     int(time.hours().count()), int(time.minutes().count()),
                                     int(time.seconds().count()), int(time.subseconds().count()));
    return {text.data(), size_t(length)};
}

} // namespace core
