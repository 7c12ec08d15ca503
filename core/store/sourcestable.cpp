// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sourcestable.h"

#include "core/store/marks.h"

namespace core {

namespace {

const QString sourcesKept = QStringLiteral("sources_kept");

} // namespace

std::optional<QList<KeptSource>> SourcesTable::read()
{
    if (!mark(m_database, sourcesKept).isValid())
        return std::nullopt;
    QList<KeptSource> sources;
    QSqlQuery &query = m_database.run("SELECT id, settings FROM sources ORDER BY position");
    while (query.next())
        sources.append({{query.value(0).toString()}, query.value(1).toString().toUtf8()});
    return sources;
}

void SourcesTable::write(const QList<KeptSource> &sources)
{
    m_database.run("DELETE FROM sources");
    qint64 position = 0;
    for (const KeptSource &source : sources)
        m_database.run("INSERT INTO sources (id, position, settings) VALUES (?, ?, ?)", source.id, position++,
                       source.settings);
    setMark(m_database, sourcesKept, true);
}

} // namespace core
