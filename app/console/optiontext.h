// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace console {

// Speaks for the options of the command line, in whichever file they are read.
struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(OptionText)
};

} // namespace console
