// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QMetaType>
#include <QString>

#include <utility>

namespace core {

/// The name under which a secret is kept. It may stand in files and logs; the secret may not.
using SecretKey = Id<struct SecretTag>;

// A password, a token or the secret of an API key. It can't be printed, compared or turned into text by
// accident: whoever needs the text asks for it by name.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QString text) : m_text(std::move(text)) { }

    bool isEmpty() const { return m_text.isEmpty(); }
    /// For the one line of code that sends it or keeps it.
    const QString &reveal() const { return m_text; }

private:
    QString m_text;
};

} // namespace core

Q_DECLARE_METATYPE(core::Secret)
