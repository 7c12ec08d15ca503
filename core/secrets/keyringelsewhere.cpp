// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keyring.h"

#include <QMetaObject>
#include <QObject>

namespace core {

// The keychains of other systems tell what ails them in their answers.
void askKeyring(QObject *context, Millis, const std::function<void(Keyring)> &told)
{
    QMetaObject::invokeMethod(
        context, [told] { told(Keyring::Open); }, Qt::QueuedConnection);
}

} // namespace core
