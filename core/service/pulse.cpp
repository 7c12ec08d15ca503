// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/pulse.h"

namespace core {

Pulse::Pulse(QObject *parent)
    : QObject(parent), m_newest(std::make_shared<Beat>(Steady::now())), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { m_newest->store(Steady::now()); });
}

} // namespace core
