// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/simulatednotice.h"

#include <algorithm>
#include <utility>

namespace ui {

SimulatedNotice::SimulatedNotice(const FloorImage &image, const Theme &theme, QWidget *parent)
    : NoticeLine(Icon::Simulated, theme, parent), m_image(image)
{
    connect(&image, &FloorImage::sourcesChanged, this, &SimulatedNotice::refresh);
    connect(this, &NoticeLine::dismissed, this, [this] { note(true); });
    refresh();
}

void SimulatedNotice::setDismissed(bool dismissed)
{
    m_isDismissed = dismissed;
    refresh();
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
    if (isAllMadeUp && !m_isDismissed)
        tell(tr("This floor is simulated: its queues, callers and agents are made up."),
             tr("&Connect your account..."));
    else
        hide();
}

} // namespace ui
