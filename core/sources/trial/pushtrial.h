// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/streamreader.h"
#include "core/sources/push/pushconnection.h"
#include "core/sources/trial/servertrial.h"

#include <memory>

namespace core {

// Tries a snapshot stream: opens it, and waits for the first whole snapshot.
class PushTrial : public ServerTrial
{
    Q_OBJECT

public:
    PushTrial(const PushSource &settings, const ConnectionSettings &connection, const SourceSecrets &secrets);

protected:
    void arrive() override;

private:
    void onOpened();
    void onMessage(const QByteArray &message);

    std::unique_ptr<PushConnection> m_connection;
    StreamReader m_reader;
    QTimer m_silence{this};
};

} // namespace core
