// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/asking/request.h"

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace core::taskrouter {

/// A call, and who reads its answer.
struct Call
{
    Request request;
    /// Reads a page as it comes in. Gives where the next one is; an empty address: that was the last.
    std::function<Result<QUrl>(const QByteArray &page)> take;
};

} // namespace core::taskrouter
