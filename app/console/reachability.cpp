// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/reachability.h"

namespace console {

using State = QNetworkInformation::Reachability;

Reachability::Reachability(QObject *parent) : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto *information = QNetworkInformation::instance();
    m_gone = information->reachability() == State::Disconnected;
    connect(information, &QNetworkInformation::reachabilityChanged, this, &Reachability::onChanged);
}

void Reachability::onChanged(State reachability)
{
    // Unknown says nothing.
    if (reachability == State::Unknown || m_gone == (reachability == State::Disconnected))
        return;
    m_gone = !m_gone;
    if (m_gone)
        emit lost();
    else
        emit back();
}

} // namespace console
