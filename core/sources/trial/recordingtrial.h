// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/streamreader.h"
#include "core/sources/recording/linefile.h"
#include "core/sources/sourcesettings.h"
#include "core/sources/trial/floorcensus.h"
#include "core/sources/trial/sourcetrial.h"

namespace core {

// Tries a recording: opens it, reads its first lines, and then as much of it as a person waits for, in turns
// so short that the floor's thread does not notice.
class RecordingTrial : public SourceTrial
{
    Q_OBJECT

public:
    explicit RecordingTrial(const RecordingSource &settings);

protected:
    void begin() override;

private:
    void readOn();
    bool readLine();
    void noteLine();
    void tellLines();
    void tellNumbers(bool isWhole);

    const RecordingSource m_settings;
    LineFile m_file;
    StreamReader m_reader;
    FloorCensus m_census;
    qint64 m_lines = 0;
    std::optional<Instant> m_first;
    Instant m_last;
    Millis m_begun{0};
    QTimer m_turn{this};
};

} // namespace core
