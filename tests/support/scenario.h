// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/evaluator.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"

#include <QJsonObject>
#include <QStringList>

namespace tests {

// Plays one scenario of tests/scenarios: rules, a time line of samples and edits, and what each step must
// make happen. tests/scenarios/README.md tells how one is written.
class Scenario
{
public:
    explicit Scenario(const QJsonObject &json);

    /// Empty: everything came as written. Otherwise the first step that did not, with what came instead.
    QString play();

private:
    QStringList step(const QJsonObject &json);
    QStringList takeLine(const QString &type, const QJsonObject &json);
    QStringList changeRules(const QJsonObject &json);
    QStringList told(const core::Evaluator::Events &events) const;
    core::RuleSet ruleSet() const;

    QJsonObject m_json;
    QJsonObject m_edits;
    bool m_alertsEnabled = true;
    core::Instant m_now;
    core::StreamReader m_reader;
    core::SnapshotBuilder m_builder;
    core::Evaluator m_evaluator;
    QString m_problem;
};

} // namespace tests
