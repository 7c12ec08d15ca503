// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/wiring.h"

#include "app/console/starterrules.h"

#include <QTimer>

namespace console {

void wire(core::Floor &floor, ui::FloorImage &image)
{
    using core::Floor;
    QObject::connect(&floor, &Floor::floorEnded, &image, &ui::FloorImage::endFloor);
    QObject::connect(&floor, &Floor::sourcesChanged, &image, &ui::FloorImage::takeSources);
    QObject::connect(&floor, &Floor::snapshotTaken, &image,
                     [&](const core::Snapshot &snapshot) { image.takeSnapshot(snapshot, floor.now()); });
    QObject::connect(&floor, &Floor::healthChanged, &image,
                     [&](const core::SourceHealth &health) { image.takeHealth(health, floor.now()); });
    QObject::connect(&floor, &Floor::eventsRecorded, &image, &ui::FloorImage::takeEvents);
    QObject::connect(&floor, &Floor::alertsRecalled, &image, &ui::FloorImage::takeEvents);
    QObject::connect(&floor, &Floor::rulesChanged, &image, &ui::FloorImage::takeRules);

    QObject::connect(&floor, &Floor::recordingChanged, &image, &ui::FloorImage::takeRecording);
    QObject::connect(&floor, &Floor::historyChanged, &image, &ui::FloorImage::takeHistory);

    auto *secondHand = new QTimer(&image);
    QObject::connect(secondHand, &QTimer::timeout, &image, [&] { image.tick(floor.now()); });
    secondHand->start(std::chrono::seconds(1));
}

void wire(core::Floor &floor, ui::StoreNotice &notice)
{
    QObject::connect(&floor, &core::Floor::storeChanged, &notice, &ui::StoreNotice::takeHealth);
}

void wire(ui::RecordMenu &menu, core::Floor &floor)
{
    using Kind = core::RecordingState::Kind;
    QObject::connect(&menu, &ui::RecordMenu::recordRequested, &floor, [&](Kind kind, const QString &folder) {
        if (kind == Kind::Stream)
            floor.wish(core::Record{folder});
        else
            floor.wish(core::LogTraffic{folder});
    });
}

void wire(ui::ViewList &views, core::Floor &floor)
{
    QObject::connect(&floor, &core::Floor::viewsChanged, &views, &ui::ViewList::take);
    QObject::connect(&views, &ui::ViewList::saveRequested, &floor,
                     [&](const core::View &view) { floor.wish(core::SaveView{view}); });
    QObject::connect(&views, &ui::ViewList::removeRequested, &floor,
                     [&](const QString &name) { floor.wish(core::RemoveView{name}); });
}

void wire(ui::SleepWatch &sleep, core::Floor &floor)
{
    using ui::SleepWatch;
    QObject::connect(&sleep, &SleepWatch::fellAsleep, &floor, [&] { floor.wish(core::FallAsleep{}); });
    QObject::connect(&sleep, &SleepWatch::wokeUp, &floor, [&] { floor.wish(core::WakeUp{}); });
}

void wire(Reachability &network, core::Floor &floor)
{
    QObject::connect(&network, &Reachability::lost, &floor, [&] { floor.wish(core::NetworkLost{}); });
    QObject::connect(&network, &Reachability::back, &floor, [&] { floor.wish(core::NetworkBack{}); });
}

void wire(core::Floor &floor, Trace &trace)
{
    QObject::connect(&floor, &core::Floor::updateTraced, &trace, &Trace::takeUpdate);
}

void wire(core::Watchdog &watchdog, const core::Floor &floor, ui::TruthNotices &truth)
{
    QObject::connect(&watchdog, &core::Watchdog::noticed, &truth,
                     [&](const core::Stall &stall) { truth.takeStall(stall, floor.now()); });
}

void wire(ui::CellHistory &history, core::Floor &floor)
{
    using ui::CellHistory;
    QObject::connect(&history, &CellHistory::asked, &floor,
                     qOverload<const core::SeriesQuestion &>(&core::Floor::ask));
    QObject::connect(&floor, &core::Floor::seriesAnswered, &history, &CellHistory::takeAnswer);
}

void wire(ui::SourcesDesk &desk, core::Floor &floor)
{
    using ui::SourcesDesk;
    const auto wish = [&floor](const auto &wanted) { floor.wish(wanted); };
    QObject::connect(&desk, &SourcesDesk::saved, &floor, wish);
    QObject::connect(&desk, &SourcesDesk::removed, &floor, wish);
    QObject::connect(&desk, &SourcesDesk::paused, &floor, wish);
    QObject::connect(&desk, &SourcesDesk::testRequested, &floor,
                     [&](const core::TestSource &question) { floor.ask(question); });
    QObject::connect(&desk, &SourcesDesk::testCancelled, &floor, &core::Floor::cancel);
    QObject::connect(&floor, &core::Floor::testProgressed, &desk, &SourcesDesk::takeProgress);
    QObject::connect(&floor, &core::Floor::secretsLeft, &desk, &SourcesDesk::takeSecretsLeft);
    QObject::connect(&desk, &SourcesDesk::watchRequested, &floor, [&](const core::StarterFloor &watched) {
        if (const auto rules = withStarterRules(floor.rules(), watched))
            floor.wish(core::SetRules{*rules});
    });
}

void wire(ui::SecretDesk &desk, core::Floor &floor)
{
    QObject::connect(&desk, &ui::SecretDesk::secretGiven, &floor,
                     [&](const core::SourceId &source, core::SecretKind kind, const core::Secret &secret,
                         bool keepInKeychain) {
                         const auto keep
                             = keepInKeychain ? core::Keep::InKeychain : core::Keep::ForThisSession;
                         floor.wish(core::GiveSecret{source, kind, secret, keep});
                     });
}

} // namespace console
