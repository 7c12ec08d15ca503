// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sources/taskrouter/asking/listcall.h"
#include "core/sources/taskrouter/directory.h"

namespace core::taskrouter {

/// Half a list is no answer: of every queue that we know there must be one.
template <class Column> Outcome complete(const Column &column, const Directory &directory)
{
    for (size_t queue = 0; queue < column.size(); ++queue) {
        if (column.isMissing(queue))
            return Error{QString::fromStdString(directory.queue(queue).name),
                         QStringLiteral("the statistics leave this queue out")};
    }
    return done;
}

// Watches one page of statistics being read into a column: one that only has queues that were there before
// goes round in circles.
class PageWatch
{
public:
    template <class Column> void note(const Column &column, size_t queue)
    {
        m_isEmpty = false;
        m_isRepeated = m_isRepeated && !column.isMissing(queue);
    }
    Result<QUrl> after(const Result<QUrl> &next) const
    {
        return next && !m_isEmpty && m_isRepeated ? Result<QUrl>(repeatedPage()) : next;
    }

private:
    bool m_isEmpty = true;
    bool m_isRepeated = true;
};

} // namespace core::taskrouter
