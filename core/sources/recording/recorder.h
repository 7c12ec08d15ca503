// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/patch.h"
#include "core/metrics/snapshot.h"
#include "core/sources/recording/partfolder.h"
#include "core/sources/recording/recordingstate.h"
#include "core/threads/workqueue.h"

#include <QHash>

#include <memory>

namespace core {

// Writes down what sources deliver, as the snapshot stream, a file a source and part; every part is a
// recording that replays alone, and all of them in a row are the whole. Its caller never waits for the disk:
// what the disk is too slow for is left out and counted.
class Recorder
{
public:
    explicit Recorder(const PartLimits &limits = {});
    /// What has been taken is written first.
    ~Recorder();

    /// From now on into this folder; empty: nowhere.
    void recordInto(const QString &folder);
    bool isOn() const { return m_on; }

    /// What a source delivered, in the order in which it was evaluated. `floor`: the floor that it made,
    /// published. `gapCap`: what counted at most since the line before. `now` is the clock of the parts.
    void take(const Patch &patch, const Snapshot &floor, Millis gapCap, Instant now);

    /// This source's floor has ended: what it delivers from now on is another recording.
    void end(const SourceId &source);

    /// Any thread may ask.
    RecordingState state() const;

private:
    class Writer;
    struct Track;

    std::unique_ptr<Writer> m_writer;
    QHash<SourceId, std::shared_ptr<Track>> m_tracks;
    bool m_on = false;
    /// The last: its thread ends before what it works on goes.
    WorkQueue m_queue;
};

} // namespace core
