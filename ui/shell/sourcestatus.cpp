// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sourcestatus.h"

#include "ui/sources/sourceicons.h"
#include "ui/text/statustext.h"
#include "ui/text/troubletext.h"
#include "ui/theme/flowlayout.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// The pixels from which on an elided entry still says whose it is and what ails it.
constexpr int readable = 190;
/// Pixels left and right of all.
constexpr int barMargin = 14;

} // namespace

SourceStatus::SourceStatus(const FloorImage &image, const GridModel &grid, const Theme &theme,
                           QWidget *parent)
    : QWidget(parent), m_image(image), m_grid(grid), m_theme(theme), m_row(new QHBoxLayout),
      m_summary(new StatusEntry(this)),
      m_menu(new QMenu(this)), m_signs{new RecordingSign(theme, this), new RecordingSign(theme, this)},
      m_counts(new QLabel(this)), m_details(new SourceDetails(image, this))
{
    setObjectName(QStringLiteral("statusBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new FlowLayout(this, 6);
    layout->setContentsMargins(barMargin, 5, barMargin, 5);
    m_row->setSpacing(18);
    // However long the texts are, the window may be as narrow as it likes: they take more rows.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    m_summary->setObjectName(QStringLiteral("sourcesSummary"));
    m_summary->setAccessibleDescription(tr("Opens the list of the sources"));
    m_summary->hide();
    layout->addWidget(m_summary);
    layout->addLayout(m_row);
    for (RecordingSign *sign : m_signs)
        layout->addAtFarEnd(sign);
    layout->addAtFarEnd(m_counts);
    connect(m_menu, &QMenu::aboutToShow, this, &SourceStatus::fillMenu);
    connect(m_summary, &StatusEntry::clicked, this,
            [this] { m_menu->popup(m_summary->mapToGlobal(QPoint(0, -m_menu->sizeHint().height()))); });
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

void SourceStatus::addEntry()
{
    auto *button = new StatusEntry(this);
    button->setObjectName(QStringLiteral("source"));
    button->setAccessibleDescription(tr("Opens the details of this source"));
    const int index = int(m_sources.size());
    connect(button, &StatusEntry::clicked, this, [this, index] { openDetails(index); });
    m_row->addWidget(button);
    Entry entry;
    entry.button = button;
    m_sources.append(entry);
}

void SourceStatus::removeEntry()
{
    StatusEntry *button = m_sources.takeLast().button;
    m_row->removeWidget(button);
    button->hide();
    button->deleteLater();
}

void SourceStatus::openDetails(int source)
{
    const StatusEntry *entry = m_sources.at(source).button;
    const StatusEntry *button = entry->isVisible() ? entry : m_summary;
    m_details->open(m_image.source(source).id, QRect(button->mapToGlobal(QPoint(0, 0)), button->size()));
}

void SourceStatus::openDetailsOf(const core::SourceId &source)
{
    for (int i = 0; i < m_sources.size(); ++i) {
        if (m_image.source(i).id == source)
            openDetails(i);
    }
}

void SourceStatus::dress()
{
    for (const Entry &entry : m_sources)
        dressEntry(entry);
    refreshSummary();
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
    while (m_sources.size() > int(sources.size()))
        removeEntry();
    for (int i = 0; i < m_sources.size(); ++i) {
        show(m_sources[i], sources[size_t(i)].health);
    }
    refreshSummary();
    fitEntries();
}

// An entry that is cut off early says nothing: from there on one for all of them says more.
void SourceStatus::fitEntries()
{
    m_counts->setWordWrap(fontMetrics().horizontalAdvance(m_counts->text()) > width() - 2 * barMargin);
    int needed = m_counts->sizeHint().width() + 2 * barMargin;
    for (const RecordingSign *sign : m_signs)
        needed += sign->isHidden() ? 0 : sign->sizeHint().width();
    for (const Entry &entry : m_sources)
        needed += std::min(entry.button->sizeHint().width(), readable) + 24;
    const bool fits = m_sources.size() < 2 || needed <= width();
    for (const Entry &entry : m_sources)
        entry.button->setVisible(fits);
    m_summary->setVisible(!fits);
    updateGeometry();
}

void SourceStatus::refreshSummary()
{
    const auto &sources = m_image.sources();
    const auto troubled = std::count_if(sources.begin(), sources.end(), [](const auto &source) {
        return source.health.trouble != core::Trouble::None && source.health.trouble != core::Trouble::Ended;
    });
    m_summary->tell(sourcesText(int(sources.size()), int(troubled)));
    const Tokens &t = m_theme.tokens();
    m_summary->setIcon(
        m_theme.icons().icon(troubled ? Icon::Info : Icon::OnTrack, troubled ? t.stale : t.onTrack));
    QStringList lines;
    for (const Entry &entry : m_sources)
        lines << entry.shown;
    m_summary->setToolTip(lines.join(u'\n'));
}

void SourceStatus::fillMenu()
{
    m_menu->clear();
    for (int i = 0; i < m_sources.size(); ++i) {
        const QString text = QString(m_sources.at(i).shown).replace(u'&', QStringLiteral("&&"));
        connect(m_menu->addAction(m_sources.at(i).button->icon(), text), &QAction::triggered, this,
                [this, i] { openDetails(i); });
    }
}

void SourceStatus::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitEntries();
}

// Ages count on each second: only a text that says something else is painted again.
void SourceStatus::show(Entry &entry, const core::SourceHealth &health)
{
    entry.state = health.state;
    entry.answered = health.lastAnswer.has_value();
    entry.trouble = health.trouble;
    if (const Icon icon = statusIcon(health); std::exchange(entry.icon, icon) != icon)
        dressEntry(entry);
    const QString text = ui::sourceText(health, m_image.now());
    QStringList more{text, health.detail, leftOutText(health)};
    more.removeAll(QString());
    entry.button->setToolTip(more.join(u'\n'));
    if (entry.shown == text)
        return;
    entry.shown = text;
    entry.button->tell(text);
}

void SourceStatus::refreshCounts()
{
    m_counts->setText(ui::countsText(m_grid.queueCount(), m_grid.criticalCount(), m_grid.warningCount(),
                                     m_grid.unwatchedCount()));
    fitEntries();
}

} // namespace ui
