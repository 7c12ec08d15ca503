// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/servertrial.h"

#include "core/sources/transport/httptexts.h"

namespace core {

ServerTrial::ServerTrial(const QUrl &url, const ConnectionSettings &settings, const SourceSecrets &secrets)
    : m_url(url), m_settings(settings), m_secrets(secrets), m_approach(this)
{
    connect(&m_approach, &Approach::entered, this, &ServerTrial::enter);
    connect(&m_approach, &Approach::passed, this, &ServerTrial::done);
    connect(&m_approach, &Approach::failed, this, &ServerTrial::fail);
    connect(&m_approach, &Approach::arrived, this, &ServerTrial::arrive);
}

void ServerTrial::begin()
{
    enter(TrialStep::Address);
    if (!m_url.isValid() || m_url.host().isEmpty())
        return fail({Trouble::Name, shownAddress(m_url) + QStringLiteral(": no address of a server"), {}});
    Result<Connection> opened = Connection::open(m_settings, m_secrets.proxy);
    if (!opened)
        return fail({Trouble::Unreadable, opened.error().text(), {}});
    m_way = std::move(*opened);
    TrialReport report;
    report.found = shownAddress(m_url);
    done(report);
    m_approach.begin(*m_way, m_url);
}

} // namespace core
