// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourceicons.h"

namespace ui {

using core::SourceKind;

Icon iconOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::TaskRouter:
        return Icon::Account;
    case SourceKind::Push:
        return Icon::Stream;
    case SourceKind::Recording:
        return Icon::Recording;
    case SourceKind::Simulated:
        break;
    }
    return Icon::Simulated;
}

Icon statusIcon(const core::SourceHealth &health)
{
    using State = core::SourceHealth::State;
    if (health.state == State::Live)
        return Icon::OnTrack;
    if (health.state == State::Paused)
        return Icon::Pause;
    if (!health.lastAnswer && health.trouble != core::Trouble::None)
        return Icon::Info;
    if (health.trouble == core::Trouble::Ended || health.state == State::Troubled)
        return Icon::Info;
    return Icon::Stale;
}

} // namespace ui
