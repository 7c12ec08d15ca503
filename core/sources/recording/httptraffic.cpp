// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/httptraffic.h"

#include <algorithm>

namespace core {

void noteSent(TrafficLog *log, const SourceId &source, const QNetworkRequest &request, const QByteArray &body)
{
    if (!log || !log->isOn())
        return;
    Traffic traffic{source, Traffic::Direction::Sent, request.url(), body.isEmpty() ? "GET" : "POST"};
    for (const QByteArray &name : request.rawHeaderList())
        traffic.headers.append({name, request.rawHeader(name)});
    traffic.body = body;
    log->note(traffic);
}

void noteReceived(TrafficLog *log, const SourceId &source, QNetworkReply &reply)
{
    if (!log || !log->isOn())
        return;
    const bool isPost = reply.operation() == QNetworkAccessManager::PostOperation;
    Traffic traffic{source, Traffic::Direction::Received, reply.url(), isPost ? "POST" : "GET"};
    traffic.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    traffic.headers = reply.rawHeaderPairs();
    // One that was ended by us is closed.
    if (reply.isReadable())
        traffic.body = reply.peek(std::min<qint64>(reply.bytesAvailable(), log->bodyWanted()));
    traffic.bodySize = reply.bytesAvailable();
    if (reply.error() != QNetworkReply::NoError)
        traffic.note = reply.errorString();
    log->note(traffic);
}

} // namespace core
