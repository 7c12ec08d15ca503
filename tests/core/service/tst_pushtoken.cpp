// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpserver.h"
#include "core/service/floor.h"
#include "tests/support/testmain.h"

using namespace core;

namespace {

const SourceId source{QStringLiteral("pushed")};

/// Lets in who has the token, and tells them the floor.
HttpHandlers guarded(HttpServer *&server)
{
    HttpHandlers handlers;
    handlers.admit = [](const HttpRequest &request) -> std::optional<HttpResponse> {
        if (request.header("Authorization") == "Bearer open-sesame")
            return std::nullopt;
        return plainResponse(401);
    };
    handlers.opened = [&server](WebSocketId socket, const HttpRequest &) {
        const auto line = std::make_shared<const std::string>(
            R"({"type":"snapshot","at":"2026-11-21T09:00:00Z","queues":[{"sid":"WQ1"}]})");
        server->send({socket}, {WebSocketMessage::Kind::Text, line});
    };
    return handlers;
}

} // namespace

class TestPushToken : public QObject
{
    Q_OBJECT

private slots:
    void sendsATokenThatItsSettingsDoNotSpeakOf();
};

/// Nobody told that this server wants a token: it says so itself, and a person gives one.
void TestPushToken::sendsATokenThatItsSettingsDoNotSpeakOf()
{
    HttpServer *speaker = nullptr;
    HttpServer server(guarded(speaker));
    speaker = &server;
    const QUrl url(QStringLiteral("ws://127.0.0.1:%1/").arg(server.listen("127.0.0.1", 0).value()));
    Floor floor({{{source, QStringLiteral("P"), PushSource{url, false}}}, {}});
    SourceHealth health;
    connect(&floor, &Floor::healthChanged, this, [&](const SourceHealth &newest) { health = newest; });
    floor.start();
    QTRY_COMPARE(health.trouble, Trouble::Credentials);
    QVERIFY(health.secretWanted);
    QCOMPARE(health.secretWanted->kind, SecretKind::Source);

    floor.wish(
        GiveSecret{source, SecretKind::Source, Secret(QStringLiteral("open-sesame")), Keep::ForThisSession});
    QTRY_COMPARE(health.state, SourceHealth::State::Live);
    QVERIFY(!health.secretWanted);
}

FLOORWATCH_TEST_MAIN(TestPushToken)
#include "tst_pushtoken.moc"
