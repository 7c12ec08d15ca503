// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace daemon_app {

/// Takes "/TaskQueues" off "/TaskQueues/Statistics", and gives it without its slash.
inline std::string_view takeSegment(std::string_view &path)
{
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

} // namespace daemon_app
