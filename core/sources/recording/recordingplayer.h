// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/streamreader.h"
#include "core/sources/recording/linefile.h"
#include "core/sources/source.h"
#include "core/sources/sourcesettings.h"

#include <QTimer>

#include <optional>

namespace core {

// Plays a recorded stream: each line when its own `at` is due, at a speed. Keeps one line, whatever the
// file's size.
class RecordingPlayer : public Source
{
    Q_OBJECT

public:
    RecordingPlayer(const SourceId &id, const RecordingSource &settings, QObject *parent = nullptr);

    void start(const SourceSecrets &secrets) override;
    void stop() override;
    /// The recording's own pace: the wait for the next line where that is longer than a second.
    Millis interval() const override;
    /// The one that the recording names; what `replay` takes otherwise.
    Millis gapCap() const override;
    quint64 unknownMetrics() const override { return m_reader.unknownMetrics(); }
    Rejected rejected() const override { return m_rejected; }

private:
    void play();
    void tellTheEnd();
    bool readNext();
    void noteNext();
    bool readLine(const LineFile::Line &line);
    QString emptyFile() const;
    void noteBadLine(const LineFile::Line &line, const Error &error);
    /// Nothing of it could be read so far, and there was enough to see.
    bool isNoRecording() const;
    Millis dueIn() const;

    RecordingSource m_settings;
    LineFile m_file;
    StreamReader m_reader;
    Rejected m_rejected;
    /// A line that could be read: it is a recording.
    bool m_isRecording = false;
    /// Why the first bad line could not be read, and where it is.
    QString m_firstFault;
    QTimer m_timer;
    /// Where on both time lines the play began: the first line's `at`, and when it was played.
    std::optional<Instant> m_firstAt;
    Millis m_firstPlayed{0};
    bool m_waiting = false;
    /// From the line before to the one at hand, in real time.
    Millis m_pause{0};
};

} // namespace core
