// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/sourcesettings.h"
#include "core/store/sourcestable.h"

#include <QList>

namespace core {

QList<KeptSource> toKept(const QList<SourceSettings> &sources);
/// One that can't be read is left out, and told of in the log.
QList<SourceSettings> fromKept(const QList<KeptSource> &sources);

/// Which floor a source shows: the same text, the same account or stream, or the same played or made up
/// again.
QString floorText(const SourceSettings &source);

} // namespace core
