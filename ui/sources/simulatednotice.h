// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/setting.h"
#include "ui/floor/floorimage.h"
#include "ui/notices/notices.h"

#include <QObject>

namespace ui {

struct SourcesSettings
{
    /// The line above a simulated floor was sent away.
    core::Setting<bool> simulatedDismissed{"sources/simulated-dismissed", false};
};

// Says above the floor that all of it is made up, for as long as it is and nobody has sent the line away, and
// leads to an account of one's own.
class SimulatedNotice : public QObject
{
    Q_OBJECT

public:
    SimulatedNotice(const FloorImage &image, Notices &notices, QObject *parent);

    /// Was sent away in an earlier session: it comes back once there was a real source.
    void setDismissed(bool dismissed);
    bool isShown() const;

signals:
    void connectRequested();
    /// To be remembered.
    void dismissedChanged(bool dismissed);

private:
    void refresh();
    void note(bool dismissed);

    const FloorImage &m_image;
    Notices &m_notices;
    bool m_isDismissed = false;
};

} // namespace ui
