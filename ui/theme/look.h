// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QMetaType>
#include <QString>

namespace ui {

// What a person chooses of how the program looks.
struct Look
{
    Q_GADGET

public:
    enum class Choice { System, Light, Dark, HighContrastLight, HighContrastDark };
    Q_ENUM(Choice)
    /// Eyes that the colours of the severities are made for. The shapes are the same for all.
    enum class Vision { Full, Deuteranopia, Protanopia, Tritanopia };
    Q_ENUM(Vision)
    enum class Motion { System, Full, Reduced };
    Q_ENUM(Motion)

    Choice choice = Choice::System;
    Vision vision = Vision::Full;
    /// Not valid: our own.
    QColor accent;
    Motion motion = Motion::System;
    /// A picture in the place of our own mark; empty: that.
    QString logo;

    bool operator==(const Look &) const = default;
};

} // namespace ui
