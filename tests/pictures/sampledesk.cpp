// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/sampledesk.h"

#include "app/console/starterrules.h"

#include <QUrl>

namespace pictures {

using namespace std::chrono_literals;

namespace {

constexpr core::Instant start = std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + 9h;
constexpr core::Millis sampleEvery = 20s;
constexpr int queues = 14;
constexpr quint64 seed = 7;

const core::SourceId demo{QStringLiteral("demo")};

core::SourceHealth liveHealth(const core::SourceSettings &settings, core::Instant now)
{
    core::SourceHealth health;
    health.source = settings.id;
    health.name = settings.name;
    health.state = settings.paused ? core::SourceHealth::State::Paused : core::SourceHealth::State::Live;
    health.lastAnswer = now;
    return health;
}

} // namespace

SampleDesk::SampleDesk(ui::Theme::Choice look)
    : m_floor(core::makeFloorPlan(queues, seed), seed, start), m_builder(demo)
{
    // Nothing is on its way in a picture.
    ui::Look still;
    still.choice = look;
    still.motion = ui::Look::Motion::Reduced;
    m_theme.choose(still);
    const core::RuleSet rules{true,
                              console::starterRules(console::starterFloor(m_floor.plan()), {}).set.rules};
    m_image.takeRules(rules);
    m_evaluator.setRules(rules, start);
    m_window = std::make_unique<ui::MainWindow>(m_image, m_theme);
    for (ui::CellHistory *history :
         {&m_window->grid().details().history(), &m_window->grid().tip().history()})
        QObject::connect(history, &ui::CellHistory::asked, m_window.get(),
                         [this, history](const core::SeriesQuestion &question) {
                             history->takeAnswer({question.id, {seriesOf(question.cells.first())}, {}});
                         });
    showSources(someSources().mid(0, 1));
    liveThrough(1h);
}

QList<core::SourceSettings> SampleDesk::someSources()
{
    core::TaskRouterSource account;
    account.accountSid = QStringLiteral("AC") + QString(32, u'1');
    core::SourceSettings night{{QStringLiteral("night")},
                               QStringLiteral("Night desk"),
                               core::PushSource{QUrl(QStringLiteral("wss://floor.example.com/stream"))},
                               {}};
    night.paused = true;
    return {{demo, QStringLiteral("Demo"), core::SimulatedSource(), {}},
            {{QStringLiteral("main")}, QStringLiteral("Main account"), account, {}},
            night};
}

void SampleDesk::showSources(const QList<core::SourceSettings> &sources)
{
    m_image.takeSources(sources);
    for (const core::SourceSettings &settings : sources)
        m_image.takeHealth(liveHealth(settings, m_floor.now()), m_floor.now());
}

void SampleDesk::liveThrough(core::Millis length)
{
    core::Patch patch;
    m_floor.snapshot(patch);
    show(patch);
    for (const core::Instant end = m_floor.now() + length; m_floor.now() < end;) {
        m_floor.advanceTo(m_floor.now() + sampleEvery);
        m_floor.changes(patch);
        show(patch);
    }
    showSources(m_image.settings());
}

void SampleDesk::show(const core::Patch &patch)
{
    m_builder.apply(patch);
    m_past.push_back(m_builder.snapshot());
    m_image.takeSnapshot(m_past.back(), m_floor.now());
    QList<core::AlertEvent> events;
    for (const core::AlertEvent &event : m_evaluator.evaluate(m_past.back()))
        events << event;
    m_image.takeEvents(events);
}

core::Series SampleDesk::seriesOf(const core::CellAddress &cell) const
{
    const int row = m_image.find(cell.source, cell.queue, cell.channel).row;
    core::Series series;
    core::Instant at = start;
    for (const core::Snapshot &floor : m_past) {
        if (row >= 0 && row < floor.rowCount())
            series.points.append({at, floor.cell(cell.metric, row)});
        at += sampleEvery;
    }
    return series;
}

QModelIndex SampleDesk::worstNumber()
{
    const ui::GridModel &model = m_window->grid().model();
    QModelIndex worst = model.index(0, 0);
    for (int column = 0; column < model.columnCount(); ++column) {
        const QModelIndex cell = model.index(0, column);
        if (model.columns().at(column).isMetric()
            && cell.data(ui::GridModel::SeverityRole).toInt()
                   > worst.data(ui::GridModel::SeverityRole).toInt())
            worst = cell;
        else if (worst.column() == 0 && model.columns().at(column).isMetric())
            worst = cell;
    }
    return worst;
}

} // namespace pictures
