// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/rule.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace core {

struct RuleLimits
{
    /// "You can have up to 100 alerts per Flex account."
    int rules = 100;
};

// What reading a rules file gave: the rules, or everything that is wrong with it, each named with its field.
struct RuleReading
{
    RuleSet set;
    QList<Error> problems;
    /// The file could not be read at all: nothing can be said of its rules.
    bool unreadable = false;

    bool ok() const { return problems.isEmpty(); }
};

/// Reads `{"alerts_enabled": bool, "rules": [...]}`, the rules as in the rules API (stream-and-replay,
/// "RULES.json").
RuleReading readRules(const QByteArray &json, const RuleLimits &limits = {});

/// The rule as the rules API spells it, extensions included.
QJsonObject toJson(const Rule &rule);
QByteArray toJson(const RuleSet &set);

} // namespace core
