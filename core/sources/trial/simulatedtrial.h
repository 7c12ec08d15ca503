// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/trial/sourcetrial.h"

namespace core {

// The trial of a simulated floor: there is nothing that could go wrong.
class SimulatedTrial : public SourceTrial
{
    Q_OBJECT

protected:
    void begin() override
    {
        enter(TrialStep::Numbers);
        done();
        end();
    }
};

} // namespace core
