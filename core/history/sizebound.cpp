// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/sizebound.h"

namespace core {

std::optional<Shortening> nextShortening(const std::vector<Kept> &segments, qint64 used, Instant now,
                                         const HistoryLimits &limits)
{
    if (used <= limits.bytes)
        return std::nullopt;
    const auto oldest = [&](const auto &counts) {
        std::optional<size_t> found;
        for (size_t i = 0; i < segments.size(); ++i) {
            if (counts(segments[i]) && (!found || segments[i].to < segments[*found].to))
                found = i;
        }
        return found;
    };
    const auto isOld = [&](const Kept &segment) { return now - segment.to > limits.whole; };
    using enum Shortening::What;
    if (const auto found = oldest([&](const Kept &one) { return isOld(one) && !one.thinned; }))
        return Shortening{Thin, *found, false};
    if (const auto found = oldest(isOld))
        return Shortening{Drop, *found, false};
    if (const auto found = oldest([](const Kept &one) { return !one.thinned; }))
        return Shortening{Thin, *found, true};
    if (const auto found = oldest([](const Kept &) { return true; }))
        return Shortening{Drop, *found, true};
    return std::nullopt;
}

} // namespace core
