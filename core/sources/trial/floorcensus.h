// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/rules/starterrules.h"

#include <string>
#include <unordered_map>

namespace core {

// The queues and channels that patches have named, each of them once; a channel that several queues have is
// one.
class FloorCensus
{
public:
    void add(const Patch &patch);
    const StarterFloor &floor() const { return m_floor; }

private:
    void addChannel(const Patch::Row &row, StarterQueue &queue);

    StarterFloor m_floor;
    std::unordered_map<std::string, qsizetype> m_queues;
    std::unordered_map<std::string, qsizetype> m_channels;
};

} // namespace core
