// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/trialtext.h"

#include "ui/text/numbertext.h"
#include "ui/text/troubletext.h"

#include <QCoreApplication>

namespace ui {

using core::SettingsField;
using core::SettingsProblem;
using core::TrialReport;
using core::TrialStep;
using core::Trouble;

namespace {

struct TrialText
{
    Q_DECLARE_TR_FUNCTIONS(TrialText)
};

QString missingText(SettingsField field)
{
    switch (field) {
    case SettingsField::Name:
        return TrialText::tr("Give it a name that you will know it by.");
    case SettingsField::AccountSid:
        return TrialText::tr("The account's SID is needed: Twilio's console shows it on its first page.");
    case SettingsField::Secret:
        return TrialText::tr("It is needed to sign in.");
    case SettingsField::File:
        return TrialText::tr("Choose the file of the recording.");
    case SettingsField::ProxyHost:
        return TrialText::tr("The name or the address of the proxy is needed.");
    case SettingsField::ProxyPort:
        return TrialText::tr("The proxy's port is needed.");
    case SettingsField::ProxyPassword:
        return TrialText::tr("The password of the proxy's user is needed.");
    default:
        return TrialText::tr("An address is needed here.");
    }
}

QString schemeText(SettingsField field)
{
    if (field == SettingsField::PushUrl)
        return TrialText::tr("The address begins with wss:// or ws://.");
    return TrialText::tr("The address begins with https:// or http://.");
}

QString floorText(const core::StarterFloor &floor)
{
    const QString queues = TrialText::tr("%Ln queue(s)", "", int(floor.queues.size()));
    if (floor.channels.isEmpty())
        return queues;
    return TrialText::tr("%1, %2", "queues, channels")
        .arg(queues, TrialText::tr("%Ln channel(s)", "", int(floor.channels.size())));
}

QString recordedText(const TrialReport &report)
{
    const QString span = clockText(double(report.span.count()) / 1000);
    return report.isWhole
               ? TrialText::tr("%1 in %2", "queues and channels, span").arg(floorText(report.floor), span)
               : TrialText::tr("%1 in more than %2", "queues and channels, span")
                     .arg(floorText(report.floor), span);
}

} // namespace

QString problemText(const SettingsProblem &problem)
{
    using What = SettingsProblem::What;
    switch (problem.what) {
    case What::Missing:
        return missingText(problem.field);
    case What::OtherBeginning:
        return TrialText::tr("Such a SID begins with %1.").arg(core::sidBeginning(problem.field));
    case What::NotThirtyTwoDigits:
        return TrialText::tr("Behind %1 there are 32 characters: 0 to 9 and a to f.")
            .arg(core::sidBeginning(problem.field));
    case What::OtherScheme:
        return schemeText(problem.field);
    case What::NoHost:
        return TrialText::tr("There is no server's name in the address.");
    }
    return {};
}

QString stepTitle(TrialStep step)
{
    switch (step) {
    case TrialStep::Address:
        return TrialText::tr("Read the address");
    case TrialStep::Proxy:
        return TrialText::tr("Reach the proxy");
    case TrialStep::Name:
        return TrialText::tr("Look up the server's name");
    case TrialStep::Connection:
        return TrialText::tr("Connect to the server");
    case TrialStep::Tls:
        return TrialText::tr("Encrypt the connection");
    case TrialStep::SignIn:
        return TrialText::tr("Sign in");
    case TrialStep::Configuration:
        return TrialText::tr("Read the Flex configuration");
    case TrialStep::Workspace:
        return TrialText::tr("Find the workspace");
    case TrialStep::Stream:
        return TrialText::tr("Open the stream");
    case TrialStep::File:
        return TrialText::tr("Open the file");
    case TrialStep::Lines:
        return TrialText::tr("Read its first lines");
    case TrialStep::Numbers:
        return TrialText::tr("Get the first numbers");
    }
    return {};
}

QString stepFoundText(const TrialReport &report)
{
    if (report.state == TrialReport::State::LeftOut)
        return TrialText::tr("Left out: it is not to be had, so defaults are used.");
    if (report.state != TrialReport::State::Done)
        return {};
    if (report.step == TrialStep::Lines)
        return TrialText::tr("%Ln line(s) are as they should be", "", int(report.lines));
    if (report.step != TrialStep::Numbers)
        return report.found;
    if (report.span > core::Millis(0))
        return recordedText(report);
    return report.floor.queues.isEmpty() && report.floor.channels.isEmpty() ? QString()
                                                                            : floorText(report.floor);
}

QString stepTroubleText(const TrialReport &report)
{
    if (report.step == TrialStep::Workspace && report.failure.trouble == Trouble::Refused)
        return TrialText::tr("The workspace was not found.");
    if (report.failure.trouble == Trouble::Credentials)
        return TrialText::tr("The server does not let us in: the SID or the secret is wrong.");
    core::SourceHealth health;
    health.trouble = report.failure.trouble;
    return troubleSentence(health);
}

QString stepAdviceText(const TrialReport &report)
{
    const Trouble trouble = report.failure.trouble;
    if (report.step == TrialStep::Workspace && trouble == Trouble::Refused)
        return TrialText::tr("Enter the SID of the workspace (WS...) under Advanced, or check it there.");
    if (report.step == TrialStep::Stream && trouble == Trouble::Credentials)
        return TrialText::tr("Check the token, or whether the server wants one.");
    if (trouble == Trouble::Credentials)
        return TrialText::tr(
            "Check the SIDs and the secret: an auth token goes with the account's SID, the secret "
            "of an API key with the key's.");
    return remedyText(trouble);
}

QString trialDetailText(const TrialReport &report)
{
    return QStringList{stepTitle(report.step), stepTroubleText(report), report.failure.detail}.join(u'\n');
}

} // namespace ui
