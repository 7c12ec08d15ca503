// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/connectionoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QUrl>

#include <optional>

namespace console {

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

const QString ca = QStringLiteral("ca");
const QString proxy = QStringLiteral("proxy");

core::Error proxyError(const QString &what)
{
    return {QStringLiteral("--proxy"), what};
}

std::optional<core::ProxySettings::Kind> kindOf(const QString &scheme)
{
    if (scheme == u"http")
        return core::ProxySettings::Kind::Http;
    if (scheme == u"socks5")
        return core::ProxySettings::Kind::Socks5;
    return {};
}

core::Result<core::ProxySettings> proxyOf(const QString &text)
{
    core::ProxySettings settings;
    if (text.isEmpty() || text == u"system")
        return settings;
    if (text == u"none") {
        settings.kind = core::ProxySettings::Kind::None;
        return settings;
    }
    const QUrl url(text, QUrl::StrictMode);
    const auto kind = kindOf(url.scheme());
    if (!url.password().isEmpty())
        return proxyError(
            ConnectionText::tr("no password may stand here; it is read from FLOORWATCH_PROXY_PASSWORD"));
    if (!url.isValid() || !kind || url.host().isEmpty() || url.port() <= 0)
        return proxyError(
            ConnectionText::tr("is neither none, system, http://HOST:PORT nor socks5://HOST:PORT"));
    return core::ProxySettings{*kind, url.host(), quint16(url.port()), url.userName()};
}

} // namespace

void addConnectionOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {ca,
         ConnectionText::tr("Trust the certificates of this file and no others for --push and --taskrouter."),
         ConnectionText::tr("file.pem")},
        {proxy,
         ConnectionText::tr(
             "Reach --push and --taskrouter through http://HOST:PORT or socks5://HOST:PORT, or "
             "none instead of the system's. With a user, http://USER@HOST:PORT, the password "
             "is in FLOORWATCH_PROXY_PASSWORD."),
         ConnectionText::tr("url")},
    });
}

core::Result<core::ConnectionSettings> connectionOf(const QCommandLineParser &parser)
{
    const auto settings = proxyOf(parser.value(proxy));
    if (!settings)
        return settings.error();
    return core::ConnectionSettings{*settings, parser.value(ca)};
}

} // namespace console
