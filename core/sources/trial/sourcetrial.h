// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/trial/trialreport.h"

#include <QObject>
#include <QTimer>

namespace core {

// Tries whether a source would bring numbers, a step at a time, and ends at the first that fails. Never
// blocks. Whoever lets it go before its end hears nothing more of it.
class SourceTrial : public QObject
{
    Q_OBJECT

public:
    /// `limit`: how long all of it may take.
    void start(Millis limit);

signals:
    void reported(const core::TrialReport &report);
    /// Nothing follows. True: the first numbers came.
    void ended(bool well);

protected:
    virtual void begin() = 0;

    /// This step is under way now.
    void enter(TrialStep step);
    TrialStep step() const { return m_report.step; }
    /// The step under way is done; what was found in it may be told beside.
    void done(const TrialReport &found = {});
    void leaveOut(const Failure &why);
    /// The step under way fails, and with it all.
    void fail(const Failure &why);
    /// All is well.
    void end();

private:
    void tell(TrialReport::State state, const TrialReport &found);
    void finish(bool well);

    TrialReport m_report;
    QTimer m_limit{this};
    bool m_isOver = false;
};

} // namespace core
