// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

#include <QString>

namespace ui {

/// "Recording", "Not logging traffic: No space left on device".
QString recordingText(const core::RecordingState &state);

/// Where to, which files and how large, and what is in the way; a line each.
QString recordingDetails(const core::RecordingState &state);

} // namespace ui
