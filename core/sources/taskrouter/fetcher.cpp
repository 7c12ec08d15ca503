// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/taskrouter/fetcher.h"

#include "core/sources/recording/httptraffic.h"
#include "core/sources/taskrouter/answercursor.h"
#include "core/sources/taskrouter/parser.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace core::taskrouter {

using namespace std::chrono_literals;

namespace {

constexpr size_t callsAtATime = 6;
constexpr Millis transferLimit = 10s;
/// TaskRouter takes five bulk calls a second (flex-facts 3.1).
constexpr Millis pauseBetweenPosts = 200ms;
constexpr qint64 largestBody = 64 << 20;
/// A list that never ends is no list.
constexpr size_t mostPages = 1000;

QNetworkRequest networkRequest(const Request &request, const QByteArray &authorization)
{
    QNetworkRequest network(request.url);
    network.setRawHeader("Authorization", authorization);
    network.setRawHeader("Accept", "application/json");
    network.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    network.setTransferTimeout(int(transferLimit.count()));
    // Qt 6.4's HTTP/2 has known holes, and a redirect would carry our secret to wherever it points.
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    return network;
}

QString nameOf(const Request &request)
{
    return QStringLiteral("%1 %2").arg(request.body.isEmpty() ? u"GET" : u"POST", request.url.toString());
}

std::optional<Failure> failureOf(QNetworkReply *reply, const Request &request)
{
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200 && reply->error() == QNetworkReply::NoError)
        return std::nullopt;
    if (status == 0 || status == 200) {
        // Our own transfer limit ends as "canceled".
        const bool late = reply->error() == QNetworkReply::OperationCanceledError
                          || reply->error() == QNetworkReply::TimeoutError;
        return Failure{late ? Trouble::TimedOut : Trouble::Network,
                       nameOf(request) + QStringLiteral(": ") + reply->errorString(),
                       {}};
    }
    return Failure{
        status >= 500   ? Trouble::Server
        : status == 401 ? Trouble::Credentials
                        : Trouble::Refused,
        QStringLiteral("%1: HTTP %2 %3").arg(nameOf(request)).arg(status).arg(parseProblem(reply->readAll())),
        {}};
}

std::optional<Instant> dateOf(const QNetworkReply *reply)
{
    const QString text = QString::fromLatin1(reply->rawHeader("Date"));
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!date.isValid())
        return std::nullopt;
    date.setTimeZone(QTimeZone::utc());
    return Instant(Millis(date.toMSecsSinceEpoch()));
}

bool sameServer(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace

Fetcher::Fetcher(QNetworkAccessManager &network, QObject *parent)
    : QObject(parent), m_network(network), m_postPause(this)
{
    m_postPause.setSingleShot(true);
    m_postPause.setInterval(pauseBetweenPosts);
    connect(&m_postPause, &QTimer::timeout, this, &Fetcher::sendMore);
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

void Fetcher::fetch(std::vector<Call> calls, Done done)
{
    abort();
    m_fetched = {};
    m_calls = std::move(calls);
    m_done = std::move(done);
    for (size_t i = 0; i < m_calls.size(); ++i)
        m_waiting.push_back({i, m_calls[i].request});
    sendMore();
}

void Fetcher::abort()
{
    m_done = nullptr;
    m_waiting.clear();
    m_calls.clear();
    for (QNetworkReply *reply : std::exchange(m_underWay, {})) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void Fetcher::sendMore()
{
    while (m_underWay.size() < callsAtATime && !m_waiting.empty()) {
        const bool isPost = !m_waiting.front().request.body.isEmpty();
        if (isPost && m_postPause.isActive())
            return;
        const NextPage page = std::move(m_waiting.front());
        m_waiting.pop_front();
        send(page);
        if (isPost)
            m_postPause.start();
    }
}

void Fetcher::send(const NextPage &page)
{
    const QNetworkRequest request = networkRequest(page.request, m_authorization);
    QNetworkReply *reply
        = page.request.body.isEmpty() ? m_network.get(request) : m_network.post(request, page.request.body);
    noteSent(m_traffic, m_source, request, page.request.body);
    m_underWay.push_back(reply);
    connect(reply, &QNetworkReply::finished, this, [this, reply, page] { onFinished(reply, page); });
    connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64) {
        if (received > largestBody)
            reply->abort();
    });
}

void Fetcher::onFinished(QNetworkReply *reply, const NextPage &page)
{
    std::erase(m_underWay, reply);
    reply->deleteLater();
    noteReceived(m_traffic, m_source, *reply);
    if (auto failure = takePage(reply, page)) {
        finish(std::move(failure));
        return;
    }
    sendMore();
    if (m_underWay.empty() && m_waiting.empty())
        finish(std::nullopt);
}

std::optional<Failure> Fetcher::takePage(QNetworkReply *reply, const NextPage &page)
{
    if (auto failure = failureOf(reply, page.request))
        return failure;
    if (const auto date = dateOf(reply))
        m_fetched.serverTime = std::max(m_fetched.serverTime.value_or(*date), *date);

    // The blanks spare the parser a copy.
    const QByteArray body = reply->readAll().append(AnswerCursor::padding, ' ');
    const Result<QUrl> next = m_calls[page.call].take(body);
    if (!next)
        return Failure{Trouble::BadData, next.error().in(nameOf(page.request)).text(), {}};
    if (next->isEmpty())
        return std::nullopt;
    if (page.number >= mostPages)
        return Failure{Trouble::BadData, nameOf(page.request) + QStringLiteral(": too many pages"), {}};
    if (!sameServer(*next, page.request.url))
        return Failure{Trouble::BadData,
                       nameOf(page.request) + QStringLiteral(": the next page is on another server"),
                       {}};
    m_waiting.push_front({page.call, {*next, {}}, page.number + 1});
    return std::nullopt;
}

void Fetcher::finish(std::optional<Failure> failure)
{
    const Done done = std::move(m_done);
    abort();
    m_fetched.failure = std::move(failure);
    if (done)
        done(std::exchange(m_fetched, {}));
}

} // namespace core::taskrouter
