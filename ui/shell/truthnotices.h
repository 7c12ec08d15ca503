// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/stall.h"
#include "ui/floor/floorimage.h"
#include "ui/notices/notices.h"

namespace ui {

// Says when what is shown can't be trusted: a source is lost, or a part of the program stands still.
class TruthNotices : public QObject
{
    Q_OBJECT

public:
    TruthNotices(const FloorImage &image, Notices &notices, QObject *parent = nullptr);

    /// `now`: when that was told.
    void takeStall(const core::Stall &stall, core::Instant now);

signals:
    void detailsRequested(const core::SourceId &source);

private:
    void refreshLost();

    const FloorImage &m_image;
    Notices &m_notices;
};

} // namespace ui
