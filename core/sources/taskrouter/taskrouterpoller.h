// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"

namespace core {

// Asks TaskRouter's REST interface for the floor, again and again.
class TaskRouterPoller : public Source
{
    Q_OBJECT

public:
    TaskRouterPoller(const SourceId &id, const TaskRouterSource &settings, QObject *parent = nullptr);

    void start() override;
    void stop() override;
    Millis interval() const override { return m_settings.nowInterval; }

private:
    TaskRouterSource m_settings;
};

} // namespace core
