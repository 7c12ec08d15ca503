// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/taskrouter/cumulativememo.h"
#include "app/daemon/simulate/taskrouter/taskrouterdirectory.h"
#include "app/daemon/simulate/taskrouter/taskrouterproblem.h"
#include "core/http/httpmessage.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <vector>

namespace daemon_app {

// One request on its way to its answer: its parameters, the sids in its path, and the first thing that is
// wrong.
class TaskRouterCall
{
public:
    /// All of it is borrowed.
    TaskRouterCall(const TaskRouterDirectory &directory, CumulativeMemo &memo,
                   const core::HttpRequest &request);

    const TaskRouterDirectory &directory() const { return m_directory; }
    const core::SimulatedFloor &floor() const { return m_directory.floor(); }
    const core::FloorPlan &plan() const { return m_directory.plan(); }
    const std::string &body() const { return m_request.body; }
    CumulativeMemo &memo() const { return m_memo; }

    /// What the route left open in the path, in order.
    std::vector<std::string> sids;

    bool has(std::string_view name) const;
    /// The parameter's first value; empty where it is left out.
    std::string text(std::string_view name) const;
    QString string(std::string_view name) const { return QString::fromStdString(text(name)); }
    /// Nothing where it is left out; not a number from `least` to `most` is a problem.
    std::optional<int> number(std::string_view name, int least, int most);
    /// Nothing where it is left out.
    std::optional<bool> flag(std::string_view name);
    /// ISO 8601 in GMT, a time or a day; nothing where it is left out.
    std::optional<core::Instant> instant(std::string_view name);
    /// The channel that TaskChannel names, nothing where it is left out.
    std::optional<int> channel();

    /// Remembers a problem, unless there is one already.
    void refuse(const TaskRouterProblem &problem);
    void refuse(const QString &message) { refuse({400, 20001, message}); }
    void notFound();
    const std::optional<TaskRouterProblem> &problem() const { return m_problem; }

    /// "http://127.0.0.1:8080/v1/Workspaces/WS.../TaskQueues", without the query.
    QString url() const { return m_base + path(); }
    QString path() const;
    /// Of something else in the workspace: "/TaskQueues/WQ...".
    QString workspaceUrl(const QString &rest) const;
    /// This request again with other parameters; an empty value takes one out.
    QString urlWith(const std::vector<std::pair<std::string, std::string>> &changes) const;

private:
    const TaskRouterDirectory &m_directory;
    CumulativeMemo &m_memo;
    const core::HttpRequest &m_request;
    std::vector<std::pair<std::string, std::string>> m_items;
    QString m_base;
    std::optional<TaskRouterProblem> m_problem;
};

/// JSON null for an empty text.
QJsonValue textOrNull(const std::string &text);
inline QString text(const std::string &text)
{
    return QString::fromStdString(text);
}
/// "2026-11-21T09:00:00Z", with a fraction where it is not a whole second.
QString isoText(core::Instant instant);

} // namespace daemon_app
