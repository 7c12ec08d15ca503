// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QByteArray>
#include <QList>

namespace core {

// A view as it is kept. What is in it is for the views to know.
struct KeptView
{
    QString name;
    /// A JSON object.
    QByteArray view;

    bool operator==(const KeptView &) const = default;
};

// The views that a person has saved, in their order.
class ViewsTable
{
public:
    explicit ViewsTable(Database &database) : m_database(database) { }

    QList<KeptView> read();
    void write(const QList<KeptView> &views);

private:
    Database &m_database;
};

} // namespace core
