// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/misbehavingservice.h"

#include "tests/support/rawclient.h"

namespace support {

MisbehavingService::MisbehavingService(const QStringList &options)
    : SimulatedService(QStringList{QStringLiteral("--fault-control")} + options)
{
    // "faults at http://127.0.0.1:8080/_faults"
    m_controlPort = nextLine().section(u':', -1).section(u'/', 0, 0).toUShort();
}

QString MisbehavingService::misbehave(const QStringList &faults)
{
    const QByteArray body = faults.join(u'\n').toUtf8();
    RawClient client(m_controlPort);
    client.says("PUT /_faults HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
                + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    const QByteArray answer = client.answer();
    if (statusOf(answer) == "200")
        return {};
    return answer.isEmpty() ? QStringLiteral("no answer") : QString::fromUtf8(bodyOf(answer));
}

} // namespace support
