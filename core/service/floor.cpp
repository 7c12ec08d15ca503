// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/floor.h"

#include "core/service/monitor.h"
#include "core/service/trialdesk.h"
#include "core/sources/factory.h"

#include <algorithm>

namespace core {

Floor::Floor(const FloorSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings), m_history(settings.history), m_rules(settings.rules)
{
    m_thread.setObjectName(QStringLiteral("floor"));
}

Floor::~Floor()
{
    // The monitor dies on its own thread; it must not look back at a floor that is being taken down.
    if (m_monitor)
        disconnect(this, nullptr, m_monitor, nullptr);
    if (m_trials)
        disconnect(m_trials, nullptr, this, nullptr);
    m_thread.quit();
    m_thread.wait();
    // Whoever locks the box last has seen all that the thread left in it.
    (void)m_box.take();
}

void Floor::start()
{
    if (m_monitor)
        return;
    m_monitor = new Monitor(
        m_settings, [clock = m_clock] { return clock.now(); }, m_box, m_wishes, m_history,
        [factory = std::make_shared<SourceFactory>(m_clock)](const SourceSettings &source) {
            return factory->make(source);
        });
    m_pulse = new Pulse(m_monitor);
    m_monitor->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_pulse, &Pulse::start);
    connect(&m_thread, &QThread::started, m_monitor, &Monitor::start);
    connect(&m_thread, &QThread::finished, m_monitor, &QObject::deleteLater);
    connect(m_monitor, &Monitor::factsWaiting, this, &Floor::deliver, Qt::QueuedConnection);
    connect(this, &Floor::wishWaiting, m_monitor, &Monitor::takeWishes);
    m_trials = new TrialDesk(
        [clock = m_clock](const SourceSettings &source, const SourceSecrets &secrets) {
            return makeTrial(source, secrets, clock);
        },
        m_settings.secrets);
    m_trials->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_trials, &QObject::deleteLater);
    connect(m_trials, &TrialDesk::progressed, this, &Floor::testProgressed, Qt::QueuedConnection);
    m_thread.start();
}

void Floor::wish(const Wish &wish)
{
    if (m_wishes.put(wish))
        emit wishWaiting({});
}

void Floor::ask(const SeriesQuestion &question)
{
    m_history.ask(question, [this](const SeriesAnswer &answer) {
        QMetaObject::invokeMethod(
            this, [this, answer] { emit seriesAnswered(answer); }, Qt::QueuedConnection);
    });
}

void Floor::ask(const TestSource &question)
{
    QMetaObject::invokeMethod(m_trials, [trials = m_trials, question] { trials->begin(question); });
}

void Floor::cancel(const CancelTest &question)
{
    QMetaObject::invokeMethod(m_trials, [trials = m_trials, question] { trials->cancel(question.id); });
}

void Floor::deliver()
{
    const Facts facts = m_box.take();
    if (facts.rules) {
        m_rules = *facts.rules;
        emit rulesChanged(m_rules);
    }
    if (facts.views) {
        m_views = *facts.views;
        emit viewsChanged(m_views);
    }
    for (const SourceId &source : facts.ended) {
        m_snapshots.remove(source);
        emit floorEnded(source);
    }
    if (facts.sources) {
        keep(*facts.sources);
        emit sourcesChanged(m_sources);
    }
    for (const SourceHealth &health : facts.health) {
        keep(health);
        emit healthChanged(health);
    }
    for (const UpdateTrace &trace : facts.traces)
        emit updateTraced(trace);
    for (const Snapshot &snapshot : facts.snapshots) {
        m_snapshots.insert(snapshot.source(), snapshot);
        emit snapshotTaken(snapshot);
    }
    for (const AlertEvent &event : facts.recalled + facts.events)
        m_highlights.apply(event);
    if (!facts.recalled.isEmpty())
        emit alertsRecalled(facts.recalled);
    if (!facts.events.isEmpty())
        emit eventsRecorded(facts.events);
    for (const SourceAlert &alert : facts.sourceAlerts)
        emit sourceAlertChanged(alert);
    for (const RecordingState &state : facts.recordings) {
        m_recordings.insert(state.kind, state);
        emit recordingChanged(state);
    }
    if (facts.store) {
        m_store = *facts.store;
        emit storeChanged(m_store);
    }
    if (facts.history) {
        m_historyState = *facts.history;
        emit historyChanged(m_historyState);
    }
    for (const SecretsLeft &left : facts.secretsLeft)
        emit secretsLeft(left);
}

RecordingState Floor::recording(RecordingState::Kind kind) const
{
    return m_recordings.value(kind);
}

/// Nothing is known any more of those that are gone.
void Floor::keep(const QList<SourceSettings> &sources)
{
    m_sources = sources;
    m_health.removeIf([&](const SourceHealth &health) {
        return std::none_of(sources.begin(), sources.end(),
                            [&](const SourceSettings &source) { return source.id == health.source; });
    });
}

void Floor::keep(const SourceHealth &health)
{
    const auto known = std::find_if(m_health.begin(), m_health.end(),
                                    [&](const SourceHealth &other) { return other.source == health.source; });
    if (known == m_health.end())
        m_health.append(health);
    else
        *known = health;
}

} // namespace core
