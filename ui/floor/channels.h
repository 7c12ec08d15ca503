// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QString>

namespace ui {

/// "Voice" for "voice": a channel's unique name as people know it (flex-facts 2.7).
QString channelLabel(const QString &uniqueName);
Icon channelIcon(const QString &uniqueName);

} // namespace ui
