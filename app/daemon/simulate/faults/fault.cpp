// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/fault.h"

#include "app/daemon/simulate/faults/faultwords.h"
#include "app/daemon/simulate/pathsegments.h"

namespace daemon_app {

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
