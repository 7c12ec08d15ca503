// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpserver.h"
#include "core/sources/sourcesettings.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace support {

// A TaskRouter with one queue and one channel that answers what it was told to, on a real socket, and
// remembers what it was asked.
class FakeTaskRouter
{
public:
    FakeTaskRouter();
    ~FakeTaskRouter() { m_server.stop(); }

    /// What a path that ends so is answered with from now on.
    void says(const std::string &path, const std::string &body, int status = 200,
              const std::vector<core::HttpHeader> &headers = {});
    /// A path that ends so is not answered from now on.
    void ignores(const std::string &path);
    /// Everything is answered so from now on, until it is told otherwise.
    void saysToAll(const std::optional<core::HttpResponse> &answer);
    /// Gives no answer any more on connections that are open, and none to new ones while `isMute`.
    void setMute(bool isMute);
    /// Answers come so much later from now on. Needs an event loop where this lives.
    void setLatency(std::chrono::milliseconds latency);

    /// What was asked for since the last time: method, path and query, oldest first.
    QStringList takeAsked();

    const std::string &url() const { return m_url; }
    core::TaskRouterSource source() const;

    /// The members of real-time statistics.
    static inline const std::string realTime
        = R"("longest_task_waiting_age":7,"tasks_by_status":{"pending":3,"assigned":2},)"
          R"("activity_statistics":[])";
    /// Statistics of one queue as a list has them.
    static std::string statisticsOf(const std::string &queue);
    /// The same without what splits and waits tell.
    static std::string thinStatisticsOf(const std::string &queue);
    static std::string list(const std::string &key, const std::string &elements);

private:
    core::HttpHandlers handlers();
    void sendLater(const core::HttpReply &reply, const core::HttpResponse &response);
    /// Nothing: it is ignored.
    std::optional<core::HttpResponse> answer(const core::HttpRequest &request) const;

    std::mutex m_mutex;
    /// The longer path first.
    std::map<std::string, std::optional<core::HttpResponse>, std::greater<>> m_answers;
    std::optional<core::HttpResponse> m_toAll;
    bool m_isMute = false;
    std::chrono::milliseconds m_latency{0};
    QObject m_later;
    std::vector<core::HttpReply> m_unanswered;
    QStringList m_asked;
    core::HttpServer m_server;
    std::string m_url;
};

} // namespace support
