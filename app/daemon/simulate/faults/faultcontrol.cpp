// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/faultcontrol.h"

#include <QStringList>

namespace daemon_app {

namespace {

core::HttpResponse textResponse(int status, const QString &text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text.toStdString()};
}

core::Result<std::vector<Fault>> parseLines(const std::string &body)
{
    std::vector<Fault> faults;
    int number = 0;
    for (const QString &line : QString::fromStdString(body).split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        const core::Result<Fault> fault = parseFault(line);
        if (!fault)
            return fault.error().in(QStringLiteral("line %1").arg(number));
        faults.push_back(*fault);
    }
    return faults;
}

QString listOf(const FaultBook &book)
{
    QString list;
    for (const Fault &fault : book.all())
        list += fault.text + u'\n';
    return list;
}

} // namespace

core::HttpResponse answerFaultControl(const core::HttpRequest &request, FaultBook &book)
{
    if (request.method == "PUT") {
        core::Result<std::vector<Fault>> faults = parseLines(request.body);
        if (!faults)
            return textResponse(400, faults.error().text() + u'\n');
        book.set(std::move(*faults));
    } else if (request.method == "DELETE") {
        book.set({});
    } else if (request.method != "GET") {
        return core::plainResponse(405);
    }
    return textResponse(200, listOf(book));
}

} // namespace daemon_app
