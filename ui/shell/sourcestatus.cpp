// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sourcestatus.h"

#include "ui/text/statustext.h"
#include "ui/text/troubletext.h"

#include <utility>

namespace ui {

SourceStatus::SourceStatus(const FloorImage &image, const GridModel &grid, const Theme &theme,
                           QWidget *parent)
    : QWidget(parent), m_image(image), m_grid(grid), m_theme(theme),
      m_row(new QHBoxLayout), m_signs{new RecordingSign(theme, this), new RecordingSign(theme, this)},
      m_counts(new QLabel(this)), m_details(new SourceDetails(image, this))
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
    connect(&theme, &Theme::changed, this, &SourceStatus::dress);
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
    auto *button = new QToolButton(this);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize(QSize(14, 14));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleDescription(tr("Opens the details of this source"));
    const int index = int(m_sources.size());
    connect(button, &QToolButton::clicked, this, [this, index] { openDetails(index); });
    m_row->addWidget(button);
    Entry entry;
    entry.button = button;
    m_sources.append(entry);
}

void SourceStatus::openDetails(int source)
{
    const QToolButton *button = m_sources.at(source).button;
    m_details->open(m_image.source(source).id, QRect(button->mapToGlobal(QPoint(0, 0)), button->size()));
}

void SourceStatus::dress()
{
    for (const Entry &entry : m_sources)
        dressEntry(entry);
}

void SourceStatus::dressEntry(const Entry &entry)
{
    const Tokens &t = m_theme.tokens();
    entry.button->setIcon(
        m_theme.icons().icon(entry.icon, entry.icon == Icon::OnTrack ? t.onTrack : t.stale));
}

// Ages move once a second; whether a source is well is said at once.
void SourceStatus::onHealthChanged()
{
    const auto &sources = m_image.sources();
    bool news = m_sources.size() != int(sources.size());
    for (int i = 0; i < m_sources.size() && !news; ++i) {
        const core::SourceHealth &health = sources[size_t(i)].health;
        news = m_sources.at(i).state != health.state || m_sources.at(i).trouble != health.trouble
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
        show(m_sources[i], sources[size_t(i)].health);
    }
}

// Ages count on each second: only a text that says something else is painted again.
void SourceStatus::show(Entry &entry, const core::SourceHealth &health)
{
    entry.state = health.state;
    entry.answered = health.lastAnswer.has_value();
    entry.trouble = health.trouble;
    if (const Icon icon = statusIcon(health); std::exchange(entry.icon, icon) != icon)
        dressEntry(entry);
    QStringList more{health.detail, leftOutText(health)};
    more.removeAll(QString());
    entry.button->setToolTip(more.join(u'\n'));
    const QString text = ui::sourceText(health, m_image.now());
    if (entry.shown == text)
        return;
    entry.shown = text;
    entry.button->setText(QString(text).replace(u'&', QStringLiteral("&&")));
    entry.button->setAccessibleName(text);
}

void SourceStatus::refreshCounts()
{
    m_counts->setText(ui::countsText(m_grid.queueCount(), m_grid.criticalCount(), m_grid.warningCount()));
}

} // namespace ui
