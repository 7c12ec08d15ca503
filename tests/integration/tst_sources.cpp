// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/service/floor.h"
#include "core/simulation/simulatedfloor.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <optional>

using namespace core;
using namespace std::chrono_literals;

namespace {

// More than one bulk call.
constexpr int queues = 60;
constexpr quint64 seed = 7;
const char *const start = "2026-01-05T10:30:00Z";
const SourceId pushed{QStringLiteral("push")};
const SourceId polled{QStringLiteral("rest")};

/// What the simulator itself knows, in another process and at the same moment.
Snapshot truth()
{
    const SimulatedFloor floor(makeFloorPlan(queues, seed), seed, *parseInstant(start));
    Patch patch;
    floor.snapshot(patch);
    SnapshotBuilder builder({});
    builder.apply(patch);
    return builder.snapshot();
}

int rowIn(const Snapshot &floor, const Row &wanted)
{
    for (int row = 0; row < floor.rowCount(); ++row) {
        if (floor.row(row).queue == wanted.queue && floor.row(row).channel == wanted.channel)
            return row;
    }
    return -1;
}

/// By how much a metric may be off where the interface tells it coarsely.
double toleranceOf(Metric metric)
{
    switch (metric) {
    // TaskRouter's times are whole seconds, so an age counted from one may be a second more.
    case Metric::LongestAvailableAgentNow:
        return 1;
    default:
        return 1e-9;
    }
}

/// One line for each cell of `floor` that is another than the truth, or missing.
QStringList differences(const Snapshot &floor, const Snapshot &expected)
{
    QStringList lines;
    for (int row = 0; row < expected.rowCount(); ++row) {
        const int own = rowIn(floor, expected.row(row));
        for (const MetricInfo &metric : metrics()) {
            const Cell want = expected.cell(metric.metric, row);
            const Cell got = own < 0 ? Cell::missing() : floor.cell(metric.metric, own);
            const bool near = std::abs(got.number() - want.number()) <= toleranceOf(metric.metric);
            if (got == want || near)
                continue;
            lines += QStringLiteral("%1 / %2: %3 is %4, not %5")
                         .arg(expected.row(expected.row(row).queueRow).name, expected.row(row).name,
                              QString::fromUtf8(metric.id.data(), qsizetype(metric.id.size())))
                         .arg(got.number())
                         .arg(want.number());
        }
    }
    return lines;
}

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pushIsTheSimulatorsTruth();
    void pollingIsTheSimulatorsTruth();
    void severalSourcesLiveAtOnce();
    void refusesAWrongPassword();

private:
    FloorSettings settings(const QString &password = QStringLiteral("secret")) const;

    std::optional<support::SimulatedService> m_simulator;
};

void SourcesTest::initTestCase()
{
    // So slow that it stands still: what is asked for first and last is asked at the same moment.
    m_simulator.emplace(QStringList{QStringLiteral("--queues"), QString::number(queues),
                                    QStringLiteral("--seed"), QString::number(seed),
                                    QStringLiteral("--start"), QString::fromLatin1(start),
                                    QStringLiteral("--speed"), QStringLiteral("0.0001")});
    QVERIFY2(m_simulator->port() > 0, qPrintable(m_simulator->said()));
}

FloorSettings SourcesTest::settings(const QString &password) const
{
    const QUrl http(m_simulator->url());
    TaskRouterSource rest;
    rest.taskRouterUrl = http;
    rest.flexUrl = http;
    rest.accountSid = QStringLiteral("AC") + QString(31, u'0') + u'1';
    const PushSource push{QUrl(m_simulator->url(QStringLiteral("ws")) + QStringLiteral("/stream")), false};
    FloorSettings settings;
    settings.sources
        = {{pushed, QStringLiteral("Push"), push, {}}, {polled, QStringLiteral("REST"), rest, {}}};
    settings.secrets = std::make_shared<SecretKeeper>(
        nullptr, QHash<SecretKey, Secret>{{secretKey(polled, SecretKind::Source), Secret(password)}});
    return settings;
}

void SourcesTest::pushIsTheSimulatorsTruth()
{
    Floor floor(settings());
    floor.start();
    QTRY_VERIFY(floor.snapshot(pushed).version() > 0);
    const Snapshot expected = truth();
    QCOMPARE(floor.snapshot(pushed).rowCount(), expected.rowCount());
    QCOMPARE(differences(floor.snapshot(pushed), expected), QStringList());
}

void SourcesTest::pollingIsTheSimulatorsTruth()
{
    Floor floor(settings());
    floor.start();
    const Snapshot expected = truth();
    QVERIFY(expected.rowCount() > 2 * queues);
    // Each group of calls answers in its own time, who serves which queue last.
    QStringList wrong;
    QTRY_VERIFY2_WITH_TIMEOUT((wrong = differences(floor.snapshot(polled), expected)).isEmpty(),
                              qPrintable(u'\n' + wrong.join(u'\n')), 30000);
    const Snapshot &taken = floor.snapshot(polled);
    for (int row = 0; row < expected.rowCount(); ++row) {
        const Row &own = taken.row(rowIn(taken, expected.row(row)));
        QCOMPARE(own.name, expected.row(row).name);
        QCOMPARE(own.todaySince, expected.row(row).todaySince);
    }
    for (const Metric agents :
         {Metric::AvailableAgentsNow, Metric::UnavailableAgentsNow, Metric::OfflineAgentsNow})
        QCOMPARE(taken.workspace(agents), expected.workspace(agents));
}

void SourcesTest::severalSourcesLiveAtOnce()
{
    FloorSettings both = settings();
    both.sources += {
        {{QStringLiteral("sim")}, QStringLiteral("Here"), SimulatedSource{3, 1, 1}},
        {{QStringLiteral("file")}, QStringLiteral("Gone"), RecordingSource{QStringLiteral("/nothing"), 1}}};
    Floor floor(both);
    floor.start();
    const auto states = [&floor] {
        QList<SourceHealth::State> list;
        for (const SourceHealth &health : floor.health())
            list += health.state;
        return list;
    };
    using State = SourceHealth::State;
    QTRY_COMPARE_WITH_TIMEOUT(states(), (QList{State::Live, State::Live, State::Live, State::Troubled}),
                              20000);
}

void SourcesTest::refusesAWrongPassword()
{
    Floor floor(settings(QStringLiteral("wrong")));
    floor.start();
    QTRY_VERIFY(floor.health().size() == 2 && floor.health()[1].state == SourceHealth::State::Troubled);
    const SourceHealth &health = floor.health()[1];
    QCOMPARE(health.trouble, Trouble::Credentials);
    QVERIFY2(health.detail.contains(u"HTTP 401 Unauthorized code 20003 Authenticate"),
             qPrintable(health.detail));
    QVERIFY(!health.detail.contains(u"wrong"));
}

FLOORWATCH_TEST_MAIN(SourcesTest)
#include "tst_sources.moc"
