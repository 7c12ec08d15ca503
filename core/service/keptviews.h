// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/viewstable.h"
#include "core/views/view.h"

#include <QList>

namespace core {

QList<KeptView> toKept(const QList<View> &views);
/// One that can't be read is left out, and told of in the log.
QList<View> fromKept(const QList<KeptView> &views);

} // namespace core
