// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "ui/notices/notices.h"

namespace ui {

// Says what is in the way of what is to be kept, for as long as it is.
class StoreNotice : public QObject
{
    Q_OBJECT

public:
    explicit StoreNotice(Notices &notices, QObject *parent = nullptr)
        : QObject(parent), m_notices(notices) { }

    void takeHealth(const core::StoreHealth &health);

private:
    Notices &m_notices;
};

} // namespace ui
