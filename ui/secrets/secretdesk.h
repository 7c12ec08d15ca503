// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/secrets/credentialdialog.h"
#include "ui/secrets/secretbanner.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace ui {

// Which source is asked for, and when: one at a time, by a dialog that opens by itself when the program
// starts and is behind the banner's button from then on. Knows nothing of where secrets go.
class SecretDesk : public QObject
{
    Q_OBJECT

public:
    SecretDesk(const FloorImage &image, const Theme &theme, SecretBanner &banner, QWidget *window);

    /// Opens the dialog for this source, or, if it wants nothing, for none.
    void ask(const core::SourceId &source);

signals:
    void secretGiven(const core::SourceId &source, core::SecretKind kind, const core::Secret &secret,
                     bool keepInKeychain);

private:
    bool waits(const core::SourceHealth &health) const;
    void onHealthChanged();
    void onSourcesChanged();
    void followUp();
    void refreshBanner();
    void onFinished(int result);
    void leaveTheRest();
    void askByItself();
    void askNext();
    void show(const core::SourceHealth &health);
    void give(const core::Secret &secret, bool keepInKeychain);
    const core::SourceHealth *health(const core::SourceId &source) const;

    const FloorImage &m_image;
    SecretBanner &m_banner;
    QWidget *m_window;
    CredentialDialog m_dialog;
    /// Whose secret the open dialog asks for.
    std::optional<core::SourceHealth> m_asked;
    /// How many secrets a source must have been given before what it tells counts.
    QHash<core::SourceId, int> m_given;
    /// Those for which the dialog has opened by itself: it does so once.
    QSet<core::SourceId> m_seen;
    /// Those of which it has been read that their secret is not kept.
    QSet<core::SourceId> m_dismissed;
    bool m_isTrying = false;
};

} // namespace ui
