// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace core {

/// How much is remembered, and what is in the way.
struct HistoryState
{
    enum class Trouble : quint8 {
        None,
        /// The disk takes nothing: it is full, read-only or broken. What comes is kept in memory for an hour.
        CannotWrite,
        /// Another Floorwatch keeps its history in this folder.
        FolderInUse,
        /// The limit is too small for what must be kept: that is thinned, or shorter.
        TooSmall
    };

    /// Empty: nothing is kept on disk.
    QString folder;
    qint64 bytes = 0;
    qint64 limit = 0;
    /// The oldest sample that is remembered.
    std::optional<Instant> oldest;
    Trouble trouble = Trouble::None;
    /// For an engineer.
    QString detail;
    /// Lines that could not be noted.
    quint64 lost = 0;
    /// Damaged files, which were given another name and are left alone.
    int setAside = 0;
    /// Files of a newer Floorwatch, which are left alone.
    int newer = 0;

    bool operator==(const HistoryState &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::HistoryState)
