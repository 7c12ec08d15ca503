// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/troubletext.h"

#include "ui/text/numbertext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace ui {

using core::Trouble;

namespace {

struct TroubleText
{
    Q_DECLARE_TR_FUNCTIONS(TroubleText)
};

QString keychainAdvice(core::KeychainState keychain)
{
    if (keychain == core::KeychainState::Mute)
        return TroubleText::tr("This computer's keychain does not answer. Sign in to go on without it.");
    return TroubleText::tr("Unlock this computer's keychain, and it goes on by itself; or sign in.");
}

/// Why the server does not take what a source signs in with, in its owner's words. Nobody is asked for
/// another secret where a part is refused and others are answered.
QString refusedText(const std::optional<core::SecretWanted> &secret)
{
    if (!secret)
        return TroubleText::tr("the account may not read this, or its password or token is wrong");
    switch (secret->name) {
    case core::SecretName::AuthToken:
        return TroubleText::tr("the account or its auth token is wrong");
    case core::SecretName::ApiKeySecret:
        return TroubleText::tr("the API key or its secret is wrong");
    case core::SecretName::Token:
        return TroubleText::tr("the server does not take the token");
    case core::SecretName::ProxyPassword:
        return TroubleText::tr("the proxy's password is wrong");
    }
    return {};
}

QString neededText(const std::optional<core::SecretWanted> &secret)
{
    if (!secret)
        return TroubleText::tr("its password or token is needed");
    switch (secret->name) {
    case core::SecretName::AuthToken:
        return TroubleText::tr("its auth token is needed");
    case core::SecretName::ApiKeySecret:
        return TroubleText::tr("the secret of its API key is needed");
    case core::SecretName::Token:
        return TroubleText::tr("its token is needed");
    case core::SecretName::ProxyPassword:
        return TroubleText::tr("the password of its proxy is needed");
    }
    return {};
}

/// Nobody tries again by himself: a person has to do something first.
bool waitsForAPerson(const core::SourceHealth &health)
{
    return (health.secretWanted && health.trouble != Trouble::SecretLocked)
           || health.trouble == Trouble::Unreadable || health.trouble == Trouble::NoRecording
           || health.trouble == Trouble::SameId || health.trouble == Trouble::Asleep;
}

QString againText(const core::SourceHealth &health, core::Instant now)
{
    if (waitsForAPerson(health))
        return {};
    if (health.retryAt && *health.retryAt > now)
        return TroubleText::tr("It is tried again in %1.")
            .arg(ageText(*health.retryAt - now + core::Millis(999)));
    return TroubleText::tr("Floorwatch keeps trying.");
}

QString partTitle(core::Freshness::Part part)
{
    using Part = core::Freshness::Part;
    switch (part) {
    case Part::All:
        return TroubleText::tr("All numbers");
    case Part::Now:
        return TroubleText::tr("Now");
    case Part::ChannelsNow:
        return TroubleText::tr("Now, by channel");
    case Part::Windows:
        return TroubleText::tr("30 min and Today");
    case Part::Agents:
        return TroubleText::tr("Longest available agent");
    case Part::HandleTimes:
        return TroubleText::tr("Handle times");
    case Part::SetUp:
        return TroubleText::tr("Queues and service levels");
    }
    return {};
}

bool isSlowed(const core::Freshness &part)
{
    return part.interval > part.wanted;
}

QString paceText(const core::Freshness &part)
{
    if (isSlowed(part))
        return TroubleText::tr("every %1 instead of %2: the account's request limit holds no more")
            .arg(ageText(part.interval), ageText(part.wanted));
    return TroubleText::tr("every %1").arg(ageText(part.interval));
}

QString partText(const core::Freshness &part, core::Instant now)
{
    const QString pace = paceText(part);
    const QString line
        = part.lastAnswer ? TroubleText::tr("%1: %2 ago, %3", "part, age, pace")
                                .arg(partTitle(part.part), ageText(now - *part.lastAnswer), pace)
                          : TroubleText::tr("%1: not yet, %2", "part, pace").arg(partTitle(part.part), pace);
    if (part.trouble == Trouble::None)
        return line;
    return TroubleText::tr("%1 (%2)", "age of a part, trouble").arg(line, troubleText(part.trouble));
}

} // namespace

