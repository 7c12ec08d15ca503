// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sourcestatus.h"

#include "ui/text/statustext.h"

#include <QLocale>

namespace ui {

SourceStatus::SourceStatus(const FloorImage &image, const GridModel &grid, const Theme &theme,
                           QWidget *parent)
    : QWidget(parent), m_image(image), m_grid(grid), m_theme(theme),
      m_row(new QHBoxLayout), m_signs{new RecordingSign(theme, this), new RecordingSign(theme, this)},
      m_counts(new QLabel(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 5, 14, 5);
    m_row->setSpacing(6);
    layout->addLayout(m_row);
    layout->addStretch(1);
    for (RecordingSign *sign : m_signs)
        layout->addWidget(sign);
    layout->addWidget(m_counts);
    connect(&image, &FloorImage::recordingChanged, this,
            [this](const core::RecordingState &state) { m_signs.at(int(state.kind))->takeState(state); });
    connect(&image, &FloorImage::healthChanged, this, &SourceStatus::onHealthChanged);
    connect(&image, &FloorImage::tableChanged, this, &SourceStatus::onHealthChanged);
    connect(&image, &FloorImage::ticked, this, &SourceStatus::refreshSources);
    connect(&theme, &Theme::changed, this, &SourceStatus::refreshSources);
    connect(&grid, &GridModel::countsChanged, this, &SourceStatus::refreshCounts);
    refreshSources();
    refreshCounts();
}

Icon statusIcon(const core::SourceHealth &health)
{
    using State = core::SourceHealth::State;
    if (health.state == State::Live)
        return Icon::OnTrack;
    if (health.trouble == core::Trouble::Ended || health.state == State::Troubled)
        return Icon::Info;
    return Icon::Stale;
}

void SourceStatus::addEntry()
{
    if (!m_sources.isEmpty())
        m_row->addSpacing(12);
    const Entry entry{new QLabel(this), new QLabel(this), core::SourceHealth::State::Starting, false};
    m_row->addWidget(entry.shape);
    m_row->addWidget(entry.text);
    m_sources.append(entry);
}

QPixmap SourceStatus::shape(const core::SourceHealth &health) const
{
    const Tokens &t = m_theme.tokens();
    const Icon icon = statusIcon(health);
    return m_theme.icons().pixmap(icon, 14, devicePixelRatioF(), icon == Icon::OnTrack ? t.onTrack : t.stale);
}

// Ages move once a second; whether a source is well is said at once.
void SourceStatus::onHealthChanged()
{
    const auto &sources = m_image.sources();
    bool news = m_sources.size() != int(sources.size());
    for (int i = 0; i < m_sources.size() && !news; ++i) {
        const core::SourceHealth &health = sources[size_t(i)].health;
        news = m_sources.at(i).state != health.state
               || m_sources.at(i).answered != health.lastAnswer.has_value();
    }
    if (news)
        refreshSources();
}

void SourceStatus::refreshSources()
{
    const auto &sources = m_image.sources();
    while (m_sources.size() < int(sources.size()))
        addEntry();
    for (int i = 0; i < m_sources.size(); ++i) {
        const core::SourceHealth &health = sources[size_t(i)].health;
        Entry &entry = m_sources[i];
        entry.state = health.state;
        entry.answered = health.lastAnswer.has_value();
        const QString text = ui::sourceText(health, m_image.now());
        entry.shape->setPixmap(shape(health));
        if (entry.text->text() != text)
            entry.text->setText(text);
        QString more = health.detail;
        if (health.dropped)
            more += (more.isEmpty() ? QString() : QStringLiteral("\n"))
                    + tr("%Ln line(s) or metric(s) left out", "", int(health.dropped));
        if (health.rejected.lines)
            more += (more.isEmpty() ? QString() : QStringLiteral("\n"))
                    + tr("%Ln line(s) could not be read; the newest: %1", "", int(health.rejected.lines))
                          .arg(health.rejected.newest);
        entry.text->setToolTip(more);
    }
}

void SourceStatus::refreshCounts()
{
    m_counts->setText(ui::countsText(m_grid.queueCount(), m_grid.criticalCount(), m_grid.warningCount()));
}

} // namespace ui
