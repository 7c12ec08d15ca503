// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/notices/notices.h"
#include "ui/secrets/credentialdialog.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace ui {

// Which source is asked for, and when: one at a time, by a dialog that opens by itself when the program
// starts and is behind a notice's button from then on. Knows nothing of where secrets go.
class SecretDesk : public QObject
{
    Q_OBJECT

public:
    SecretDesk(const FloorImage &image, const Theme &theme, Notices &notices, QWidget *window);

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
    void refreshNotices();
    void tellWaiting(const QStringList &names);
    void tellNotKept(const QStringList &sentences);
    void onFinished(int result);
    void leaveTheRest();
    void askByItself();
    void askNext();
    void show(const core::SourceHealth &health);
    void give(const core::Secret &secret, bool keepInKeychain);
    const core::SourceHealth *health(const core::SourceId &source) const;

    const FloorImage &m_image;
    Notices &m_notices;
    QWidget *m_window;
    CredentialDialog m_dialog;
    /// Whose secret the open dialog asks for.
    std::optional<core::SourceHealth> m_asked;
    /// How many secrets a source must have been given before what it tells counts.
    QHash<core::SourceId, int> m_given;
    /// Those for which the dialog has opened by itself: it does so once.
    QSet<core::SourceId> m_seen;
    bool m_isTrying = false;
};

} // namespace ui
