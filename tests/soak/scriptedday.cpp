// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/scriptedday.h"

#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamwriter.h"
#include "core/simulation/floorplan.h"
#include "core/simulation/simulatedfloor.h"

using namespace core;

namespace soak {

namespace {

constexpr int queueCount = 12;
constexpr std::chrono::seconds step{10};

/// Each of them lasts longer than it takes to call a queue removed.
bool isLeftOut(size_t line)
{
    return line / 20 % 5 == 3;
}

Patch without(const Patch &whole, std::string_view queue)
{
    Patch patch;
    patch.setKind(whole.kind());
    patch.setAt(whole.at());
    bool skips = false;
    for (size_t i = 0; i < whole.rowCount(); ++i) {
        const Patch::Row row = whole.row(i);
        const bool isQueue = row.kind == Patch::RowKind::Queue;
        skips = isQueue ? row.sid == queue : skips;
        if (skips)
            continue;
        if (isQueue)
            patch.addQueue(row.sid, row.name);
        else
            patch.addChannel(row.sid, row.name);
        if (row.todaySince)
            patch.setTodaySince(*row.todaySince);
        for (size_t c = 0; c < row.cells.size(); ++c)
            patch.set(row.metrics[c], row.cells[c]);
    }
    return patch;
}

QByteArray textOf(const Patch &patch)
{
    std::string text;
    writeLine(patch, text, smallerForm(patch));
    return QByteArray::fromStdString(text);
}

Rule rule(Metric metric, int number, const FloorPlan &plan)
{
    Rule rule;
    rule.sid = {QStringLiteral("QY%1").arg(number, 32, 16, QLatin1Char('0'))};
    rule.friendlyName = QStringLiteral("Rule %1").arg(number);
    rule.metric = metric;
    for (const QueuePlan &queue : plan.queues)
        rule.queues.append({QString::fromStdString(queue.sid)});
    rule.warning = Threshold{Operator::GreaterThan, 1 + number % 3};
    rule.critical = Threshold{Operator::GreaterThan, 4 + number};
    rule.recoveryDuration = Millis(15'000 * (number % 3));
    rule.notify
        = {true, number % 4 == 3 ? Severity::Critical : Severity::Warning, Millis(30'000 * (number % 4)), {}};
    return rule;
}

RuleSet rulesFor(const FloorPlan &plan)
{
    RuleSet set;
    for (const Metric metric :
         {Metric::WaitingNow, Metric::LongestNow, Metric::ActiveNow, Metric::AbandonedToday,
          Metric::Abandoned30Min, Metric::WaitingNow, Metric::MissedInvitationsToday})
        set.rules.append(rule(metric, int(set.rules.size()) + 1, plan));
    return set;
}

} // namespace

ScriptedDay::ScriptedDay(size_t lines)
{
    const FloorPlan plan = makeFloorPlan(queueCount, 4);
    m_rules = rulesFor(plan);
    const std::string sometimes = plan.queues[2].sid;
    SimulatedFloor floor(plan, 4, *parseInstant("2026-11-20T15:30:00Z"));
    Patch whole;
    Patch change;
    for (size_t line = 0; line < lines; ++line) {
        floor.advanceTo(floor.now() + step);
        floor.changes(change);
        floor.snapshot(whole);
        if (isLeftOut(line)) {
            const QByteArray text = textOf(without(whole, sometimes));
            m_lines.push_back({floor.now(), text, text});
        } else {
            const QByteArray text = textOf(whole);
            const bool comesBack = line == 0 || isLeftOut(line - 1);
            m_lines.push_back({floor.now(), text, comesBack ? text : textOf(change)});
        }
    }
}

DayServer::DayServer(const ScriptedDay &day)
    : m_day(day), m_server(QStringLiteral("day"), QWebSocketServer::NonSecureMode)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QWebSocketServer::newConnection, this, &DayServer::accept);
    connect(&m_timer, &QTimer::timeout, this, &DayServer::send);
    m_timer.setTimerType(Qt::PreciseTimer);
}

void DayServer::goOnFrom(size_t line)
{
    m_position = line;
    m_timer.stop();
    if (m_client)
        m_client->deleteLater();
    m_client.clear();
}

void DayServer::accept()
{
    if (m_client)
        m_client->deleteLater();
    m_client = m_server.nextPendingConnection();
    m_client->setParent(this);
    m_isFirst = true;
    m_timer.start(1);
}

void DayServer::send()
{
    constexpr qint64 ahead = 64 * 1024;
    if (!m_client || m_position == m_day.lineCount())
        return m_timer.stop();
    if (m_client->bytesToWrite() > ahead)
        return;
    const bool whole = std::exchange(m_isFirst, false);
    m_client->sendBinaryMessage(whole ? m_day.whole(m_position) : m_day.next(m_position));
    ++m_position;
}

} // namespace soak
