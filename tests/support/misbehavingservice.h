// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/simulatedservice.h"

namespace support {

// `floorwatchd simulate --listen --fault-control` as a process of its own, that misbehaves when told to.
// README has the grammar of a fault: "503", "429 retry-after=3 on /v1/Workspaces", "latency=2s on stream".
class MisbehavingService : public SimulatedService
{
public:
    /// More options of the command, without --listen and --fault-control.
    explicit MisbehavingService(const QStringList &options = {});

    /// Has these faults from now on and no others; what is wrong with them, or empty.
    QString misbehave(const QStringList &faults);
    /// Has none.
    QString behave() { return misbehave({}); }

private:
    quint16 m_controlPort = 0;
};

} // namespace support
