// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/question.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidget>

#include <map>
#include <optional>

namespace ui {

// The steps of a trial, one below the other, each with a tick once it is done; below them what is in the way,
// what to do about it, and the detail for an engineer.
class TrialView : public QWidget
{
    Q_OBJECT

public:
    explicit TrialView(const Theme &theme, QWidget *parent = nullptr);

    /// A new trial, of which nothing is known yet but its steps.
    void begin(const QList<core::TrialStep> &steps);
    void take(const core::TestProgress &progress);
    /// How it ended; nothing while it runs.
    std::optional<core::TrialReport> outcome() const { return m_outcome; }
    bool hasSucceeded() const { return m_outcome && m_outcome->state != core::TrialReport::State::Failed; }

private:
    struct Line
    {
        QWidget *row = nullptr;
        QLabel *icon = nullptr;
        QLabel *title = nullptr;
        QLabel *found = nullptr;
        /// Nothing: it is still to come.
        std::optional<core::TrialReport> report;
    };
    Line &lineOf(core::TrialStep step);
    Line makeLine(core::TrialStep step);
    void show(Line &line);
    void showEnd();
    void dress();

    const Theme &m_theme;
    QVBoxLayout *m_steps;
    std::map<core::TrialStep, Line> m_lines;
    QWidget *m_trouble;
    QLabel *m_why;
    QLabel *m_advice;
    QLabel *m_detail;
    QPushButton *m_copy;
    std::optional<core::TrialReport> m_outcome;
};

} // namespace ui
