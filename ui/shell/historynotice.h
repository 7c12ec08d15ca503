// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/notices/notices.h"

namespace ui {

// Says when what happens on the floor can't be remembered as it should.
class HistoryNotice : public QObject
{
    Q_OBJECT

public:
    HistoryNotice(const FloorImage &image, Notices &notices, QObject *parent = nullptr);

private:
    void takeState(const core::HistoryState &state);

    Notices &m_notices;
};

} // namespace ui
