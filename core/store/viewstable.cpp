// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/viewstable.h"

namespace core {

QList<KeptView> ViewsTable::read()
{
    QList<KeptView> views;
    QSqlQuery &query = m_database.run("SELECT name, view FROM views ORDER BY position");
    while (query.next())
        views.append({query.value(0).toString(), query.value(1).toString().toUtf8()});
    return views;
}

void ViewsTable::write(const QList<KeptView> &views)
{
    m_database.run("DELETE FROM views");
    qint64 position = 0;
    for (const KeptView &view : views)
        m_database.run("INSERT INTO views (name, position, view) VALUES (?, ?, ?)", view.name, position++,
                       view.view);
}

} // namespace core
