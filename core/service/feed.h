// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/snapshotbuilder.h"
#include "core/service/sourcealarm.h"
#include "core/service/sourcelogin.h"
#include "core/service/sourcewatch.h"
#include "core/sources/recording/secretmask.h"
#include "core/sources/source.h"

#include <memory>
#include <optional>

namespace core {

// What belongs to one source: how it is asked, what its floor looks like, how well it is, and what of it must
// not be told. Knows nothing of other sources, of alerts or of who is told.
class Feed
{
public:
    Feed(std::unique_ptr<Source> from, const SourceSettings &of, const std::shared_ptr<SecretKeeper> &secrets,
         Instant now);

    const SourceId &id() const { return settings.id; }
    /// Takes the place of one that has the same floor: its rows go on.
    void goOnFrom(Feed &before);

    void noteAnswer(Instant now);
    void noteFailure(const Failure &failure, Instant now);
    void wantSecret(SecretKind kind);

    /// These are not to be seen in anything that is told.
    void hide(const SourceSecrets &secrets);

    /// Its health as it is now; nothing if that has been told already.
    std::optional<SourceHealth> untoldHealth();

    const SourceSettings settings;
    SourceLogin login;
    std::unique_ptr<Source> source;
    SnapshotBuilder builder;
    SourceWatch watch;
    SourceAlarm alarm;
    quint64 outOfOrder = 0;

private:
    bool hasAnswered(Instant now) const;
    QString struck(const QString &words) const;
    Failure struck(const Failure &failure) const;
    Source::Rejected rejected();

    SecretMask m_mask;
    /// What was wrong with the newest rejected line: as the source says it, and as it is told.
    QString m_heard;
    QString m_shown;
    std::optional<SourceHealth> m_told;
};

} // namespace core
