// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordingsign.h"

#include "ui/text/recordingtext.h"

#include <QHBoxLayout>

namespace ui {

namespace {

/// In pixels: a reason may be long, and sources need room as well.
constexpr int widest = 240;

} // namespace

RecordingSign::RecordingSign(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_shape(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 12, 0);
    layout->setSpacing(6);
    layout->addWidget(m_shape);
    layout->addWidget(m_text);
    connect(&theme, &Theme::changed, this, &RecordingSign::dress);
    dress();
    hide();
}

void RecordingSign::takeState(const core::RecordingState &state)
{
    m_told = recordingText(state);
    m_text->setText(m_text->fontMetrics().elidedText(m_told, Qt::ElideRight, widest));
    setToolTip(recordingDetails(state));
    setAccessibleName(m_told);
    setAccessibleDescription(toolTip());
    setVisible(!state.folder.isEmpty());
}

void RecordingSign::dress()
{
    m_shape->setPixmap(
        m_theme.icons().pixmap(Icon::Record, 14, devicePixelRatioF(), m_theme.tokens().accent));
}

} // namespace ui
