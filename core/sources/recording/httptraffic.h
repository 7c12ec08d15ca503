// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/recording/trafficlog.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace core {

// Requests and answers of Qt's HTTP client as entries of the traffic log. `log` may be null: nothing is
// noted.

void noteSent(TrafficLog *log, const SourceId &source, const QNetworkRequest &request,
              const QByteArray &body);
/// An answer that is complete, or failed; what it has to read is still there afterwards.
void noteReceived(TrafficLog *log, const SourceId &source, QNetworkReply &reply);

} // namespace core
