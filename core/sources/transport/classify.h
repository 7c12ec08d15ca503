// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/trouble.h"

#include <QAbstractSocket>
#include <QSslError>
#include <QUrl>

#include <functional>
#include <optional>

class QNetworkReply;
class QObject;
class QWebSocket;

namespace core {

/// Why a finished call brought no answer; nothing: it did (status 200). Reads what the body says of a
/// refusal. The detail, for an engineer, names method, address, status, the server's own code and words, and
/// what is wrong with a certificate.
std::optional<Failure> failureOf(QNetworkReply &reply);

/// A status other than 200, or 101 of a handshake. `what`: the call, "GET https://...".
Failure refusalOf(int status, const QString &what);

/// What a WebSocket or its socket says. `words`: the socket's own; `tlsErrors`: of its certificate;
/// `handshaking`: it was not open yet.
Failure socketFailure(QAbstractSocket::SocketError error, const QString &words,
                      const QList<QSslError> &tlsErrors, const QUrl &url, bool handshaking);

/// Calls `then` for each error of a socket, in whatever way this version of Qt tells it.
void onError(QWebSocket &socket, QObject *context,
             const std::function<void(QAbstractSocket::SocketError)> &then);

/// The status with which a server refused a WebSocket; nothing: that was not what happened. Qt tells it in
/// its words only.
std::optional<int> refusedStatus(const QString &words);

/// What is wrong with a certificate, each thing once: "the certificate has expired".
QString certificateWords(const QList<QSslError> &errors);

} // namespace core
