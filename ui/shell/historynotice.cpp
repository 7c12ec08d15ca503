// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/historynotice.h"

#include "ui/text/historytext.h"

namespace ui {

HistoryNotice::HistoryNotice(const FloorImage &image, Notices &notices, QObject *parent)
    : QObject(parent), m_notices(notices)
{
    connect(&image, &FloorImage::historyChanged, this, &HistoryNotice::takeState);
}

void HistoryNotice::takeState(const core::HistoryState &state)
{
    const QString key = QStringLiteral("history");
    const QString problem = historyProblem(state);
    if (problem.isEmpty()) {
        m_notices.withdraw(key);
        return;
    }
    Notice notice;
    notice.kind = Notice::Kind::Warning;
    notice.title = problem;
    if (!state.detail.isEmpty())
        notice.lines << state.detail;
    m_notices.tell(key, notice);
}

} // namespace ui
