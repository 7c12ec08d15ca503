// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/trial/sourcetrial.h"

namespace core {

void SourceTrial::start(Millis limit)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this, limit] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(limit).count();
        fail({Trouble::TimedOut, QStringLiteral("the trial was not over after %1 s").arg(seconds), {}});
    });
    m_limit.start(limit);
    begin();
}

void SourceTrial::enter(TrialStep step)
{
    m_report = {step};
    tell(TrialReport::State::Running, {});
}

void SourceTrial::done(const TrialReport &found)
{
    tell(TrialReport::State::Done, found);
}

void SourceTrial::leaveOut(const Failure &why)
{
    TrialReport report;
    report.failure = why;
    tell(TrialReport::State::LeftOut, report);
}

void SourceTrial::fail(const Failure &why)
{
    TrialReport report;
    report.failure = why;
    tell(TrialReport::State::Failed, report);
    finish(false);
}

void SourceTrial::end()
{
    finish(true);
}

void SourceTrial::tell(TrialReport::State state, const TrialReport &found)
{
    if (m_isOver)
        return;
    TrialReport report = found;
    report.step = m_report.step;
    report.state = state;
    emit reported(report);
}

void SourceTrial::finish(bool well)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_limit.stop();
    emit ended(well);
}

} // namespace core
