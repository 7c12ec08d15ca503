// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/sourcesecrets.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/trial/approach.h"
#include "core/sources/trial/sourcetrial.h"

#include <QUrl>

namespace core {

// The trial of a source that has a server, up to the point where it has to say what it wants there.
class ServerTrial : public SourceTrial
{
    Q_OBJECT

protected:
    ServerTrial(const QUrl &url, const ConnectionSettings &settings, const SourceSecrets &secrets);

    void begin() override;
    /// The server is there.
    virtual void arrive() = 0;

    const QUrl &url() const { return m_url; }
    const SourceSecrets &secrets() const { return m_secrets; }
    /// From `arrive` on.
    const Connection &way() const { return *m_way; }

private:
    const QUrl m_url;
    const ConnectionSettings m_settings;
    const SourceSecrets m_secrets;
    std::optional<Connection> m_way;
    Approach m_approach;
};

} // namespace core
