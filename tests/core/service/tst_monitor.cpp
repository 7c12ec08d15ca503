// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/monitor.h"
#include "tests/support/testmain.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

const Instant t0 = *parseInstant("2026-11-21T09:00:00Z");
using State = SourceHealth::State;

// A source that says what it is told to.
class ToldSource : public Source
{
public:
    using Source::Source;

    void start(const SourceSecrets &secrets) override
    {
        if (!secrets.source.isEmpty())
            ++starts;
    }
    void stop() override { }
    Millis interval() const override { return 2s; }
    Failure partialFault() const override { return fault; }
    Rejected rejected() const override { return bad; }

    int starts = 0;
    Rejected bad;
    Failure fault;
};

// A monitor of one told source, on a clock that moves when the test says so.
struct Desk
{
    Desk() { monitor.start(); }

    Patch patch(const std::optional<double> &waiting) const
    {
        Patch patch;
        patch.setKind(Patch::Kind::Snapshot);
        patch.setAt(now);
        patch.addQueue("WQ1", "Billing");
        if (waiting)
            patch.set(Metric::WaitingNow, Cell::of(*waiting));
        return patch;
    }

    /// What the views see now.
    void look()
    {
        const Facts facts = box.take();
        if (!facts.health.isEmpty())
            health = facts.health[0];
        if (!facts.snapshots.isEmpty())
            floor = facts.snapshots[0];
    }

    State state()
    {
        look();
        return health.state;
    }

    Instant now = t0;
    FactBox box;
    WishBox wishes;
    History history;
    ToldSource *source = nullptr;
    SourceHealth health;
    Snapshot floor;
    Monitor monitor{{{{{QStringLiteral("s1")}, QStringLiteral("Floor"), SimulatedSource{}, {}}}, {}},
                    [this] { return now; },
                    box,
                    wishes,
                    history,
                    [this](const SourceSettings &settings) {
                        auto made = std::make_unique<ToldSource>(settings.id);
                        source = made.get();
                        return made;
                    }};
};

} // namespace

class MonitorTest : public QObject
{
    Q_OBJECT

private slots:
    void lostCellsMakeASourceNoYounger();
    void isTroubledAndFreshWhileAPartAnswers();
    void aServersWordsDoNotShowTheSecret();
};

void MonitorTest::lostCellsMakeASourceNoYounger()
{
    Desk desk;
    emit desk.source->patchTaken(desk.patch(3));
    QCOMPARE(desk.state(), State::Live);

    desk.now = t0 + 14s;
    emit desk.source->cellsLost(desk.patch({}));
    emit desk.source->troubled({Trouble::Network, QStringLiteral("nobody there"), {}});
    QCOMPARE(desk.state(), State::Troubled);
    QVERIFY(desk.floor.cell(Metric::WaitingNow, 0).isMissing());
    QCOMPARE(*desk.health.lastAnswer, t0);

    desk.now = t0 + 15s;
    QTRY_COMPARE(desk.state(), State::Stale);
    desk.now = t0 + 75s;
    emit desk.source->cellsLost(desk.patch({}));
    emit desk.source->troubled({Trouble::Network, QStringLiteral("nobody there"), {}});
    QCOMPARE(desk.state(), State::Stale);
    QCOMPARE(*desk.health.lastAnswer, t0);

    emit desk.source->patchTaken(desk.patch(4));
    QCOMPARE(desk.state(), State::Live);
    QCOMPARE(*desk.health.lastAnswer, t0 + 75s);
}

void MonitorTest::isTroubledAndFreshWhileAPartAnswers()
{
    Desk desk;
    desk.source->fault = {Trouble::TimedOut, QStringLiteral("windows"), {}};
    for (const auto age : {0s, 20s, 40s}) {
        desk.now = t0 + age;
        emit desk.source->patchTaken(desk.patch(3));
        QCOMPARE(desk.state(), State::Troubled);
        QCOMPARE(desk.health.trouble, Trouble::TimedOut);
        QCOMPARE(*desk.health.lastAnswer, desk.now);
    }
    desk.source->fault = {};
    emit desk.source->patchTaken(desk.patch(3));
    QCOMPARE(desk.state(), State::Live);
}

void MonitorTest::aServersWordsDoNotShowTheSecret()
{
    Desk desk;
    const SourceId id{QStringLiteral("s1")};
    desk.wishes.put(
        GiveSecret{id, SecretKind::Source, Secret(QStringLiteral("hush/1")), Keep::ForThisSession});
    desk.monitor.takeWishes();
    QTRY_COMPARE(desk.source->starts, 1);

    const QString words = QStringLiteral("bad token hush/1, hush%2F1");
    const QString shown = QStringLiteral("bad token ***, ***");
    desk.source->bad = {1, words};
    emit desk.source->troubled({Trouble::Server, words, {}});
    desk.look();
    QCOMPARE(desk.health.detail, shown);
    QCOMPARE(desk.health.rejected, (Source::Rejected{1, shown}));

    desk.source->fault = {Trouble::TimedOut, words, {}};
    emit desk.source->patchTaken(desk.patch(3));
    desk.look();
    QCOMPARE(desk.health.trouble, Trouble::TimedOut);
    QCOMPARE(desk.health.detail, shown);
}

FLOORWATCH_TEST_MAIN(MonitorTest)
#include "tst_monitor.moc"
