// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/transport/classify.h"

#include "core/sources/transport/callwatch.h"
#include "core/sources/transport/httptexts.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QStringList>
#include <QWebSocket>

namespace core {

namespace {

/// "authentication", whatever the status says of it (flex-facts 3.10).
constexpr int badCredentialsCode = 20003;
constexpr int tooManyRequestsCode = 20429;
/// A refusal that is longer is a page for people.
constexpr qint64 longestProblem = 64 << 10;

QString methodOf(const QNetworkReply &reply)
{
    switch (reply.operation()) {
    case QNetworkAccessManager::PostOperation:
        return QStringLiteral("POST");
    case QNetworkAccessManager::GetOperation:
        return QStringLiteral("GET");
    default:
        return reply.request().attribute(QNetworkRequest::CustomVerbAttribute).toString();
    }
}

QString callOf(const QNetworkReply &reply)
{
    return methodOf(reply) + u' ' + shownAddress(reply.request().url());
}

Trouble troubleOfStatus(int status, int code)
{
    if (status == 429 || code == tooManyRequestsCode)
        return Trouble::Rate;
    if (status == 401 || status == 403 || code == badCredentialsCode)
        return Trouble::Credentials;
    if (status == 407)
        return Trouble::ProxyPassword;
    if (status == 408)
        return Trouble::TimedOut;
    return status >= 500 ? Trouble::Server : Trouble::Refused;
}

Trouble troubleOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return Trouble::Name;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // how Qt's transfer limit ends
        return Trouble::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return Trouble::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return Trouble::Proxy;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return Trouble::ProxyPassword;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::UnknownContentError:
        return Trouble::BadData;
    default:
        return Trouble::Network;
    }
}

/// Qt has no words for a proxy that is not there: what it calls unknown comes from the proxy if there is one,
/// and a plain call is refused by the proxy itself.
bool isOfTheProxy(QNetworkReply::NetworkError error, CallWatch::Via via)
{
    using enum CallWatch::Via;
    if (via == Proxy
        && (error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError))
        return true;
    return via != Server && error == QNetworkReply::UnknownNetworkError;
}

Trouble troubleOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Trouble::Name;
    case QAbstractSocket::SocketTimeoutError:
        return Trouble::TimedOut;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Trouble::Tls;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Trouble::ProxyPassword;
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return Trouble::Proxy;
    default:
        return Trouble::Network;
    }
}

/// What an HTTP proxy says that may not let us through to a server.
bool isProxyRefusal(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SocketAccessError;
}

Failure failed(Trouble trouble, const QString &what, const QString &words, const QString &certificate = {})
{
    QStringList parts{words.simplified()};
    if (!certificate.isEmpty())
        parts << certificate;
    return {trouble, what + QStringLiteral(": ") + parts.join(QStringLiteral("; ")), {}};
}

Failure cutShort(const QNetworkReply &reply, CallWatch::TooMuch why)
{
    if (why == CallWatch::TooMuch::Bytes)
        return failed(Trouble::BadData, callOf(reply), QStringLiteral("the answer is too large"));
    return failed(Trouble::TimedOut, callOf(reply), QStringLiteral("the answer has no end"));
}

Failure refusal(QNetworkReply &reply, int status)
{
    const Problem problem = problemOf(reply.read(longestProblem));
    Failure failure{troubleOfStatus(status, problem.code), {}, {}};
    failure.retryAfter = retryAfter(reply.rawHeader("Retry-After"), reply.rawHeader("Date"));
    QStringList words{QStringLiteral("HTTP %1").arg(status),
                      reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString()};
    if (problem.code != 0)
        words << QStringLiteral("code %1").arg(problem.code);
    words << problem.message;
    words.removeAll(QString());
    failure.detail = callOf(reply) + QStringLiteral(": ") + words.join(u' ');
    return failure;
}

QString certificateWord(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return QStringLiteral("the certificate has expired");
    case QSslError::CertificateNotYetValid:
        return QStringLiteral("the certificate is not valid yet");
    case QSslError::HostNameMismatch:
        return QStringLiteral("the certificate is for another host");
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return QStringLiteral("nobody that is trusted vouches for the certificate");
    default:
        return QSslError(error).errorString();
    }
}

} // namespace

std::optional<Failure> failureOf(QNetworkReply &reply)
{
    const CallWatch *watch = CallWatch::of(reply);
    if (watch && watch->tooMuch())
        return cutShort(reply, *watch->tooMuch());
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200 && reply.error() == QNetworkReply::NoError)
        return std::nullopt;
    if (status != 0 && status != 200)
        return refusal(reply, status);
    const bool proxy = watch && isOfTheProxy(reply.error(), watch->via());
    const Trouble trouble = proxy ? Trouble::Proxy : troubleOf(reply.error());
    // Qt says "canceled" of its own limit.
    const QString words
        = trouble == Trouble::TimedOut ? QStringLiteral("no answer in time") : reply.errorString();
    return failed(trouble, callOf(reply), words,
                  certificateWords(watch ? watch->tlsErrors() : QList<QSslError>()));
}

Failure refusalOf(int status, const QString &what)
{
    return failed(troubleOfStatus(status, 0), what, QStringLiteral("HTTP %1").arg(status));
}

Failure socketFailure(QAbstractSocket::SocketError error, const QString &words,
                      const QList<QSslError> &tlsErrors, const QUrl &url, bool handshaking)
{
    const QString what = shownAddress(url);
    if (const auto status = handshaking ? refusedStatus(words) : std::nullopt)
        return refusalOf(*status, what);
    const Trouble trouble = isProxyRefusal(error) ? Trouble::Proxy : troubleOf(error);
    return failed(trouble, what, words, certificateWords(tlsErrors));
}

void onError(QWebSocket &socket, QObject *context,
             const std::function<void(QAbstractSocket::SocketError)> &then)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto signal = &QWebSocket::errorOccurred;
#else
    const auto signal = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    QObject::connect(&socket, signal, context, then);
}

std::optional<int> refusedStatus(const QString &words)
{
    // "... Unhandled http status code: 503 (Service Unavailable)": only the number is the same in every
    // language.
    static const QRegularExpression status(QStringLiteral("(?<![0-9.:])([1-5][0-9][0-9])(?= \\()"));
    const auto match = status.match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

QString certificateWords(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors)
        words << certificateWord(error.error());
    words.removeDuplicates();
    return words.join(QStringLiteral(", "));
}

} // namespace core
