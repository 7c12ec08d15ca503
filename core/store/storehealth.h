// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace core {

/// Why nothing can be kept now.
enum class StoreTrouble : quint8 {
    None,
    /// Another program has the file in hand.
    Locked,
    /// The file or its folder may not be written.
    ReadOnly,
    /// The disk is full.
    Full,
    /// The file can't be read, and can't be set aside either.
    Damaged,
    /// A newer Floorwatch wrote the file.
    Newer,
    /// Any other failure of the disk.
    Failing,
};

// How the store does: where it is, and what is in its way.
struct StoreHealth
{
    /// Empty: nothing is kept.
    QString file;
    StoreTrouble trouble = StoreTrouble::None;
    /// For an engineer.
    QString detail;
    /// A damaged file was found in its place and has this name now; empty: none was.
    QString setAside;
    /// Events that could not be kept, because there were too many before the trouble was over.
    quint64 eventsLost = 0;

    bool operator==(const StoreHealth &) const = default;
};

// Thrown and caught within the store only.
struct StoreFault
{
    StoreTrouble trouble = StoreTrouble::Failing;
    QString what;
};

} // namespace core

Q_DECLARE_METATYPE(core::StoreHealth)
