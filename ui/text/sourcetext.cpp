// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sourcetext.h"

#include "ui/text/numbertext.h"
#include "ui/text/troubletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ui {

using core::SourceHealth;
using core::SourceKind;

namespace {

struct SourceText
{
    Q_DECLARE_TR_FUNCTIONS(SourceText)
};

QString placeOf(const core::TaskRouterSource &source)
{
    return SourceText::tr("%1 at %2", "account, server").arg(source.accountSid, source.taskRouterUrl.host());
}

QString placeOf(const core::PushSource &source)
{
    return source.url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

QString placeOf(const core::RecordingSource &source)
{
    return source.file;
}

QString placeOf(const core::SimulatedSource &source)
{
    return SourceText::tr("%Ln simulated queue(s)", "", source.queues);
}

} // namespace

QString kindTitle(SourceKind kind)
{
    switch (kind) {
    case SourceKind::TaskRouter:
        return SourceText::tr("Flex / TaskRouter account");
    case SourceKind::Push:
        return SourceText::tr("Push socket");
    case SourceKind::Recording:
        return SourceText::tr("Recording");
    case SourceKind::Simulated:
        return SourceText::tr("Simulated floor");
    }
    return {};
}

QString kindMeaning(SourceKind kind)
{
    switch (kind) {
    case SourceKind::TaskRouter:
        return SourceText::tr("The queues of a Twilio account, asked for every few seconds.");
    case SourceKind::Push:
        return SourceText::tr("A program of yours that sends its floor over a WebSocket.");
    case SourceKind::Recording:
        return SourceText::tr("A floor that was recorded in a file, played again.");
    case SourceKind::Simulated:
        return SourceText::tr("A contact centre that is made up, to look around or to practise.");
    }
    return {};
}

QString placeText(const core::SourceSettings &settings)
{
    return std::visit([](const auto &kind) { return placeOf(kind); }, settings.kind);
}

QString healthTitle(const SourceHealth &health)
{
    using State = SourceHealth::State;
    if (health.state != State::Paused && health.secretWanted)
        return SourceText::tr("Waits for you to sign in");
    if (health.state != State::Paused && health.trouble == core::Trouble::Ended)
        return SourceText::tr("Finished");
    switch (health.state) {
    case State::Starting:
        return SourceText::tr("Starting");
    case State::Live:
        return SourceText::tr("Live");
    case State::Troubled:
        return SourceText::tr("In trouble");
    case State::Stale:
        return health.lastAnswer ? SourceText::tr("Stale") : SourceText::tr("No connection yet");
    case State::Paused:
        return SourceText::tr("Paused");
    }
    return {};
}

QString answerAgeText(const SourceHealth &health, core::Instant now)
{
    if (!health.lastAnswer || health.state == SourceHealth::State::Paused)
        return noData();
    return SourceText::tr("%1 ago", "age of the numbers").arg(ageText(now - *health.lastAnswer));
}

QString requestsTitle(const SourceHealth &health)
{
    if (!health.requests)
        return {};
    return SourceText::tr("%Ln a minute", "requests", health.requests->lastMinute);
}

QString requestsText(const SourceHealth &health)
{
    if (!health.requests || health.requests->perSecond <= 0)
        return {};
    const core::RequestUse &use = *health.requests;
    const QLocale locale;
    const QString allowed = locale.toString(use.perSecond, 'f', use.perSecond < 10 ? 1 : 0);
    const QString share = locale.toString(std::lround(100 * use.planned / use.perSecond));
    return SourceText::tr(
               "%Ln in the last minute. The account allows %1 a second; what is asked for regularly "
               "needs %2 % of that.",
               "requests", use.lastMinute)
        .arg(allowed, share);
}

QString lastFailureText(const SourceHealth &health, core::Instant now)
{
    if (!health.lastFailure)
        return {};
    const QString words = troubleText(health.lastFailure->trouble);
    return SourceText::tr("%1, %2 ago (%3)", "trouble, age, time of day")
        .arg(words.left(1).toUpper() + words.mid(1), ageText(now - health.lastFailure->at),
             timeOfDay(health.lastFailure->at));
}

} // namespace ui
