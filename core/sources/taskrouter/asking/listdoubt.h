// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/sources/taskrouter/asking/nowround.h"

namespace core::taskrouter {

// Remembers for a while that a server does not answer a list or a bulk call, or answers it with less than was
// asked for: whether it does is written nowhere (flex-facts 3.12). A value; time is an argument, real time
// that only goes on.
class ListDoubt
{
public:
    AskBy by(Millis now) const { return m_doubted && now < m_until ? AskBy::Queue : AskBy::List; }
    /// A round that was asked for in this way was refused: whether the other way may help. Where both are
    /// refused it was not the list.
    bool refused(AskBy by, Millis now)
    {
        m_doubted = by == AskBy::List;
        m_until = now + std::chrono::minutes(10);
        return m_doubted;
    }

private:
    bool m_doubted = false;
    Millis m_until{0};
};

} // namespace core::taskrouter
