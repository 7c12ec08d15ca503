// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/archive.h"

#include "core/store/alertstable.h"
#include "core/store/eventstable.h"
#include "core/store/marks.h"
#include "core/store/migrations.h"
#include "core/store/rowmemoriestable.h"
#include "core/store/rulestable.h"

#include <algorithm>

namespace core {

namespace {

const QString nextAlert = QStringLiteral("next_alert");

} // namespace

Archive::Archive(const QString &file, Access access)
{
    if (access == Access::ReadOnly)
        openReadOnly(file);
    else
        openForWriting(file, access);
}

void Archive::openForWriting(const QString &file, Access access)
{
    m_database = std::make_unique<Database>(file);
    if (access == Access::Guest)
        expectNewest(*m_database, migrations());
    else
        migrate(*m_database, migrations());
    // A crash of the program loses nothing that was committed, and a power cut never damages the file.
    m_database->valueOf("PRAGMA journal_mode = WAL");
    m_database->runOnce(QStringLiteral("PRAGMA synchronous = NORMAL"));
    m_database->runOnce(QStringLiteral("PRAGMA foreign_keys = ON"));
    m_database->valueOf("PRAGMA journal_size_limit = 4194304");
}

void Archive::openReadOnly(const QString &file)
{
    try {
        m_database = std::make_unique<Database>(file, Database::Access::ReadOnly);
        expectNewest(*m_database, migrations());
    } catch (const StoreFault &fault) {
        if (fault.trouble != StoreTrouble::ReadOnly)
            throw;
        // Where nothing can be written there is no room for the locks of those who read either.
        m_database = std::make_unique<Database>(file, Database::Access::Frozen);
        expectNewest(*m_database, migrations());
    }
}

StoredFloor Archive::read()
{
    StoredFloor floor;
    m_version = version();
    floor.rules = m_rules = RulesTable(*m_database).read();
    floor.sources = SourcesTable(*m_database).read();
    floor.views = ViewsTable(*m_database).read();
    floor.lanes = LanesTable(*m_database).read();
    for (KeptLane &lane : floor.lanes) {
        lane.state.open = AlertsTable(*m_database).read(lane.state.source);
        lane.rows = RowMemoriesTable(*m_database).read(lane.state.source);
    }
    floor.levels = EventsTable(*m_database).levelsOfOpenAlerts();
    if (const auto id = parseUlid(mark(*m_database, nextAlert).toString().toStdString()))
        floor.ids = AlertIdMaker(id->entropy);
    return floor;
}

void Archive::write(const std::vector<Transition> &transitions, const QList<AlertEvent> &late, Instant now)
{
    setDurable(!late.isEmpty()
               || std::any_of(transitions.begin(), transitions.end(),
                              [](const Transition &transition) { return transition.isDurable(); }));
    Transaction transaction(*m_database);
    for (const AlertEvent &event : late)
        EventsTable(*m_database).append(event, now);
    for (const Transition &transition : transitions)
        write(transition, now);
    transaction.commit();
    for (const Transition &transition : transitions) {
        if (transition.rules)
            m_rules = transition.rules;
    }
}

int Archive::version()
{
    return m_database->valueOf("PRAGMA data_version").toInt();
}

std::optional<RuleSet> Archive::rulesOfOthers()
{
    const int before = std::exchange(m_version, version());
    if (before == m_version)
        return std::nullopt;
    const std::optional<RuleSet> known = std::exchange(m_rules, RulesTable(*m_database).read());
    return known == m_rules ? std::nullopt : m_rules;
}

void Archive::setDurable(bool durable)
{
    if (std::exchange(m_isDurable, durable) == durable)
        return;
    m_database->run(durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

void Archive::write(const Transition &transition, Instant now)
{
    for (const LaneNews &news : transition.lanes)
        write(news);
    for (const SourceId &source : transition.removedLanes)
        removeLane(source);
    for (const AlertEvent &event : transition.events)
        EventsTable(*m_database).append(event, now);
    if (transition.rules)
        RulesTable(*m_database).write(*transition.rules);
    if (transition.sources)
        SourcesTable(*m_database).write(*transition.sources);
    if (transition.views)
        ViewsTable(*m_database).write(*transition.views);
    if (transition.ids)
        setMark(*m_database, nextAlert, AlertId{{}, transition.ids->next()});
}

void Archive::write(const LaneNews &news)
{
    const SourceId &source = news.change.source;
    RowMemoriesTable rows(*m_database);
    if (news.change.whole) {
        LanesTable(*m_database).begin(news.change, news.floor, *news.rules);
        rows.remove(source);
    } else {
        LanesTable(*m_database).move(news.change);
    }
    AlertsTable(*m_database).write(news.change);
    for (const RowMemory &row : news.forgotten)
        rows.forget(source, row.queue, row.channel);
    for (const RowMemory &row : news.rows)
        rows.write(source, row);
}

void Archive::removeLane(const SourceId &source)
{
    AlertsTable(*m_database).remove(source);
    RowMemoriesTable(*m_database).remove(source);
    LanesTable(*m_database).remove(source);
}

void Archive::removeEventsBefore(Instant oldest)
{
    EventsTable(*m_database).removeBefore(oldest);
}

} // namespace core
