// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

QColor mixed(const QColor &first, const QColor &second, double part)
{
    const auto channel = [part](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    return QColor(channel(first.red(), second.red()), channel(first.green(), second.green()),
                  channel(first.blue(), second.blue()));
}

QColor readableOn(const QList<QColor> &grounds, const QColor &color, double least)
{
    const auto isReadable = [&](const QColor &tried) {
        return std::all_of(grounds.begin(), grounds.end(),
                           [&](const QColor &ground) { return contrast(tried, ground) >= least; });
    };
    // Where white and black do equally well on a ground.
    static constexpr double middle = 0.179;
    const QColor end = luminance(grounds.first()) < middle ? QColor(Qt::white) : QColor(Qt::black);
    for (int percent = 0; percent < 100; ++percent) {
        const QColor tried = mixed(color, end, percent / 100.0);
        if (isReadable(tried))
            return tried;
    }
    return end;
}

} // namespace ui
