// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"
#include "core/store/database.h"

#include <optional>

namespace core {

// The rules that a person has made, and the master switch.
class RulesTable
{
public:
    explicit RulesTable(Database &database) : m_database(database) { }

    /// Nothing while none were ever kept, be it an empty list.
    std::optional<RuleSet> read();
    void write(const RuleSet &set);

private:
    Database &m_database;
};

/// Reads rules that this program has kept as JSON; throws where they are not what it wrote.
RuleSet rulesOf(const QByteArray &json, const Database &database);

} // namespace core
