// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <functional>

class QObject;

namespace core {

/// What the system's keyring says of itself, which a keychain's answer does not tell.
enum class Keyring : quint8 {
    /// It is open, or the system has no such thing.
    Open,
    Locked,
    /// Nothing here keeps secrets.
    None,
    Mute
};

/// Asks without opening a window; `told` is called once, in `context`'s thread, after `limit` at the latest,
/// unless `context` is gone by then. To be called in that thread.
void askKeyring(QObject *context, Millis limit, const std::function<void(Keyring)> &told);

} // namespace core
