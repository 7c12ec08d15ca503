// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/floorcensus.h"

namespace core {

namespace {

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

void FloorCensus::add(const Patch &patch)
{
    qsizetype queue = -1;
    for (size_t i = 0; i < patch.rowCount(); ++i) {
        const Patch::Row row = patch.row(i);
        if (row.kind == Patch::RowKind::Channel) {
            if (queue >= 0)
                addChannel(row, m_floor.queues[queue]);
            continue;
        }
        const auto [known, isNew] = m_queues.try_emplace(std::string(row.sid), m_floor.queues.size());
        queue = known->second;
        if (isNew)
            m_floor.queues << StarterQueue{{decoded(row.sid)},
                                           decoded(row.name.empty() ? row.sid : row.name)};
    }
}

void FloorCensus::addChannel(const Patch::Row &row, StarterQueue &queue)
{
    const auto [known, isNew] = m_channels.try_emplace(std::string(row.sid), m_floor.channels.size());
    if (isNew)
        m_floor.channels << StarterChannel{{decoded(row.sid)},
                                           decoded(row.name.empty() ? row.sid : row.name)};
    const ChannelSid &sid = m_floor.channels[known->second].sid;
    if (!queue.channels.contains(sid))
        queue.channels.append(sid);
}

} // namespace core
