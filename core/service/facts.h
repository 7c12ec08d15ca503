// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/event.h"
#include "core/alerts/sourcealert.h"
#include "core/history/historystate.h"
#include "core/metrics/snapshot.h"
#include "core/rules/rule.h"
#include "core/sources/recording/recordingstate.h"
#include "core/sources/source.h"
#include "core/store/storehealth.h"
#include "core/views/view.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace core {

/// How this computer's keychain did when a secret was last asked of it, or given to it.
enum class KeychainState : quint8 { NotAsked, Answers, Locked, Mute, None };

// How one source does, for a status bar: alive or not, how old its numbers are, and why.
struct SourceHealth
{
    enum class State : quint8 { Starting, Live, Troubled, Stale, Paused };

    SourceId source;
    QString name;
    State state = State::Starting;
    Trouble trouble = Trouble::None;
    /// For an engineer.
    QString detail;
    /// The newest trouble and its detail, whether or not it is over; nothing: there was none yet.
    struct Failed
    {
        Trouble trouble = Trouble::None;
        QString detail;
        /// When it was met last, on the clock of `Floor::now()`.
        Instant at;

        bool operator==(const Failed &) const = default;
    };
    std::optional<Failed> lastFailure;
    /// Of sources that pay for what they ask.
    std::optional<RequestUse> requests;
    /// The ages of its parts; empty: all of it is of one age.
    QList<Freshness> parts;
    /// When it, or the keychain, is asked again, where that is known.
    std::optional<Instant> retryAt;
    /// What a person has to give before it can go on, or to give anew.
    std::optional<SecretWanted> secretWanted;
    KeychainState keychain = KeychainState::NotAsked;
    /// How many secrets people have given it: whether one is wanted was found out after the newest of them.
    int secretsGiven = 0;
    /// The secret that was given last was to be kept, and could not be: it is good for this session only.
    bool secretNotKept = false;
    /// When the last good answer came, on the clock of `Floor::now()`; nothing before the first.
    std::optional<Instant> lastAnswer;
    /// It is lost, and this is the alert of that.
    std::optional<SourceAlert> alert;
    /// The time between two answers when all is well.
    Millis interval{1000};
    /// Lines dropped as out of order, and metrics that the catalogue does not know.
    quint64 dropped = 0;
    /// Lines that could not be read: a good line after them does not make them undone.
    Source::Rejected rejected;

    bool operator==(const SourceHealth &) const = default;
};

// Alerts that were open when the program ended, and go on: no news to whoever was told of them then.
struct RecalledAlerts
{
    /// How their levels came to be what they are, in order.
    QList<AlertEvent> levels;
};

/// A source was removed, paused, or goes on with another floor: its rows are no more.
struct FloorEnded
{
    SourceId source;
};

/// A source was removed, and its secret may be in the keychain still: the keychain was locked, or did not
/// answer.
struct SecretsLeft
{
    SourceId source;
    QString name;
    KeychainState keychain = KeychainState::Locked;
};

} // namespace core

Q_DECLARE_METATYPE(core::SourceHealth)
