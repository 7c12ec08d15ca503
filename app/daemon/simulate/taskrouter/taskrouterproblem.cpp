// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterproblem.h"

#include <QJsonDocument>

namespace daemon_app {

core::HttpResponse jsonResponse(int status, const QJsonObject &body)
{
    return {status,
            {{"Content-Type", "application/json; charset=utf-8"}},
            QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString()};
}

core::HttpResponse problemResponse(const TaskRouterProblem &problem)
{
    core::HttpResponse response = jsonResponse(
        problem.status,
        {{"code", problem.code},
         {"message", problem.message},
         {"more_info", QStringLiteral("https://www.twilio.com/docs/errors/%1").arg(problem.code)},
         {"status", problem.status}});
    if (problem.status == 401)
        response.headers.push_back({"WWW-Authenticate", "Basic realm=\"Twilio API\""});
    return response;
}

} // namespace daemon_app
