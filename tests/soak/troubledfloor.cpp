// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/troubledfloor.h"

#include "ui/floor/coverage.h"
#include "ui/text/numbertext.h"
#include "ui/tiles/tilefacts.h"

#include <QTest>

namespace soak {

using namespace core;
using namespace std::chrono_literals;

namespace {

const SourceId polled{QStringLiteral("polled")};
const SourceId pushed{QStringLiteral("pushed")};

/// A source without a good answer for `max(15 s, 5 polls)` is stale (alert-semantics); all polls here are
/// each 3 s or less. An answer may be under way when the silence begins, and the clock is looked at once a
/// second.
constexpr Millis oldAfter = 15s;
constexpr Millis slack = 2s;

TaskRouterSource taskRouter(const QUrl &url)
{
    TaskRouterSource source;
    source.taskRouterUrl = source.flexUrl = url;
    source.accountSid = QString::fromLatin1(support::SimulatedService::defaultCredentials.split(':')[0]);
    source.nowInterval = 1s;
    source.windowInterval = 3s;
    // Every kind of call each 1 to 3 s, and again after each trouble, is more than an account is good for.
    source.requestsPerSecond = 40;
    return source;
}

} // namespace

const std::vector<Fault> &faults()
{
    static const std::vector<Fault> all{
        {"503", Fault::Poll},
        {"500", Fault::Poll},
        {"401", Fault::Poll},
        {"403", Fault::Poll},
        {"404", Fault::Poll},
        {"429", Fault::Poll},
        {"429 retry-after=2", Fault::Poll, 2},
        {"503 on stream", Fault::Nothing},
        {"latency=700ms", Fault::Nothing},
        {"refuse", Fault::All},
        {"cut", Fault::All},
        {"cut=0", Fault::All},
        {"half-open", Fault::All},
        {"truncated", Fault::All},
        {"endless", Fault::Nothing},
        {"endless=chunked", Fault::Nothing},
        // As long as bytes trickle in, a stream is left alone until its numbers would be old.
        {"slow=200", Fault::Nothing, 13},
        {"no-http", Fault::All},
        {"garbage", Fault::All},
        {"wrong-types", Fault::Nothing},
        {"wrong-types=null", Fault::Nothing},
        {"wrong-types=lists", Fault::Nothing},
        {"text-numbers", Fault::Nothing},
        {"nan", Fault::All},
        {"huge-numbers", Fault::Nothing},
        {"negative-wait", Fault::Nothing},
        {"dropped-pages", Fault::Nothing},
        {"dropped-pages=twice", Fault::Nothing},
        {"dropped-pages=loop", Fault::Nothing},
        {"plain-lists", Fault::Nothing},
        {"clock=5m", Fault::Nothing},
        {"clock=-90s", Fault::Nothing},
        {"queue-missing", Fault::Nothing},
        {"queue-renamed", Fault::Nothing},
        {"queue-new", Fault::Nothing},
        {"503 on /v1/Workspaces/*/TaskQueues/Statistics", Fault::Windows},
        {"503 on /v1/Workspaces/*/TaskQueues/RealTimeStatistics", Fault::Now},
        {"503 on /v1/Workspaces/*/TaskQueues", Fault::Poll},
        {"half-open on stream", Fault::Stream},
        {"half-open on /v1", Fault::Poll},
    };
    return all;
}

const Fault &fault(const char *spec)
{
    const auto found = std::find_if(faults().begin(), faults().end(),
                                    [spec](const Fault &fault) { return qstrcmp(fault.spec, spec) == 0; });
    if (found == faults().end())
        qFatal("no fault is spelled %s", spec);
    return *found;
}

TroubledFloor::TroubledFloor(const QStringList &serviceOptions)
    : m_service(serviceOptions), m_floor(settings())
{
    connect(&m_floor, &Floor::snapshotTaken, this, [this](const Snapshot &snapshot) {
        m_image.takeSnapshot(snapshot, m_floor.now());
        look();
    });
    connect(&m_floor, &Floor::healthChanged, this, [this](const SourceHealth &health) {
        m_image.takeHealth(health, m_floor.now());
        look();
    });
    connect(&m_eye, &QTimer::timeout, this, [this] {
        m_image.tick(m_floor.now());
        look();
    });
    m_eye.start(250ms);
    m_floor.start();
}

FloorSettings TroubledFloor::settings() const
{
    FloorSettings settings;
    settings.sources
        = {{polled, QStringLiteral("Polled"), taskRouter(QUrl(m_service.url())), {}},
           {pushed,
            QStringLiteral("Pushed"),
            PushSource{QUrl(m_service.url(QStringLiteral("ws")) + QStringLiteral("/stream")), false},
            {}}};
    const Secret password(QString::fromLatin1(support::SimulatedService::defaultCredentials.split(':')[1]));
    settings.secrets = std::make_shared<SecretKeeper>(
        nullptr, QHash<SecretKey, Secret>{{secretKey(polled, SecretKind::Source), password}});
    return settings;
}

bool TroubledFloor::isUp()
{
    m_ended = m_floor.now();
    m_recovery = {};
    return QTest::qWaitFor([this] { return m_recovery.live >= 0; }, 20'000);
}

QString TroubledFloor::begin(const Fault &fault)
{
    const QString wrong = m_service.misbehave({QString::fromLatin1(fault.spec)});
    for (size_t part = 0; part < m_silentSince.size(); ++part) {
        if (fault.silences & (1 << part))
            m_silentSince[part] = m_floor.now();
    }
    return wrong;
}

void TroubledFloor::end()
{
    m_silentSince = {};
    m_service.behave();
    m_ended = m_floor.now();
    m_recovery = {};
}

void TroubledFloor::lookForRecovery()
{
    const auto &sources = m_image.sources();
    if (sources.size() != m_recovery.each.size() || m_recovery.live >= 0)
        return;
    const qint64 after = (m_floor.now() - m_ended).count();
    bool live = true;
    for (size_t i = 0; i < sources.size(); ++i) {
        const ui::FloorImage::Source &source = sources[i];
        live = live && source.health.state == SourceHealth::State::Live;
        if (m_recovery.each[i] < 0 && source.takenAt > m_ended && source.health.lastAnswer > m_ended
            && !source.isStale())
            m_recovery.each[i] = after;
    }
    const auto [least, most] = std::minmax_element(m_recovery.each.begin(), m_recovery.each.end());
    m_recovery.fresh = *least < 0 ? -1 : *most;
    if (m_recovery.fresh >= 0 && live)
        m_recovery.live = after;
}

QString TroubledFloor::healthText() const
{
    QStringList texts;
    for (const SourceHealth &health : m_floor.health()) {
        texts << QStringLiteral("%1: state %2, trouble %3, %4")
                     .arg(health.source.text)
                     .arg(int(health.state))
                     .arg(int(health.trouble))
                     .arg(health.detail);
        for (const Freshness &part : health.parts)
            texts << QStringLiteral("  part %1: each %2 ms, wanted %3, trouble %4, %5 ms ago")
                         .arg(int(part.part))
                         .arg(part.interval.count())
                         .arg(part.wanted.count())
                         .arg(int(part.trouble))
                         .arg(part.lastAnswer ? (m_floor.now() - *part.lastAnswer).count() : -1);
    }
    return texts.join(u'\n');
}

bool TroubledFloor::isOld(Metric metric, Place place) const
{
    const int part = place == Pushed ? 2 : info(metric).window == Window::Now ? 0 : 1;
    const auto &since = m_silentSince[size_t(part)];
    return since && m_floor.now() - *since > oldAfter + slack;
}

bool TroubledFloor::isOldAtAll(Place place) const
{
    return isOld(Metric::WaitingNow, place) || isOld(Metric::SlaToday, place);
}

void TroubledFloor::look()
{
    ++m_looks;
    lookForRecovery();
    for (int row = 0; row < m_grid.rowCount() - 1; ++row)
        lookAtRow(row);
    lookAtTiles();
    for (const ui::FloorImage::Source &source : m_image.sources()) {
        if (source.hasData() && !source.isStale()
            && m_floor.now() - source.health.lastAnswer.value_or(Instant()) > oldAfter + slack)
            complain(source.id.text + QStringLiteral(" is not stale though its last answer is old"));
    }
}

void TroubledFloor::lookAtRow(int row)
{
    const SourceId source = m_grid.idOf(row).source;
    const Place place = source == polled ? Polled : Pushed;
    const ui::RowLook rowLook = m_grid.rowLook(row);
    for (int column = 0; column < m_grid.columns().size(); ++column) {
        const ui::Column &c = m_grid.columns().at(column);
        const ui::CellLook cell = m_grid.cellLook(row, column);
        if (c.kind == ui::Column::Kind::Queue)
            continue;
        const Metric metric = c.isMetric() ? c.metric : Metric::AvailableAgentsNow;
        const bool isHealth = c.kind == ui::Column::Kind::Health;
        if (isHealth ? !isOldAtAll(place) : !isOld(metric, place))
            continue;
        // A queue with one channel shows that channel's cells, and channels come with the windows.
        if (!isHealth && !rowLook.opens && !isOld(Metric::SlaToday, place))
            continue;
        ++m_oldCells;
        const bool green = isHealth && cell.icon == ui::Icon::OnTrack;
        const bool fine = !isHealth && !rowLook.stale && cell.text != ui::noData();
        if (green || fine)
            complain(QStringLiteral("%1, row %2, column %3: \"%4\" looks fine")
                         .arg(source.text)
                         .arg(row)
                         .arg(column)
                         .arg(cell.text));
    }
}

void TroubledFloor::lookAtTiles()
{
    using ui::TileKind;
    const bool any = isOldAtAll(Polled) || isOldAtAll(Pushed);
    for (const TileKind kind :
         {TileKind::Active, TileKind::Waiting, TileKind::Longest, TileKind::Agents, TileKind::Sla}) {
        const Metric metric = kind == TileKind::Sla ? Metric::SlaToday : Metric::WaitingNow;
        if (!any || !(isOld(metric, Polled) || isOld(metric, Pushed)))
            continue;
        const ui::TileFacts facts = ui::tileFacts(kind, m_image);
        // Queues without data are told of in the hint.
        const bool admits = facts.stale || facts.incomplete || ui::coverage(m_image, metric).silent > 0;
        if (!admits && facts.number != ui::noData())
            complain(
                QStringLiteral("the tile %1 looks fine: %2 %3").arg(facts.title, facts.number, facts.hint));
    }
}

void TroubledFloor::complain(const QString &what)
{
    constexpr qsizetype enough = 20;
    if (m_complaints.size() < enough && !m_complaints.contains(what))
        m_complaints << what;
}

} // namespace soak
