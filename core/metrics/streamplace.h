// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace core {

// Where in a line of the stream its reader is, for a message.
struct StreamPlace
{
    int queue = -1;
    int channel = -1;
    bool workspace = false;
    const char *list = nullptr; // "metrics" or "values"
    int position = -1;

    /// The JSON path of what is being read: `$.queues[3].channels[0].metrics["Waiting (Now)"]`.
    QString path(const QString &key) const;
};

// Thrown and caught within the stream's reader only: what is wrong with the line at hand, and under which
// key.
struct StreamMisfit
{
    QString key;
    QString what;
};

[[noreturn]] void failStream(const char *what);
[[noreturn]] void failStreamAt(std::string_view key, const char *what);

} // namespace core
