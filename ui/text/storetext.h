// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"

#include <QString>
#include <QStringList>

namespace ui {

/// What is wrong with what is kept, in one line; empty: nothing.
QString storeSentence(const core::StoreHealth &health);

/// What that means, what to do, and the detail for an engineer; a line each.
QStringList storeDetails(const core::StoreHealth &health);

} // namespace ui
