// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret.h"
#include "core/sources/recording/trafficlog.h"
#include "core/sources/taskrouter/asking/call.h"
#include "core/sources/taskrouter/asking/requestgate.h"
#include "core/sources/transport/connection.h"
#include "core/sources/trouble.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace core::taskrouter {

/// What became of a batch of calls: all were answered and read, or why not.
struct Fetched
{
    std::optional<Failure> failure;
    /// Which call failed, by its place in the batch, and the status that it was answered with, if it was.
    std::optional<size_t> failedCall = {};
    int status = 0;
    /// How many requests it took, pages included.
    size_t requests = 0;
    /// The server's clock, to the second.
    std::optional<Instant> serverTime = {};
};

// Makes a batch of calls, a few at a time, follows the pages of lists, and lets each call read its answer as
// it comes in. Where a call hangs it asks once more on a new connection, for the old one may be dead. Knows
// HTTP, and nothing of what the answers mean.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    /// `patience`: how long its requests may wait where the budget is short, see `RequestGate::enter`.
    Fetcher(std::shared_ptr<RequestGate> gate, Millis patience);
    ~Fetcher() override;

    /// Who asks: the account's sid and its auth token, or an API key's and its secret.
    void signInAs(const QString &user, const Secret &password);
    /// Which way it goes from now on, on new connections.
    void connectBy(const Connection &connection);

    /// What goes over the network is noted there, as traffic of this source. Null: nobody wants to know.
    void logTraffic(TrafficLog *log, const SourceId &source);

    using Done = std::function<void(const Fetched &)>;
    /// Begins a batch; one that is under way is dropped without a word.
    void fetch(std::vector<Call> calls, Done done);
    void abort();
    /// The next calls are made on new connections.
    void dropConnections();
    bool isBusy() const { return m_done != nullptr; }

private:
    // A page of a call that is to be asked for.
    struct NextPage
    {
        size_t call = 0;
        Request request;
        size_t number = 1;
    };
    struct Sent
    {
        NextPage page;
        QNetworkReply *reply = nullptr;
        Millis at{0};
    };

    void sendMore();
    void send(const NextPage &page);
    QNetworkReply *makeCall(QNetworkAccessManager &network, const Request &request);
    void drop(QNetworkReply *reply);
    void onFinished(QNetworkReply *reply, const NextPage &page);
    void take(QNetworkReply *reply, const NextPage &page);
    std::optional<Failure> takePage(QNetworkReply *reply, const NextPage &page);
    std::optional<Failure> follow(const NextPage &page, const QUrl &next);
    void learnBudget(const QNetworkReply &reply, const Request &request);
    void finish(std::optional<Failure> failure);

    static bool isSamePage(const NextPage &a, const NextPage &b);
    static bool isHanging(const Sent &sent);
    void lookForHanging();
    void askAgain(const NextPage &page);
    void onAskedAgain(QNetworkReply *reply, const NextPage &page);
    void useFreshNetwork();

    using Network = std::unique_ptr<QNetworkAccessManager>;
    Network newNetwork() const;

    std::shared_ptr<RequestGate> m_gate;
    Millis m_patience;
    QByteArray m_authorization;
    TrafficLog *m_traffic = nullptr;
    SourceId m_source;
    std::optional<Connection> m_connection;
    Network m_network;
    /// What hangs is asked for again here.
    Network m_freshNetwork;
    /// Calls that did well while others hung end here.
    std::vector<Network> m_oldNetworks;
    Sent m_again;

    std::vector<Call> m_calls;
    std::deque<NextPage> m_waiting;
    size_t m_atTheGate = 0;
    std::vector<Sent> m_underWay; // the oldest first
    QTimer m_watch;
    Fetched m_fetched;
    Done m_done;
};

} // namespace core::taskrouter
