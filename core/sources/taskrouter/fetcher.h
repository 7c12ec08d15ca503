// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/recording/trafficlog.h"
#include "core/sources/sourcesecrets.h"
#include "core/sources/taskrouter/call.h"
#include "core/sources/trouble.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace core::taskrouter {

/// What became of a batch of calls: all were answered and read, or why not.
struct Fetched
{
    std::optional<Failure> failure;
    /// The server's clock, to the second.
    std::optional<Instant> serverTime;
};

// Makes a batch of calls, a few at a time, follows the pages of lists, and lets each call read its answer as
// it comes in. Knows HTTP, and nothing of what the answers mean.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    /// `network`: outlives the fetcher.
    explicit Fetcher(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~Fetcher() override;

    /// Who asks: the account's sid and its auth token, or an API key's and its secret.
    void signInAs(const QString &user, const Secret &password);

    /// What goes over the network is noted there, as traffic of this source.
    void logTraffic(TrafficLog *log, const SourceId &source);

    using Done = std::function<void(const Fetched &)>;
    /// Begins a batch; one that is under way is dropped without a word.
    void fetch(std::vector<Call> calls, Done done);
    void abort();

private:
    // A page of a call that is to be asked for.
    struct NextPage
    {
        size_t call = 0;
        Request request;
        size_t number = 1;
    };

    void sendMore();
    void send(const NextPage &page);
    void onFinished(QNetworkReply *reply, const NextPage &page);
    std::optional<Failure> takePage(QNetworkReply *reply, const NextPage &page);
    void finish(std::optional<Failure> failure);

    QNetworkAccessManager &m_network;
    TrafficLog *m_traffic = nullptr;
    SourceId m_source;
    QByteArray m_authorization;
    std::vector<Call> m_calls;
    std::deque<NextPage> m_waiting;
    std::vector<QNetworkReply *> m_underWay;
    QTimer m_postPause;
    Fetched m_fetched;
    Done m_done;
};

} // namespace core::taskrouter
