// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <QMetaType>

namespace core {

/// What must not stand still.
enum class Part : quint8 { Window, Core };

// It stands still, or did.
struct Stall
{
    Part part = Part::Window;
    /// For how long it has, or had.
    Millis duration{0};
    /// It goes on again.
    bool isOver = false;

    bool operator==(const Stall &) const = default;
};

} // namespace core

Q_DECLARE_METATYPE(core::Stall)
