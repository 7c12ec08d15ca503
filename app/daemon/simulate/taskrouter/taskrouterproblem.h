// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpmessage.h"

#include <QJsonObject>
#include <QString>

namespace daemon_app {

/// Why a request is refused, as TaskRouter puts it (flex-facts 3.10).
struct TaskRouterProblem
{
    /// HTTP status.
    int status = 400;
    /// Twilio error code.
    int code = 20001;
    QString message;
};

core::HttpResponse jsonResponse(int status, const QJsonObject &body);
core::HttpResponse problemResponse(const TaskRouterProblem &problem);

} // namespace daemon_app
