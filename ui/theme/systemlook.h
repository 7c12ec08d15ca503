// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace ui {

// What the desktop says of how programs are to look. Nothing: it does not say.
struct SystemLook
{
    std::optional<bool> dark;
    std::optional<bool> highContrast;
    std::optional<bool> reducedMotion;

    bool operator==(const SystemLook &) const = default;
};

} // namespace ui
