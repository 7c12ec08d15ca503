// SPDX-License-Identifier: GPL-3.0-or-later
// From a delta sent on a WebSocket to its alerts told in another thread: server, socket, reader, snapshot,
// evaluator and the floor's facts, all real, on the loopback interface.
#include "core/http/httpserver.h"
#include "core/metrics/streamwriter.h"
#include "core/service/floor.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchfloor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <atomic>

using namespace core;

namespace {

constexpr int queues = 10000;
constexpr int targets = 100000;
constexpr int deltas = 300;

std::shared_ptr<const std::string> lineOf(const Patch &patch, StreamForm form)
{
    std::string line;
    writeLine(patch, line, form);
    return std::make_shared<const std::string>(std::move(line));
}

/// Lets the thread's events happen until `done` says so; false after ten seconds.
template <class Done> bool waitUntil(Done &&done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < 10000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1000);
    return done();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTimer wakeUp;
    wakeUp.start(1000);

    std::atomic<quint64> socket{0};
    HttpHandlers handlers;
    handlers.opened = [&socket](WebSocketId id, const HttpRequest &) { socket = quint64(id) + 1; };
    handlers.admit = [](const HttpRequest &) { return std::nullopt; };
    HttpLimits limits;
    limits.backlog = 256u << 20;
    HttpServer server(handlers, limits);
    const auto port = server.listen("127.0.0.1", 0);
    if (!port)
        qFatal("%s", qPrintable(port.error().text()));

    bench::BigFloor big(queues);
    FloorSettings settings;
    settings.rules = big.rules(targets);
    settings.sources = {{{QStringLiteral("push")},
                         QStringLiteral("Push"),
                         PushSource{QUrl(QStringLiteral("ws://127.0.0.1:%1/").arg(*port))}}};
    Floor floor(settings);
    int snapshots = 0;
    qint64 toldAt = 0;
    QElapsedTimer clock;
    QObject::connect(&floor, &Floor::snapshotTaken, &application, [&snapshots] { ++snapshots; });
    QObject::connect(&floor, &Floor::eventsRecorded, &application, [&] { toldAt = clock.nsecsElapsed(); });
    floor.start();
    if (!waitUntil([&socket] { return socket > 0; }))
        qFatal("the floor did not connect");

    Instant now{};
    const WebSocketId id{socket - 1};
    server.send({id}, {WebSocketMessage::Kind::Binary, lineOf(big.snapshot(now), StreamForm::Compact)});
    if (!waitUntil([&snapshots] { return snapshots > 0; }))
        qFatal("the first snapshot did not arrive");

    std::vector<double> latencies;
    size_t bytes = 0;
    for (int i = 0; i < deltas; ++i) {
        big.move(0.01, 0.01);
        const auto line = lineOf(big.delta(now += std::chrono::seconds(1)), StreamForm::Full);
        bytes = line->size();
        const int before = snapshots;
        toldAt = 0;
        clock.start();
        server.send({id}, {WebSocketMessage::Kind::Binary, line});
        if (!waitUntil([&] { return toldAt > 0 && snapshots > before; }))
            qFatal("delta %d brought no alert", i);
        latencies.push_back(double(toldAt) * 1e-6);
    }
    const QJsonObject parameters{{QStringLiteral("targets"), targets},
                                 {QStringLiteral("deltas"), deltas},
                                 {QStringLiteral("bytes_a_delta"), qint64(bytes)},
                                 {QStringLiteral("p50_ms"), bench::median(latencies)}};
    bench::report("delta_sent_to_alert_told_p99", bench::percentile(latencies, 0.99), "ms",
                  QStringLiteral("<= 5"), parameters);
    return 0;
}
