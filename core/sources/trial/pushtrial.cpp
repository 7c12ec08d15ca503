// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/pushtrial.h"

#include "core/sources/transport/httptexts.h"
#include "core/sources/trial/floorcensus.h"

namespace core {

PushTrial::PushTrial(const PushSource &settings, const ConnectionSettings &connection,
                     const SourceSecrets &secrets)
    : ServerTrial(settings.url, connection, secrets)
{
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail({Trouble::TimedOut, shownAddress(url()) + QStringLiteral(": no snapshot has come"), {}});
    });
}

void PushTrial::arrive()
{
    enter(TrialStep::Stream);
    m_connection = std::make_unique<PushConnection>(way(), pushHandshake(url(), secrets().source),
                                                    PushLimits{}, false);
    connect(m_connection.get(), &PushConnection::opened, this, &PushTrial::onOpened);
    connect(m_connection.get(), &PushConnection::said, this, &PushTrial::onMessage);
    connect(m_connection.get(), &PushConnection::ended, this, &PushTrial::fail);
    m_connection->open();
}

void PushTrial::onOpened()
{
    done();
    enter(TrialStep::Numbers);
    m_silence.start(PushLimits{}.silence);
}

void PushTrial::onMessage(const QByteArray &message)
{
    const auto read = m_reader.read(std::string_view(message.constData(), size_t(message.size())));
    if (!read)
        return fail({Trouble::BadData, read.error().text(), {}});
    if (*read != StreamReader::Line::Snapshot)
        return;
    FloorCensus census;
    census.add(m_reader.patch());
    TrialReport report;
    report.floor = census.floor();
    done(report);
    end();
}

} // namespace core
