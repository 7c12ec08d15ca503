// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/history/history.h"

#include "core/history/seriesreader.h"

namespace core {

namespace {

/// What may wait to be noted: some seconds of a large floor.
constexpr qint64 samplesRoom = qint64(64) << 20;

qint64 weightOf(const Sample &sample)
{
    const size_t changed = sample.changes ? sample.changes->cellCount() : 0;
    return qint64(1024 + changed * (sizeof(Cell) + sizeof(quint32)));
}

} // namespace

History::History(const HistorySettings &settings)
    : m_keeper(std::make_unique<HistoryKeeper>(settings, m_shelf)),
      m_reader(std::make_unique<SeriesReader>(m_shelf)), m_questions(QStringLiteral("readers"), samplesRoom),
      m_samples(QStringLiteral("history"), samplesRoom)
{
    if (!settings.folder.isEmpty())
        m_samples.put(0, [this] { m_keeper->open(); });
}

History::~History() = default;

void History::take(const Sample &sample)
{
    m_samples.put(weightOf(sample), [this, sample] { m_keeper->note(sample); });
}

void History::ask(const SeriesQuestion &question, const Answer &answer)
{
    // By way of the samples: what was taken before the question is known to its answer.
    m_samples.put(0, [this, question, answer] {
        m_keeper->seeToFaults();
        m_questions.put(0, [this, question, answer] { answer(m_reader->answer(question)); });
    });
}

void History::playBack(const PlaybackQuestion &question, const PlayedLine &play,
                       const std::function<void(const QString &)> &finished)
{
    m_samples.put(0, [this, question, play, finished] {
        m_questions.put(0, [this, question, play, finished] {
            Playback playback(question, play);
            m_reader->visit(
                question.source, question.from, question.to,
                [&](const StretchHead &head) { return playback.cellsOf(head); },
                [&](const Stretch &stretch) { return playback.add(stretch); });
            finished(m_reader->takeProblem());
        });
    });
}

} // namespace core
