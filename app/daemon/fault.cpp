// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/fault.h"

#include "app/daemon/faultwords.h"

namespace daemon_app {

namespace {

std::string_view takeSegment(std::string_view &path)
{
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    return segment;
}

} // namespace

FaultLayer Fault::layer() const
{
    return faultWord(kind).layer;
}

bool Fault::holdsAt(std::string_view path) const
{
    if (path == faultsPath)
        return false;
    std::string_view wanted = place;
    while (!wanted.empty() && path.starts_with('/')) {
        const std::string_view segment = takeSegment(wanted);
        const std::string_view given = takeSegment(path);
        if (segment != "*" && segment != given)
            return false;
    }
    return wanted.empty();
}

} // namespace daemon_app
