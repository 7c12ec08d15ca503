// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/callwatch.h"

#include <QNetworkReply>
#include <QTimer>

namespace core {

CallWatch::CallWatch(QNetworkReply &reply, const CallLimits &limits, Via via) : QObject(&reply), m_via(via)
{
    connect(&reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors += errors; });
    connect(&reply, &QNetworkReply::downloadProgress, this, [this, &reply, limits](qint64 received, qint64) {
        if (received > limits.body)
            end(reply, TooMuch::Bytes);
    });
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this, &reply] { end(reply, TooMuch::Time); });
    connect(&reply, &QNetworkReply::finished, timer, &QTimer::stop);
    timer->start(limits.whole);
}

const CallWatch *CallWatch::of(const QNetworkReply &reply)
{
    return reply.findChild<const CallWatch *>(QString(), Qt::FindDirectChildrenOnly);
}

void CallWatch::end(QNetworkReply &reply, TooMuch why)
{
    m_tooMuch = why;
    reply.abort();
}

} // namespace core
