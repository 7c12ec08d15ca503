// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/sourcesecrets.h"
#include "core/sources/taskrouter/request.h"
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

/// The answers to a batch of calls: all of them, or why there are none.
struct Fetched
{
    /// For each call the bodies of its pages.
    std::vector<std::vector<QByteArray>> pages;
    std::optional<Failure> failure;
    /// The server's clock, to the second.
    std::optional<Instant> serverTime;
};

// Makes a batch of calls, a few at a time, follows the pages of lists, and gives all answers or none. Knows
// HTTP, and nothing of what the answers mean.
class Fetcher : public QObject
{
    Q_OBJECT

public:
    /// `network`: outlives the fetcher.
    explicit Fetcher(QNetworkAccessManager &network, QObject *parent = nullptr);
    ~Fetcher() override;

    /// Who asks: the account's sid and its auth token, or an API key's and its secret.
    void signInAs(const QString &user, const Secret &password);

    using Done = std::function<void(const Fetched &)>;
    /// Begins a batch; one that is under way is dropped without a word.
    void fetch(const std::vector<Request> &requests, Done done);
    void abort();

private:
    struct Call
    {
        size_t index = 0;
        Request request;
    };

    void sendMore();
    void send(const Call &call);
    void onFinished(QNetworkReply *reply, const Call &call);
    std::optional<Failure> takePage(QNetworkReply *reply, const Call &call);
    void finish(std::optional<Failure> failure);

    QNetworkAccessManager &m_network;
    QByteArray m_authorization;
    std::deque<Call> m_waiting;
    std::vector<QNetworkReply *> m_underWay;
    QTimer m_postPause;
    Fetched m_fetched;
    Done m_done;
};

} // namespace core::taskrouter