QString troubleText(core::Trouble trouble)
{
    switch (trouble) {
    case Trouble::None:
        return {};
    case Trouble::Credentials:
        return refusedText(std::nullopt);
    case Trouble::SecretMissing:
        return neededText(std::nullopt);
    case Trouble::SecretLocked:
        return TroubleText::tr("the keychain is locked or does not answer");
    case Trouble::Rate:
        return TroubleText::tr("the account has used up its requests for now");
    case Trouble::Name:
        return TroubleText::tr("the server's name is not known");
    case Trouble::Network:
        return TroubleText::tr("the server can't be reached");
    case Trouble::Proxy:
        return TroubleText::tr("the proxy does not let us through");
    case Trouble::ProxyPassword:
        return TroubleText::tr("the proxy wants a password, or another one");
    case Trouble::Tls:
        return TroubleText::tr("the server can't prove who it is");
    case Trouble::TimedOut:
        return TroubleText::tr("the server does not answer");
    case Trouble::Server:
        return TroubleText::tr("the server reports an error");
    case Trouble::Refused:
        return TroubleText::tr("the server does not know what is asked of it");
    case Trouble::BadData:
        return TroubleText::tr("its answers can't be read");
    case Trouble::Asleep:
        return TroubleText::tr("this computer was asleep");
    case Trouble::Ended:
        return TroubleText::tr("the recording has ended");
    case Trouble::Unreadable:
        return TroubleText::tr("the file can't be read");
    case Trouble::NoRecording:
        return TroubleText::tr("the file is not a recording");
    case Trouble::SameId:
        return TroubleText::tr("another source has the same id");
    }
    return {};
}

QString troubleText(const core::SourceHealth &health)
{
    if (health.trouble == Trouble::Credentials)
        return refusedText(health.secretWanted);
    if (health.trouble == Trouble::SecretMissing)
        return neededText(health.secretWanted);
    return troubleText(health.trouble);
}

QString troubleSentence(const core::SourceHealth &health)
{
    const QString reason = troubleText(health);
    if (reason.isEmpty())
        return {};
    return TroubleText::tr("%1.", "a sentence").arg(reason.at(0).toUpper() + reason.mid(1));
}

QString remedyText(core::Trouble trouble, core::KeychainState keychain)
{
    switch (trouble) {
    case Trouble::None:
    case Trouble::Ended:
        return {};
    case Trouble::Credentials:
        return TroubleText::tr(
            "Sign in with the right one. If it is right, ask your administrator what the account may do.");
    case Trouble::SecretMissing:
        return TroubleText::tr("Sign in.");
    case Trouble::SecretLocked:
        return keychainAdvice(keychain);
    case Trouble::Rate:
        return TroubleText::tr(
            "It goes on by itself. If this happens often, ask your administrator what else "
            "uses this account.");
    case Trouble::Name:
        return TroubleText::tr(
            "Check this computer's network. If it works, ask your administrator whether the "
            "server's address is right.");
    case Trouble::Network:
    case Trouble::TimedOut:
        return TroubleText::tr(
            "Check this computer's network. If it works, the trouble is at the other end.");
    case Trouble::Proxy:
        return TroubleText::tr("Ask your administrator whether the proxy runs, and is set up right.");
    case Trouble::ProxyPassword:
        return TroubleText::tr(
            "Enter the proxy's password, or ask your administrator for a user of the proxy.");
    case Trouble::Tls:
        return TroubleText::tr("Ask your administrator: the server's certificate is out of date, of another "
                               "name, or not trusted on this computer.");
    case Trouble::Server:
        return TroubleText::tr("Nothing to be done here: the trouble is at the other end.");
    case Trouble::Refused:
        return TroubleText::tr(
            "Ask your administrator to check the account and the addresses of this source.");
    case Trouble::BadData:
        return TroubleText::tr("Ask your administrator to look at the details below.");
    case Trouble::Asleep:
        return TroubleText::tr("New numbers are on their way.");
    case Trouble::Unreadable:
        return TroubleText::tr("Check that the file is there, and may be read.");
    case Trouble::NoRecording:
        return TroubleText::tr("Choose a file that was recorded with Floorwatch.");
    case Trouble::SameId:
        return TroubleText::tr("Ask your administrator to give one of the two another id.");
    }
    return {};
}

QString adviceText(const core::SourceHealth &health, core::Instant now)
{
    const QString remedy = remedyText(health.trouble, health.keychain);
    if (remedy.isEmpty())
        return {};
    const QString again = againText(health, now);
    return again.isEmpty() ? remedy : TroubleText::tr("%1 %2", "two sentences").arg(remedy, again);
}

QString agesText(const core::SourceHealth &health, core::Instant now)
{
    if (health.parts.isEmpty()) {
        const core::Freshness all{core::Freshness::Part::All, health.interval, health.interval,
                                  health.lastAnswer, Trouble::None};
        return health.lastAnswer ? partText(all, now) : QString();
    }
    QStringList lines;
    for (const core::Freshness &part : health.parts)
        lines << partText(part, now);
    return lines.join(u'\n');
}

QString slowText(const core::SourceHealth &health)
{
    const auto slowed = std::find_if(health.parts.begin(), health.parts.end(), isSlowed);
    return slowed == health.parts.end() ? QString()
                                        : TroubleText::tr("every %1").arg(ageText(slowed->interval));
}

QString leftOutText(const core::SourceHealth &health)
{
    QStringList lines;
    if (health.dropped)
        lines << TroubleText::tr("%Ln line(s) or metric(s) left out", "", int(health.dropped));
    if (health.rejected.lines)
        lines << TroubleText::tr("%Ln line(s) could not be read; the newest: %1", "",
                                 int(health.rejected.lines))
                     .arg(health.rejected.newest);
    return lines.join(u'\n');
}

} // namespace ui
