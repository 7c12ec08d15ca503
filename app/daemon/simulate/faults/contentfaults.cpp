// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/contentfaults.h"

#include "app/daemon/simulate/faults/jsonfaults.h"
#include "app/daemon/simulate/faults/listfaults.h"
#include "app/daemon/simulate/taskrouter/taskrouterproblem.h"

#include <QJsonDocument>

#include <algorithm>

namespace daemon_app {

namespace {

std::string spoiled(const std::string &text, const std::vector<Fault> &faults, const core::FloorPlan &plan)
{
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    for (const Fault &fault : faults) {
        if (fault.kind == FaultKind::Garbage)
            return garbageText();
        // Queues and pages first: they are found by values that are right.
        object = withWrongLists(object, fault, plan);
    }
    for (const Fault &fault : faults)
        object = withWrongValues(object, fault);
    return jsonText(object);
}

} // namespace

core::HttpResponse spoiledAnswer(TaskRouterFace &face, const core::HttpRequest &request, RateLimit::Time now,
                                 const std::vector<Fault> &faults)
{
    if (isAboutMissingQueue(request, faults, face.plan()))
        return problemResponse({404, 20404, QStringLiteral("The requested resource was not found")});
    const core::HttpRequest asked = meant(request, faults, face.plan());
    core::HttpResponse response = face.answer(asked, now);
    if (response.status != 200)
        return response;
    if (asked.target != request.target) {
        QByteArray body = QByteArray::fromStdString(response.body);
        body.replace(QByteArray::fromStdString(face.plan().queues.front().sid),
                     QByteArray(newQueueSid.data()));
        response.body = body.toStdString();
    }
    response.body = spoiled(response.body, faults, face.plan());
    return response;
}

std::string spoiledLine(const std::string &line, const std::vector<Fault> &faults,
                        const core::FloorPlan &plan)
{
    return faults.empty() ? line : spoiled(line, faults, plan);
}

core::Millis clockError(const std::vector<Fault> &faults)
{
    core::Millis error{0};
    for (const Fault &fault : faults) {
        if (fault.kind == FaultKind::Clock)
            error += core::Millis(fault.value);
    }
    return error;
}

} // namespace daemon_app
