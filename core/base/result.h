// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace core {

/// What went wrong, and where: a file, a line, a JSON path or the name of a field. Either may be empty.
struct Error
{
    QString where;
    QString what;

    /// "where: what", as a person reads it.
    QString text() const { return where.isEmpty() ? what : where + QStringLiteral(": ") + what; }

    /// The same error seen from further out: its place is put behind `outer`.
    Error in(const QString &outer) const
    {
        return {where.isEmpty() ? outer : outer + QStringLiteral(": ") + where, what};
    }

    bool operator==(const Error &) const = default;
};

// A value, or the reason why there is none.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::move(value)) { }
    Result(Error error) : m_state(std::move(error)) { }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() { return std::get<0>(m_state); }
    const T &value() const { return std::get<0>(m_state); }
    const Error &error() const { return std::get<1>(m_state); }

    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

/// The result of something that only succeeds or fails: `return done;`.
using Outcome = Result<std::monostate>;
inline constexpr std::monostate done{};

} // namespace core
