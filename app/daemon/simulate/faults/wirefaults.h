// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace daemon_app {

/// What goes out on a connection in place of what should, and what becomes of the connection then.
struct WireOutput
{
    enum class Then : quint8 {
        GoOn,
        /// Says goodbye in good order.
        Close,
        /// Is torn down.
        Reset,
        /// Stays open, and nothing goes either way any more.
        Silence,
        /// `filler` over and over again, without end.
        Endless,
    };

    QByteArray bytes;
    Then then = Then::GoOn;
    QByteArray filler;
    /// 0: as fast as it goes.
    qint64 bytesPerSecond = 0;
};

/// An answer, its first `headSize` bytes the head, under the first of the faults; and at which pace.
WireOutput brokenAnswer(const QByteArray &answer, qsizetype headSize, const std::vector<Fault> &faults);

/// What becomes of an open WebSocket under a fault; nothing for one that leaves it alone.
std::optional<WireOutput> brokenStream(const Fault &fault);

/// The pace that is asked for, in bytes a second; 0: none.
qint64 paceOf(const std::vector<Fault> &faults);

/// The size of the first HTTP message, head and body (as long as its Content-Length says, unless it is the
/// answer to a HEAD), and of its head; nothing before all of it is there.
struct MessageSize
{
    qsizetype head = 0;
    qsizetype whole = 0;
};
std::optional<MessageSize> messageSize(const QByteArray &bytes, bool withBody = true);

} // namespace daemon_app
