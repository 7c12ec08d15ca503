// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"

#include <span>

namespace daemon_app {

/// What may stand behind the "=" of a kind. A value with a default may be left out, with its "=".
enum class FaultValue : quint8 { None, Time, SignedTime, Bytes, Number, Form };

/// One kind of fault as people write it.
struct FaultWord
{
    FaultKind kind;
    /// Empty for a status: its number is its name.
    std::string_view word;
    FaultLayer layer;
    FaultValue value;
    /// What stands for a value that is left out; nothing: it has to be there.
    std::optional<qint64> otherwise;
    /// The names of the forms, separated by "|"; the value is the number of one, from 0.
    std::string_view forms;
    std::string_view help;
};

std::span<const FaultWord> faultWords();
const FaultWord &faultWord(FaultKind kind);

} // namespace daemon_app
