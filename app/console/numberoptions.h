// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

class QCommandLineParser;

namespace console {

// Numbers of the command line; remembers the first that is not one, or out of its bounds.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser) : m_parser(parser) { }

    /// `other` where the option is not given, or not such a number.
    double number(const QString &option, double other, double least, double most);
    qint64 whole(const QString &option, qint64 other, qint64 least, qint64 most);

    /// Names the option.
    const std::optional<core::Error> &problem() const { return m_problem; }

private:
    void refuse(const QString &option, const QString &why);

    const QCommandLineParser &m_parser;
    std::optional<core::Error> m_problem;
};

} // namespace console
