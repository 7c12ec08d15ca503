// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/faultbook.h"
#include "core/http/httpmessage.h"

namespace daemon_app {

/// Faults at run time. `PUT /_faults` with one fault a line asks for these and no others, `DELETE /_faults`
/// for none, `GET /_faults` for nothing new. The answer lists what holds then, one a line; 400 says which
/// line is wrong, and nothing has changed.
core::HttpResponse answerFaultControl(const core::HttpRequest &request, FaultBook &book);

} // namespace daemon_app
