// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcemodel.h"

#include "ui/sources/sourceicons.h"
#include "ui/text/sourcetext.h"
#include "ui/text/statustext.h"

#include <algorithm>

namespace ui {

SourceModel::SourceModel(const FloorImage &image, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent), m_image(image), m_theme(theme)
{
    connect(&image, &FloorImage::sourcesChanged, this, &SourceModel::refresh);
    connect(&image, &FloorImage::tableChanged, this, &SourceModel::refresh);
    connect(&image, &FloorImage::healthChanged, this, &SourceModel::onHealthChanged);
    connect(&image, &FloorImage::ticked, this, &SourceModel::tellAll);
    connect(&theme, &Theme::changed, this, &SourceModel::tellAll);
    refresh();
}

int SourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int SourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const core::SourceSettings *SourceModel::settings(const core::SourceId &id) const
{
    const auto &all = m_image.settings();
    const auto found
        = std::find_if(all.begin(), all.end(), [&](const auto &settings) { return settings.id == id; });
    return found == all.end() ? nullptr : &*found;
}

/// A source is a row once there is both how it is set up and how it does.
void SourceModel::refresh()
{
    QList<core::SourceId> ids;
    for (const core::SourceSettings &settings : m_image.settings()) {
        if (m_image.indexOf(settings.id) >= 0)
            ids << settings.id;
    }
    if (ids == m_ids)
        return tellAll();
    beginResetModel();
    m_ids = ids;
    m_shown = states();
    endResetModel();
}

QList<SourceModel::State> SourceModel::states() const
{
    QList<State> states;
    for (const core::SourceId &id : m_ids) {
        const int index = m_image.indexOf(id);
        if (index < 0)
            continue;
        const core::SourceHealth &health = m_image.source(index).health;
        states << State{health.state, health.trouble, health.secretWanted.has_value()};
    }
    return states;
}

/// Each answer tells of health: only what is another state is news.
void SourceModel::onHealthChanged()
{
    if (m_ids.size() != m_image.settings().size())
        refresh();
    else if (states() != m_shown)
        tellAll();
}

void SourceModel::tellAll()
{
    m_shown = states();
    if (!m_ids.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_ids.size()) - 1, ColumnCount - 1));
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Source");
    case Kind:
        return tr("Kind");
    case Health:
        return tr("Health");
    case Age:
        return tr("Last answer");
    case Requests:
        return tr("Requests");
    case LastError:
        return tr("Last error");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SourceModel::data(const QModelIndex &index, int role) const
{
    const int place = index.isValid() ? m_image.indexOf(m_ids.value(index.row())) : -1;
    if (place < 0)
        return {};
    const FloorImage::Source &source = m_image.source(place);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(source, column);
    case Qt::ToolTipRole:
        return toolTip(source, column);
    case Qt::DecorationRole:
        return icon(source, column);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(source, column));
    default:
        return {};
    }
}

QString SourceModel::text(const FloorImage::Source &source, Column column) const
{
    const core::SourceSettings *settings = this->settings(source.id);
    switch (column) {
    case Name:
        return source.health.name;
    case Kind:
        return settings ? kindTitle(kindOf(*settings)) : QString();
    case Health:
        return healthTitle(source.health);
    case Age:
        return answerAgeText(source.health, m_image.now());
    case Requests:
        return requestsTitle(source.health);
    case LastError:
        return lastFailureText(source.health, m_image.now());
    case ColumnCount:
        break;
    }
    return {};
}

QString SourceModel::toolTip(const FloorImage::Source &source, Column column) const
{
    const core::SourceSettings *settings = this->settings(source.id);
    switch (column) {
    case Name:
    case Kind:
        return settings ? placeText(*settings) : QString();
    case Health:
        return sourceText(source.health, m_image.now());
    case Requests:
        return requestsText(source.health);
    case LastError:
        return source.health.lastFailure ? source.health.lastFailure->detail : QString();
    default:
        return {};
    }
}

QVariant SourceModel::icon(const FloorImage::Source &source, Column column) const
{
    const Tokens &t = m_theme.tokens();
    const core::SourceSettings *settings = this->settings(source.id);
    if (column == Name && settings)
        return m_theme.icons().icon(iconOf(kindOf(*settings)), t.muted);
    if (column != Health)
        return {};
    const Icon shape = statusIcon(source.health);
    return m_theme.icons().icon(shape, shape == Icon::OnTrack ? t.onTrack : t.stale, t.surface);
}

} // namespace ui
