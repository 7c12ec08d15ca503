// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/rules/rule.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <vector>

namespace soak {

// A day of a simulated floor, line by line and the same every time, with a queue that is left out now and
// then, and rules that make much of it.
class ScriptedDay
{
public:
    explicit ScriptedDay(size_t lines);

    size_t lineCount() const { return m_lines.size(); }
    core::Instant at(size_t line) const { return m_lines[line].at; }
    /// As whoever joins at this line gets it: the whole floor.
    const QByteArray &whole(size_t line) const { return m_lines[line].whole; }
    /// As whoever has the line before gets it.
    const QByteArray &next(size_t line) const { return m_lines[line].next; }
    const core::RuleSet &rules() const { return m_rules; }

private:
    struct Line
    {
        core::Instant at;
        QByteArray whole;
        QByteArray next;
    };
    std::vector<Line> m_lines;
    core::RuleSet m_rules;
};

// Pushes the day to one client at a time, from a line on. Whoever connects gets the whole floor first.
class DayServer : public QObject
{
    Q_OBJECT

public:
    explicit DayServer(const ScriptedDay &day);

    QString url() const { return m_server.serverUrl().toString(); }
    /// The next line that is sent.
    size_t position() const { return m_position; }
    void goOnFrom(size_t line);

private:
    void accept();
    void send();

    const ScriptedDay &m_day;
    QWebSocketServer m_server;
    QPointer<QWebSocket> m_client;
    QTimer m_timer;
    size_t m_position = 0;
    bool m_isFirst = true;
};

} // namespace soak
