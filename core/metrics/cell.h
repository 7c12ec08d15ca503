// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTypeInfo>
#include <QtGlobal>

#include <bit>

namespace core {

// One number of the floor, or one of the two ways of having none:
// undefined, it has no meaning now (an SLA with nothing handled); missing, nobody has told us.
//
// It is a double in which two NaNs are set apart, so that a column of cells is a column of doubles: every
// comparison with a cell that has no value is false, and two cells are the same if their bits are.
class Cell
{
public:
    constexpr Cell() = default;
    static constexpr Cell missing() { return {}; }
    static constexpr Cell undefined() { return Cell(std::bit_cast<double>(undefinedBits)); }
    /// `value` is finite. Minus zero becomes zero, so that equal values have equal bits.
    static constexpr Cell of(double value) { return Cell(value + 0.0); }

    constexpr bool isMissing() const { return bits() == missingBits; }
    constexpr bool isUndefined() const { return bits() == undefinedBits; }
    constexpr bool hasValue() const { return m_number == m_number; }

    /// The value; NaN where there is none.
    constexpr double number() const { return m_number; }
    constexpr double valueOr(double other) const { return hasValue() ? m_number : other; }

    constexpr bool operator==(const Cell &other) const { return bits() == other.bits(); }

private:
    static constexpr quint64 undefinedBits = 0x7ff8000000000001;
    static constexpr quint64 missingBits = 0x7ff8000000000002;

    constexpr explicit Cell(double number) : m_number(number) { }
    constexpr quint64 bits() const { return std::bit_cast<quint64>(m_number); }

    double m_number = std::bit_cast<double>(missingBits);
};

static_assert(sizeof(Cell) == sizeof(double));

} // namespace core

// Not Q_PRIMITIVE_TYPE: a list would fill itself with zeros, and zero is a value.
Q_DECLARE_TYPEINFO(core::Cell, Q_RELOCATABLE_TYPE);
