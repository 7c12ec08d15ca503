// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/asking/fetcher.h"

#include "core/sources/recording/httptraffic.h"
#include "core/sources/steadyclock.h"
#include "core/sources/taskrouter/reading/answercursor.h"
#include "core/sources/transport/classify.h"
#include "core/sources/transport/httptexts.h"

#include <algorithm>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

constexpr size_t callsAtATime = 4;
/// A call that hangs for longer is made once more: whoever looks at a floor waits for 3 s at most when a
/// fault is gone.
constexpr Millis hangs = 2s;
constexpr Millis watchInterval = 100ms;
/// A list that never ends is no list.
constexpr size_t mostPages = 1000;

QString nameOf(const Request &request)
{
    return QStringLiteral("%1 %2").arg(request.body.isEmpty() ? u"GET" : u"POST", shownAddress(request.url));
}

RequestGate::Kind kindOf(const Request &request)
{
    return request.body.isEmpty() ? RequestGate::Kind::Any : RequestGate::Kind::Bulk;
}

bool sameServer(const QUrl &a, const QUrl &b)
{
    const auto portOf = [](const QUrl &url) { return url.port(url.scheme() == u"https" ? 443 : 80); };
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

Fetcher::Fetcher(std::shared_ptr<RequestGate> gate, Millis patience)
    : m_gate(std::move(gate)), m_patience(patience)
{
    connect(&m_watch, &QTimer::timeout, this, &Fetcher::lookForHanging);
}

Fetcher::~Fetcher()
{
    abort();
}

void Fetcher::signInAs(const QString &user, const Secret &password)
{
    m_authorization = "Basic " + (user + u':' + password.reveal()).toUtf8().toBase64();
}

void Fetcher::logTraffic(TrafficLog *log, const SourceId &source)
{
    m_traffic = log;
    m_source = source;
}

void Fetcher::connectBy(const Connection &connection)
{
    dropConnections();
    m_connection = connection;
}

void Fetcher::dropConnections()
{
    abort();
    if (m_network)
        m_network.release()->deleteLater();
}

Fetcher::Network Fetcher::newNetwork() const
{
    auto network = std::make_unique<QNetworkAccessManager>();
    m_connection->configure(*network);
    return network;
}

void Fetcher::fetch(std::vector<Call> calls, Done done)
{
    abort();
    m_fetched = {};
    m_calls = std::move(calls);
    m_done = std::move(done);
    for (size_t i = 0; i < m_calls.size(); ++i)
        m_waiting.push_back({i, m_calls[i].request});
    if (!m_network)
        m_network = newNetwork();
    sendMore();
    if (m_calls.empty())
        finish(std::nullopt);
}

void Fetcher::abort()
{
    m_done = nullptr;
    m_waiting.clear();
    m_calls.clear();
    m_gate->leave(this);
    m_atTheGate = 0;
    m_watch.stop();
    for (const Sent &sent : std::exchange(m_underWay, {}))
        drop(sent.reply);
    drop(std::exchange(m_again, {}).reply);
    if (m_freshNetwork)
        m_freshNetwork.release()->deleteLater();
    for (Network &old : m_oldNetworks)
        old.release()->deleteLater();
    m_oldNetworks.clear();
}

/// A reply that goes away ends its call. Qt 6.4 complains if one is aborted that has just failed.
void Fetcher::drop(QNetworkReply *reply)
{
    if (!reply)
        return;
    reply->disconnect(this);
    reply->deleteLater();
}

void Fetcher::sendMore()
{
    while (m_underWay.size() + m_atTheGate < callsAtATime && !m_waiting.empty()) {
        ++m_atTheGate;
        const NextPage page = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_gate->enter(this, kindOf(page.request), m_patience, [this, page] {
            --m_atTheGate;
            send(page);
        });
    }
}

QNetworkReply *Fetcher::makeCall(QNetworkAccessManager &network, const Request &request)
{
    QNetworkRequest outgoing = m_connection->request(request.url);
    outgoing.setRawHeader("Authorization", m_authorization);
    outgoing.setRawHeader("Accept", "application/json");
    if (!request.body.isEmpty())
        outgoing.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    QNetworkReply *reply
        = request.body.isEmpty() ? network.get(outgoing) : network.post(outgoing, request.body);
    m_connection->watch(*reply);
    noteSent(m_traffic, m_source, outgoing, request.body);
    connect(reply, &QNetworkReply::finished, this,
            [this, reply] { noteReceived(m_traffic, m_source, *reply); });
    ++m_fetched.requests;
    return reply;
}

void Fetcher::send(const NextPage &page)
{
    QNetworkReply *reply = makeCall(*m_network, page.request);
    m_underWay.push_back({page, reply, SteadyClock::uptime()});
    connect(reply, &QNetworkReply::finished, this, [this, reply, page] { onFinished(reply, page); });
    if (!m_watch.isActive())
        m_watch.start(watchInterval);
}

void Fetcher::onFinished(QNetworkReply *reply, const NextPage &page)
{
    std::erase_if(m_underWay, [reply](const Sent &sent) { return sent.reply == reply; });
    reply->deleteLater();
    // It was slow, and did not hang: what was asked once more would be taken twice.
    if (isSamePage(m_again.page, page))
        drop(std::exchange(m_again.reply, nullptr));
    take(reply, page);
}

void Fetcher::take(QNetworkReply *reply, const NextPage &page)
{
    learnBudget(*reply, page.request);
    if (auto failure = takePage(reply, page)) {
        m_fetched.failedCall = page.call;
        m_fetched.status = statusOf(*reply);
        finish(std::move(failure));
        return;
    }
    sendMore();
    if (m_underWay.empty() && m_atTheGate == 0 && m_waiting.empty())
        finish(std::nullopt);
}

std::optional<Failure> Fetcher::takePage(QNetworkReply *reply, const NextPage &page)
{
    if (auto failure = failureOf(*reply))
        return failure;
    if (const auto date = parseHttpDate(reply->rawHeader("Date")))
        m_fetched.serverTime = std::max(m_fetched.serverTime.value_or(*date), *date);

    // The blanks spare the parser a copy.
    const QByteArray body = reply->readAll().append(AnswerCursor::padding, ' ');
    const Result<QUrl> next = m_calls[page.call].take(body);
    if (!next)
        return Failure{Trouble::BadData, next.error().in(nameOf(page.request)).text(), {}};
    return next->isEmpty() ? std::nullopt : follow(page, *next);
}

std::optional<Failure> Fetcher::follow(const NextPage &page, const QUrl &next)
{
    const auto refuse = [&](const QString &why) {
        return Failure{Trouble::BadData, nameOf(page.request) + QStringLiteral(": ") + why, {}};
    };
    if (page.number >= mostPages)
        return refuse(QStringLiteral("too many pages"));
    if (!sameServer(next, page.request.url))
        return refuse(QStringLiteral("the next page is on another server"));
    if (next == page.request.url)
        return refuse(QStringLiteral("the next page is the same"));
    m_waiting.push_front({page.call, {next, {}}, page.number + 1});
    return std::nullopt;
}

/// A server that counts tells what is left (flex-facts 3.10).
void Fetcher::learnBudget(const QNetworkReply &reply, const Request &request)
{
    if (statusOf(reply) == 429)
        m_gate->refused(kindOf(request));
    else if (reply.rawHeader("X-Rate-Limit-Remaining") == "0")
        m_gate->exhausted();
}

void Fetcher::finish(std::optional<Failure> failure)
{
    const Done done = std::move(m_done);
    abort();
    m_fetched.failure = std::move(failure);
    if (done)
        done(std::exchange(m_fetched, {}));
}

// --- calls that hang ---

bool Fetcher::isSamePage(const NextPage &a, const NextPage &b)
{
    return a.call == b.call && a.number == b.number;
}

bool Fetcher::isHanging(const Sent &sent)
{
    return SteadyClock::uptime() - sent.at >= hangs;
}

void Fetcher::lookForHanging()
{
    const Millis now = SteadyClock::uptime();
    if (m_underWay.empty() || !isHanging(m_underWay.front()) || now - m_again.at < hangs)
        return;
    m_again.at = now;
    m_gate->enter(this, kindOf(m_underWay.front().page.request), m_patience, [this] {
        if (!m_underWay.empty() && isHanging(m_underWay.front()))
            askAgain(m_underWay.front().page);
    });
}

void Fetcher::askAgain(const NextPage &page)
{
    drop(m_again.reply);
    if (m_freshNetwork)
        m_freshNetwork.release()->deleteLater();
    m_freshNetwork = newNetwork();
    QNetworkReply *reply = makeCall(*m_freshNetwork, page.request);
    m_again = {page, reply, SteadyClock::uptime()};
    connect(reply, &QNetworkReply::finished, this, [this, reply, page] { onAskedAgain(reply, page); });
}

/// The server answers on a new connection: what else hangs on old ones is asked for again as well. If it does
/// not, it is the first call that tells what is wrong.
void Fetcher::onAskedAgain(QNetworkReply *reply, const NextPage &page)
{
    m_again.reply = nullptr;
    reply->deleteLater();
    if (statusOf(*reply) != 200 || reply->error() != QNetworkReply::NoError) {
        learnBudget(*reply, page.request);
        return;
    }
    const auto first = std::find_if(m_underWay.begin(), m_underWay.end(),
                                    [&](const Sent &sent) { return isSamePage(sent.page, page); });
    if (first == m_underWay.end())
        return;
    drop(first->reply);
    m_underWay.erase(first);
    const auto young = std::find_if_not(m_underWay.begin(), m_underWay.end(), isHanging);
    for (auto sent = m_underWay.begin(); sent != young; ++sent) {
        drop(sent->reply);
        m_waiting.push_front(sent->page);
    }
    m_underWay.erase(m_underWay.begin(), young);
    useFreshNetwork();
    take(reply, page);
}

/// Calls that do well end on the old connections.
void Fetcher::useFreshNetwork()
{
    QNetworkAccessManager *old = m_network.release();
    m_network = std::move(m_freshNetwork);
    m_oldNetworks.emplace_back(old);
}

} // namespace core::taskrouter
