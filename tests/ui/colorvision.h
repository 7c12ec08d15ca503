// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/look.h"

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

namespace support {

using Triple = std::array<double, 3>;

// What eyes without one of the three cones see, after Machado, Oliveira and Fernandes (2009), severity 1.
inline std::array<Triple, 3> visionMatrix(ui::Look::Vision vision)
{
    using Vision = ui::Look::Vision;
    switch (vision) {
    case Vision::Deuteranopia:
        return {{{0.367322, 0.860646, -0.227968},
                 {0.280085, 0.672501, 0.047413},
                 {-0.011820, 0.042940, 0.968881}}};
    case Vision::Protanopia:
        return {{{0.152286, 1.052583, -0.204868},
                 {0.114503, 0.786281, 0.099216},
                 {-0.003882, -0.048116, 1.051998}}};
    case Vision::Tritanopia:
        return {{{1.255528, -0.076749, -0.178779},
                 {-0.078411, 0.930809, 0.147602},
                 {0.004733, 0.691367, 0.303900}}};
    case Vision::Full:
        break;
    }
    return {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
}

inline Triple linearOf(const QColor &color)
{
    const auto linear
        = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

inline Triple times(const std::array<Triple, 3> &matrix, const Triple &value)
{
    Triple result{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t i = 0; i < 3; ++i)
            result[row] += matrix[row][i] * value[i];
        result[row] = std::max(0.0, result[row]);
    }
    return result;
}

/// CIELAB under daylight (D65).
inline Triple labSeen(const QColor &color, ui::Look::Vision vision)
{
    static constexpr std::array<Triple, 3> toXyz
        = {{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}};
    const Triple xyz = times(toXyz, times(visionMatrix(vision), linearOf(color)));
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.9505);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

inline double distanceSeen(const QColor &a, const QColor &b, ui::Look::Vision vision)
{
    const Triple first = labSeen(a, vision);
    const Triple second = labSeen(b, vision);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace support
