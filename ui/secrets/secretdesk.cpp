// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secretdesk.h"

#include "ui/text/secrettext.h"

#include <QApplication>

namespace ui {

namespace {

const QString waitingKey = QStringLiteral("secretsWaiting");
const QString notKeptKey = QStringLiteral("secretsNotKept");

/// With the key of what it is about.
Notice secretNotice(const QString &title)
{
    Notice notice;
    notice.kind = Notice::Kind::Info;
    notice.icon = Icon::Key;
    notice.title = title;
    return notice;
}

bool isSomebodyBusy()
{
    return QApplication::activeModalWidget() || QApplication::activePopupWidget()
           || qobject_cast<QLineEdit *>(QApplication::focusWidget());
}

} // namespace

SecretDesk::SecretDesk(const FloorImage &image, const Theme &theme, Notices &notices, QWidget *window)
    : QObject(window), m_image(image), m_notices(notices), m_window(window), m_dialog(theme, window)
{
    connect(&image, &FloorImage::healthChanged, this, &SecretDesk::onHealthChanged);
    connect(&image, &FloorImage::sourcesChanged, this, &SecretDesk::onSourcesChanged);
    connect(&m_dialog, &CredentialDialog::given, this, &SecretDesk::give);
    connect(&m_dialog, &QDialog::finished, this, &SecretDesk::onFinished);
}

const core::SourceHealth *SecretDesk::health(const core::SourceId &id) const
{
    for (const FloorImage::Source &source : m_image.sources()) {
        if (source.id == id)
            return &source.health;
    }
    return nullptr;
}

// What was told before a secret was given is old: the source has not tried it yet.
bool SecretDesk::waits(const core::SourceHealth &told) const
{
    return told.secretWanted && told.secretsGiven >= m_given.value(told.source);
}

void SecretDesk::onHealthChanged()
{
    followUp();
    askByItself();
    refreshNotices();
}

/// Of those that are gone nothing is known any more: one that comes back is asked for anew.
void SecretDesk::onSourcesChanged()
{
    m_given.removeIf([this](QHash<core::SourceId, int>::iterator given) { return !health(given.key()); });
    m_seen.removeIf([this](const core::SourceId &source) { return !health(source); });
    if (m_asked && !health(m_asked->source))
        m_dialog.accept();
    refreshNotices();
}

/// What became of the secret that was given in the dialog: refused, good, or another trouble came first.
void SecretDesk::followUp()
{
    const core::SourceHealth *now = m_asked ? health(m_asked->source) : nullptr;
    if (!now)
        return;
    if (waits(*now)) {
        const bool isNews = m_isTrying || now->secretWanted != m_asked->secretWanted
                            || now->trouble != m_asked->trouble || now->keychain != m_asked->keychain;
        if (isNews)
            show(*now);
        return;
    }
    const bool isTried
        = now->secretsGiven >= m_given.value(now->source)
          && (now->trouble != core::Trouble::None || now->state == core::SourceHealth::State::Live);
    if (isTried || !m_isTrying)
        m_dialog.accept();
}

void SecretDesk::refreshNotices()
{
    QStringList waiting;
    QStringList notKept;
    for (const FloorImage::Source &source : m_image.sources()) {
        const bool isAsked = m_asked && m_asked->source == source.id;
        if (waits(source.health) && !isAsked)
            waiting << source.health.name;
        if (source.health.secretNotKept)
            notKept << notKeptText(source.health.name);
    }
    tellWaiting(waiting);
    tellNotKept(notKept);
}

void SecretDesk::tellWaiting(const QStringList &names)
{
    if (names.isEmpty()) {
        m_notices.withdraw(waitingKey);
        return;
    }
    Notice notice = secretNotice(waitingText(names));
    notice.action = tr("Sign &in...");
    notice.dismissable = false;
    m_notices.tell(waitingKey, notice, [this] { askNext(); });
}

void SecretDesk::tellNotKept(const QStringList &sentences)
{
    if (sentences.isEmpty()) {
        m_notices.withdraw(notKeptKey);
        return;
    }
    Notice notice = secretNotice(sentences.first());
    notice.lines = sentences.mid(1);
    m_notices.tell(notKeptKey, notice);
}

void SecretDesk::onFinished(int result)
{
    m_asked.reset();
    m_isTrying = false;
    if (result == QDialog::Accepted)
        askByItself();
    else
        leaveTheRest();
    refreshNotices();
}

/// Who wants to give none now is not asked for the next one either.
void SecretDesk::leaveTheRest()
{
    for (const FloorImage::Source &source : m_image.sources())
        m_seen.insert(source.id);
}

/// Only for a source that has shown nothing yet: whoever works on a floor is not to be disturbed.
void SecretDesk::askByItself()
{
    if (m_asked || !m_window->isVisible())
        return;
    for (const FloorImage::Source &source : m_image.sources()) {
        if (!waits(source.health) || m_seen.contains(source.id))
            continue;
        m_seen.insert(source.id);
        if (source.health.lastAnswer || isSomebodyBusy())
            continue;
        show(source.health);
        return;
    }
}

void SecretDesk::askNext()
{
    for (const FloorImage::Source &source : m_image.sources()) {
        if (waits(source.health)) {
            ask(source.id);
            return;
        }
    }
}

void SecretDesk::ask(const core::SourceId &source)
{
    const core::SourceHealth *wanting = health(source);
    if (wanting && waits(*wanting) && !m_isTrying)
        show(*wanting);
    m_dialog.activateWindow();
}

void SecretDesk::show(const core::SourceHealth &wanting)
{
    m_seen.insert(wanting.source);
    m_asked = wanting;
    m_isTrying = false;
    const bool wasOpen = m_dialog.isVisible();
    m_dialog.askFor(wanting);
    m_dialog.show();
    // An open one gets no more than it has: somebody may have gone back to the floor meanwhile.
    if (!wasOpen)
        m_dialog.activateWindow();
    refreshNotices();
}

void SecretDesk::give(const core::Secret &secret, bool keepInKeychain)
{
    if (!m_asked)
        return;
    const core::SourceId source = m_asked->source;
    m_isTrying = true;
    m_given[source] = m_asked->secretsGiven + 1;
    m_notices.withdraw(notKeptKey);
    emit secretGiven(source, m_asked->secretWanted->kind, secret, keepInKeychain);
}

} // namespace ui
