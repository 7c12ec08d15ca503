// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpreply.h"

#include "core/http/httpconnection.h"
#include "core/http/httpengine.h"

namespace core {

HttpReply::Pending::Pending(std::shared_ptr<HttpEngine> engine, std::weak_ptr<HttpConnection> connection,
                            quint64 request)
    : m_engine(std::move(engine)), m_connection(std::move(connection)), m_request(request)
{ }

HttpReply::Pending::~Pending()
{
    send(plainResponse(500));
}

// What is posted must not keep the engine: it waits in the engine's own loop.
void HttpReply::Pending::send(HttpResponse response)
{
    if (m_sent.exchange(true))
        return;
    m_engine->post(
        [connection = m_connection, request = m_request, response = std::move(response)]() mutable {
            if (const auto alive = connection.lock())
                alive->answer(request, std::move(response));
        });
}

void HttpReply::send(HttpResponse response) const
{
    m_pending->send(std::move(response));
}

} // namespace core
