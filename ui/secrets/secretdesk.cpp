// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secrets/secretdesk.h"

#include <QApplication>

namespace ui {

namespace {

bool isSomebodyBusy()
{
    return QApplication::activeModalWidget() || QApplication::activePopupWidget()
           || qobject_cast<QLineEdit *>(QApplication::focusWidget());
}

} // namespace

SecretDesk::SecretDesk(const FloorImage &image, const Theme &theme, SecretBanner &banner, QWidget *window)
    : QObject(window), m_image(image), m_banner(banner), m_window(window), m_dialog(theme, window)
{
    connect(&image, &FloorImage::healthChanged, this, &SecretDesk::onHealthChanged);
    connect(&image, &FloorImage::sourcesChanged, this, &SecretDesk::onSourcesChanged);
    connect(&banner, &SecretBanner::enterRequested, this, &SecretDesk::askNext);
    connect(&banner, &SecretBanner::dismissed, this, [this] {
        for (const FloorImage::Source &source : m_image.sources()) {
            if (source.health.secretNotKept)
                m_dismissed.insert(source.id);
        }
        refreshBanner();
    });
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
    refreshBanner();
}

/// Of those that are gone nothing is known any more: one that comes back is asked for anew.
void SecretDesk::onSourcesChanged()
{
    m_given.removeIf(
        [this](QHash<core::SourceId, int>::iterator given) { return !health(given.key()); });
    m_seen.removeIf([this](const core::SourceId &source) { return !health(source); });
    if (m_asked && !health(m_asked->source))
        m_dialog.accept();
    refreshBanner();
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

void SecretDesk::refreshBanner()
{
    QStringList names;
    QString notKept;
    for (const FloorImage::Source &source : m_image.sources()) {
        const bool isAsked = m_asked && m_asked->source == source.id;
        if (waits(source.health) && !isAsked)
            names << source.health.name;
        if (source.health.secretNotKept && !m_dismissed.contains(source.id))
            notKept = source.health.name;
    }
    if (!names.isEmpty())
        m_banner.tellWaiting(names);
    else if (!notKept.isEmpty())
        m_banner.tellNotKept(notKept);
    else
        m_banner.hide();
}

void SecretDesk::onFinished(int result)
{
    m_asked.reset();
    m_isTrying = false;
    if (result == QDialog::Accepted)
        askByItself();
    else
        leaveTheRest();
    refreshBanner();
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
    refreshBanner();
}

void SecretDesk::give(const core::Secret &secret, bool keepInKeychain)
{
    if (!m_asked)
        return;
    const core::SourceId source = m_asked->source;
    m_isTrying = true;
    m_given[source] = m_asked->secretsGiven + 1;
    m_dismissed.remove(source);
    emit secretGiven(source, m_asked->secretWanted->kind, secret, keepInKeychain);
}

} // namespace ui
