// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/taskrouteraccount.h"
#include "app/daemon/taskrouterdirectory.h"
#include "core/http/httpmessage.h"

#include <QByteArray>

namespace daemon_app {

// A simulated floor as Twilio's TaskRouter and Flex would tell of it: answers one request at a time. Knows no
// socket; belongs to the thread of its floor.
class TaskRouterFace
{
public:
    /// `floor` is borrowed.
    TaskRouterFace(const core::SimulatedFloor &floor, const TaskRouterAccount &account);

    core::HttpResponse answer(const core::HttpRequest &request) const;

private:
    bool mayAsk(const core::HttpRequest &request) const;

    const core::SimulatedFloor &m_floor;
    TaskRouterDirectory m_directory;
    QByteArray m_credentials;
};

} // namespace daemon_app
