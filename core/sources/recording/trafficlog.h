// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/sources/recording/partfolder.h"
#include "core/sources/recording/recordingstate.h"
#include "core/sources/recording/secretmask.h"
#include "core/threads/workqueue.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

namespace core {

/// What went over the wire at once: a request, an answer, a message, or the news that there is none.
struct Traffic
{
    enum class Direction : quint8 { Sent, Received };

    SourceId source;
    Direction direction = Direction::Sent;
    QUrl url;
    /// Of a request and its answer; empty for a message of a socket.
    QByteArray method;
    /// Of an answer; 0: none.
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    /// What happened besides: why there is no answer, that a connection ended.
    QString note = {};
    /// The size of the body where `body` is only its beginning.
    qsizetype bodySize = 0;
};

// Writes down what goes over the network, one JSON object a line, with every secret struck out: what is known
// to be one, and what stands where secrets use to stand. Its caller never waits for the disk.
class TrafficLog
{
public:
    /// More of a body is not kept.
    static constexpr qsizetype longestBody = 256 * 1024;

    explicit TrafficLog(std::function<Instant()> clock, const PartLimits &limits = {});
    /// What has been noted is written first.
    ~TrafficLog();

    /// From now on into this folder; empty: nowhere.
    void logInto(const QString &folder);
    bool isOn() const { return m_on; }
    /// This is to be seen nowhere in what is noted from now on.
    void hide(const Secret &secret);
    void note(const Traffic &traffic);
    /// How much of a body is looked at: what is kept, and so much more that no secret is cut in two.
    qsizetype bodyWanted() const { return longestBody + m_longestSecret; }

    /// Any thread may ask.
    RecordingState state() const;

private:
    class Writer;

    std::function<Instant()> m_clock;
    std::unique_ptr<Writer> m_writer;
    qsizetype m_longestSecret = 0;
    bool m_on = false;
    /// The last: its thread ends before what it works on goes.
    WorkQueue m_queue;
};

} // namespace core
