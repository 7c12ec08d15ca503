// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/cellcode.h"

#include <cmath>
#include <optional>

namespace core {

namespace {

/// The first byte. From `Whole` on it is a small difference, itself.
enum Head : quint8 { Missing, Undefined, Raw, Decimal, Percent, Mean, Quotient, LargeWhole, Whole };

constexpr quint64 smallSteps = 256 - Whole;
/// Doubles are exact up to here.
constexpr double exactLimit = 9e15;
/// Nothing is divided by more on a floor.
constexpr qint64 largestDivisor = 1 << 17;
constexpr double decimalScale = 1000;

std::optional<qint64> wholeOf(double number)
{
    if (!(std::abs(number) < exactLimit))
        return std::nullopt;
    const auto whole = qint64(number);
    return double(whole) == number ? std::optional(whole) : std::nullopt;
}

/// What a difference counts from.
double baseOf(Cell before)
{
    return before.hasValue() && std::abs(before.number()) < exactLimit ? before.number() : 0;
}

struct Fraction
{
    qint64 part = 0;
    qint64 whole = 1;
};

// How a number was made of two whole ones: each of these gives a double's bits again.
double valueOf(Head kind, Fraction fraction)
{
    switch (kind) {
    case Percent:
        return 100.0 * double(fraction.part) / double(fraction.whole);
    case Mean: // of milliseconds, in seconds
        return double(fraction.part) / 1000 / double(fraction.whole);
    default:
        return double(fraction.part) / double(fraction.whole);
    }
}

/// What the part over `whole` would be if the number had stayed the same.
qint64 expectedPart(Head kind, double before, qint64 whole)
{
    const double scale = kind == Percent ? 0.01 : kind == Mean ? 1000 : 1;
    const double part = before * scale * double(whole);
    return std::abs(part) < exactLimit ? std::llround(part) : 0;
}

/// The simplest fraction that is as good as the number (continued fractions).
std::optional<Fraction> fractionOf(Head kind, double number)
{
    const double scaled = kind == Percent ? number / 100 : kind == Mean ? number * 1000 : number;
    if (!(std::abs(scaled) < exactLimit / double(largestDivisor)))
        return std::nullopt;
    Fraction older{1, 0};
    Fraction now{qint64(std::floor(scaled)), 1};
    double rest = scaled - std::floor(scaled);
    while (valueOf(kind, now) != number) {
        if (rest < 1e-9)
            return std::nullopt;
        const double inverse = 1 / rest;
        const double step = std::floor(inverse);
        if (step * double(now.whole) > double(largestDivisor))
            return std::nullopt;
        const Fraction next{qint64(step) * now.part + older.part, qint64(step) * now.whole + older.whole};
        older = now;
        now = next;
        rest = inverse - step;
    }
    return now;
}

bool writeWhole(double base, double number, ByteWriter &out)
{
    const auto whole = wholeOf(number);
    if (!whole)
        return false;
    const qint64 step = *whole - qint64(base);
    const quint64 folded = (quint64(step) << 1) ^ quint64(step >> 63);
    if (folded < smallSteps) {
        out.put(quint8(Whole + folded));
    } else {
        out.put(LargeWhole);
        out.putSigned(step);
    }
    return true;
}

bool writeDecimal(double base, double number, ByteWriter &out)
{
    const auto scaled = wholeOf(std::round(number * decimalScale));
    if (!scaled || double(*scaled) / decimalScale != number)
        return false;
    out.put(Decimal);
    out.putSigned(*scaled - std::llround(base * decimalScale));
    return true;
}

bool writeFraction(Head kind, double base, double number, ByteWriter &out)
{
    const auto fraction = fractionOf(kind, number);
    if (!fraction)
        return false;
    out.put(kind);
    out.putNumber(quint64(fraction->whole));
    out.putSigned(fraction->part - expectedPart(kind, base, fraction->whole));
    return true;
}

double readFraction(Head kind, double base, ByteReader &in)
{
    const auto whole = qint64(in.takeNumber());
    if (whole < 1 || whole > 2 * largestDivisor)
        return in.fail();
    const auto part = quint64(in.takeSigned()) + quint64(expectedPart(kind, base, whole));
    return valueOf(kind, {qint64(part), whole});
}

double readNumber(quint8 head, double base, ByteReader &in)
{
    switch (head) {
    case Raw:
        return in.takeDouble();
    case Decimal:
        return double(qint64(quint64(in.takeSigned()) + quint64(std::llround(base * decimalScale))))
               / decimalScale;
    case Percent:
    case Mean:
    case Quotient:
        return readFraction(Head(head), base, in);
    case LargeWhole:
        return double(qint64(quint64(in.takeSigned()) + quint64(qint64(base))));
    default: {
        const quint64 folded = quint64(head) - Whole;
        const qint64 step = qint64(folded >> 1) ^ -qint64(folded & 1);
        return double(qint64(base) + step);
    }
    }
}

} // namespace

void writeCell(Cell before, Cell now, ByteWriter &out)
{
    if (now.isMissing())
        return out.put(Missing);
    if (now.isUndefined())
        return out.put(Undefined);
    const double base = baseOf(before);
    const double number = now.number();
    if (writeWhole(base, number, out) || writeDecimal(base, number, out)
        || writeFraction(Percent, base, number, out) || writeFraction(Mean, base, number, out)
        || writeFraction(Quotient, base, number, out))
        return;
    out.put(Raw);
    out.putDouble(number);
}

Cell readCell(Cell before, ByteReader &in)
{
    const quint8 head = in.take();
    if (!in.good() || head == Missing)
        return Cell::missing();
    if (head == Undefined)
        return Cell::undefined();
    const double number = readNumber(head, baseOf(before), in);
    if (!std::isfinite(number))
        in.fail();
    return in.good() ? Cell::of(number) : Cell::missing();
}

ByteSpan skipCell(ByteReader &in)
{
    const ByteSpan all = in.rest();
    switch (in.take()) {
    case Raw:
        in.takeBytes(sizeof(double));
        break;
    case Percent:
    case Mean:
    case Quotient:
        in.takeNumber();
        in.takeNumber();
        break;
    case Decimal:
    case LargeWhole:
        in.takeNumber();
        break;
    default:
        break;
    }
    return all.first(all.size() - in.left());
}

} // namespace core
