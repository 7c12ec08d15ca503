// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/store/database.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace core {

// A source as it is kept. What its settings mean is for the sources to know.
struct KeptSource
{
    SourceId id;
    /// A JSON object, as in a list of sources.
    QByteArray settings;

    bool operator==(const KeptSource &) const = default;
};

// The sources that a person has connected, in their order.
class SourcesTable
{
public:
    explicit SourcesTable(Database &database) : m_database(database) { }

    /// Nothing while none were ever kept, be it an empty list.
    std::optional<QList<KeptSource>> read();
    void write(const QList<KeptSource> &sources);

private:
    Database &m_database;
};

} // namespace core
