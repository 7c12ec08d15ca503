// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/question.h"

#include <QString>

namespace ui {

/// What is wrong with a field, for whoever fills it in: "An account's SID begins with AC."
QString problemText(const core::SettingsProblem &problem);

/// What a step does: "Sign in".
QString stepTitle(core::TrialStep step);
/// What came of it: "127.0.0.1", "7 queues, 4 channels"; empty where there is nothing to be said.
QString stepFoundText(const core::TrialReport &report);
/// Why a step failed, in a sentence.
QString stepTroubleText(const core::TrialReport &report);
/// What to do about it.
QString stepAdviceText(const core::TrialReport &report);
/// The whole as an engineer wants it: step, trouble and detail, a line each.
QString trialDetailText(const core::TrialReport &report);

} // namespace ui
