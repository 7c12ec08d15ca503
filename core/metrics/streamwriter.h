// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/metrics/snapshot.h"

#include <string>

namespace core {

/// Full: each row names its metrics. Compact: the line names them once, and rows give values by position.
enum class StreamForm { Full, Compact };

/// The form in which a patch takes less room.
StreamForm smallerForm(const Patch &patch);

/// Appends a patch to `out` as one line of the snapshot stream, newline included.
void writeLine(const Patch &patch, std::string &out, StreamForm form = StreamForm::Full);

/// Appends the line a recording may begin with: the gap cap that it was made with.
void writeRecordingHeader(Millis gapCap, std::string &out);

/// The whole floor again as a patch, for whoever joins late. Absent rows and missing cells are left out.
void fullPatch(const Snapshot &snapshot, Patch &into);

/// Appends `text` as a JSON string, quotes included.
void appendJsonText(std::string_view text, std::string &out);
/// Appends a finite number in its shortest exact form.
void appendJsonNumber(double number, std::string &out);

} // namespace core
