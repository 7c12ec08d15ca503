// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/taskrouterpoller.h"

namespace core {

TaskRouterPoller::TaskRouterPoller(const SourceId &id, const TaskRouterSource &settings, QObject *parent)
    : Source(id, parent), m_settings(settings)
{ }

void TaskRouterPoller::start()
{
    emit troubled(Trouble::Unreachable, QStringLiteral("polling is not there yet"));
}

void TaskRouterPoller::stop() { }

} // namespace core
