// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/simulatednotice.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

const QString simulatedKey = QStringLiteral("simulated");

} // namespace

SimulatedNotice::SimulatedNotice(const FloorImage &image, Notices &notices, QObject *parent)
    : QObject(parent), m_image(image), m_notices(notices)
{
    connect(&image, &FloorImage::sourcesChanged, this, &SimulatedNotice::refresh);
    connect(&notices, &Notices::dismissed, this, [this](const QString &key) {
        if (key == simulatedKey)
            note(true);
    });
    refresh();
}

void SimulatedNotice::setDismissed(bool dismissed)
{
    m_isDismissed = dismissed;
    refresh();
}

bool SimulatedNotice::isShown() const
{
    return !m_notices.text(simulatedKey).isEmpty();
}

void SimulatedNotice::note(bool dismissed)
{
    if (std::exchange(m_isDismissed, dismissed) != dismissed)
        emit dismissedChanged(dismissed);
}

void SimulatedNotice::refresh()
{
    const auto &sources = m_image.settings();
    const auto isSimulated
        = [](const core::SourceSettings &source) { return kindOf(source) == core::SourceKind::Simulated; };
    const bool isAllMadeUp = !sources.isEmpty() && std::all_of(sources.begin(), sources.end(), isSimulated);
    if (!isAllMadeUp && !sources.isEmpty())
        note(false);
    if (!isAllMadeUp || m_isDismissed) {
        m_notices.withdraw(simulatedKey);
        return;
    }
    Notice notice;
    notice.kind = Notice::Kind::Info;
    notice.icon = Icon::Simulated;
    notice.title = tr("This floor is simulated: its queues, callers and agents are made up.");
    notice.action = tr("&Connect your account...");
    m_notices.tell(simulatedKey, notice, [this] { emit connectRequested(); });
}

} // namespace ui
