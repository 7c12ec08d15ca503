// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/history/historystate.h"
#include "core/history/keeper.h"
#include "core/history/playback.h"
#include "core/history/series.h"
#include "core/threads/workqueue.h"

#include <functional>
#include <memory>

namespace core {

class SeriesReader;

// Remembers every sample of every source, and answers what a cell was. Neither who brings samples nor who
// asks is made to wait: both have threads of their own here.
class History
{
public:
    explicit History(const HistorySettings &settings = {});
    /// What has been taken is noted first, and what was asked is answered.
    ~History();

    /// One more accepted line of a source, in order. What there is no room for is counted as lost.
    void take(const Sample &sample);

    using Answer = std::function<void(const SeriesAnswer &)>;
    /// Any thread may ask. `answer` is called once, on the readers' thread, and knows all samples that were
    /// taken before.
    void ask(const SeriesQuestion &question, const Answer &answer);

    /// Plays some queues again, all lines and then `finished` on the readers' thread: what could not be read,
    /// for an engineer. Any thread may ask.
    void playBack(const PlaybackQuestion &question, const PlayedLine &play,
                  const std::function<void(const QString &problem)> &finished);

    /// Any thread may ask.
    HistoryState state() const { return m_shelf.state(); }

private:
    Shelf m_shelf;
    std::unique_ptr<HistoryKeeper> m_keeper;
    std::unique_ptr<SeriesReader> m_reader;
    /// The last: their threads end before what they work on goes, the one that brings questions first.
    WorkQueue m_questions;
    WorkQueue m_samples;
};

} // namespace core
