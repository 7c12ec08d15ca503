// SPDX-License-Identifier: GPL-3.0-or-later
// The console as a whole, in a process of its own under a real X server, fed over a real socket: from the
// sample sent to the sample painted, what an update costs, and what the program costs at rest.
#include "core/http/httpserver.h"
#include "core/metrics/streamwriter.h"
#include "tests/bench/bench.h"
#include "tests/bench/benchconsole.h"
#include "tests/bench/benchfloor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <map>

using namespace core;

namespace {

/// Rows of seventeen cells; a queue has five of them.
struct Case
{
    const char *name;
    int rows;
    bool sorted = false;
    bool deltas = false;
    const char *latencyGoal = "";
    const char *cpuGoal = "";
};

qint64 monotonicMicros()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(bench::Clock::now().time_since_epoch())
        .count();
}

template <class Done> bool waitUntil(Done &&done, int milliseconds = 30'000)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return done();
}

// Serves the stream to the console, a line when it is told to.
class Sender
{
public:
    Sender() : m_server(handlers(), limits())
    {
        const auto port = m_server.listen("127.0.0.1", 0);
        if (!port)
            qFatal("%s", qPrintable(port.error().text()));
        m_url = QStringLiteral("ws://127.0.0.1:%1/").arg(*port);
    }
    const QString &url() const { return m_url; }
    bool waitForTheConsole()
    {
        return waitUntil([this] { return m_socket > 0; });
    }
    void forgetTheConsole() { m_socket = 0; }
    /// When it was sent, in microseconds of the monotonic clock.
    qint64 send(const Patch &patch)
    {
        auto line = std::make_shared<std::string>();
        writeLine(patch, *line, StreamForm::Compact);
        const qint64 sent = monotonicMicros();
        m_server.send({WebSocketId{m_socket - 1}}, {WebSocketMessage::Kind::Binary, line});
        return sent;
    }

private:
    HttpHandlers handlers()
    {
        HttpHandlers handlers;
        handlers.opened = [this](WebSocketId id, const HttpRequest &) { m_socket = quint64(id) + 1; };
        handlers.admit = [](const HttpRequest &) { return std::nullopt; };
        return handlers;
    }
    static HttpLimits limits()
    {
        HttpLimits limits;
        limits.backlog = 256u << 20;
        return limits;
    }

    std::atomic<quint64> m_socket{0};
    HttpServer m_server;
    QString m_url;
};

// The console beside us, and what it wrote down.
class Running
{
public:
    Running(const QString &display, const QString &url, const QStringList &more)
    {
        m_process.setProcessEnvironment(bench::consoleEnvironment(display, m_folder.path()));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(),
                        QStringList{QStringLiteral("--console"), url, traceFile()} + more);
        if (!m_process.waitForStarted())
            qFatal("the console does not start");
    }
    ~Running()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
    }
    qint64 id() const { return m_process.processId(); }
    /// By the sample's own time: when it was on the screen.
    std::map<std::string, qint64> painted() const
    {
        std::map<std::string, qint64> painted;
        QFile file(traceFile());
        if (!file.open(QIODevice::ReadOnly))
            return painted;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QJsonObject update = QJsonDocument::fromJson(line).object();
            if (!update.isEmpty())
                painted[update[QLatin1String("at")].toString().toStdString()]
                    = update[QLatin1String("painted")].toObject()[QLatin1String("monotonic")].toInteger();
        }
        return painted;
    }
    /// The longest pass of its event loop after the first paint, in ms of processor time. It ends with that.
    double longestPass()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
        return m_process.readAllStandardOutput().trimmed().toDouble();
    }

private:
    QString traceFile() const { return m_folder.filePath(QStringLiteral("trace.ndjson")); }

    const QTemporaryDir m_folder;
    QProcess m_process;
};

QJsonObject parametersOf(const Case &of, int updates)
{
    return {{QStringLiteral("rows"), of.rows},
            {QStringLiteral("sorted"), of.sorted},
            {QStringLiteral("deltas"), of.deltas},
            {QStringLiteral("updates"), updates}};
}

void measure(const QString &display, const Case &of)
{
    constexpr int updates = 40;
    Sender sender;
    bench::BigFloor floor(of.rows / 5);
    Running console(display, sender.url(),
                    of.sorted ? QStringList{QStringLiteral("--sorted")} : QStringList());
    if (!sender.waitForTheConsole())
        qFatal("the console did not connect");
    Instant at = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    sender.send(floor.snapshot(at));
    const std::string first = toIso(at);
    if (!waitUntil([&] { return console.painted().contains(first); }))
        qFatal("the first sample was not painted");
    std::vector<double> latencies;
    double cpu = 0;
    for (int i = 0; i < updates; ++i) {
        floor.move(0.1, 0);
        const Patch patch = of.deltas ? floor.delta(at += std::chrono::seconds(1))
                                      : floor.snapshot(at += std::chrono::seconds(1));
        const double before = bench::cpuSecondsOfProcess(console.id());
        const qint64 sent = sender.send(patch);
        const std::string name = toIso(at);
        std::map<std::string, qint64> painted;
        if (!waitUntil([&] { return (painted = console.painted()).contains(name); }, 5000))
            continue; // nothing in sight had changed
        latencies.push_back(double(painted[name] - sent) / 1000);
        QTimer::singleShot(150, [] {});
        QElapsedTimer rest;
        rest.start();
        waitUntil([&] { return rest.elapsed() > 150; });
        cpu += bench::cpuSecondsOfProcess(console.id()) - before;
    }
    if (latencies.empty())
        qFatal("nothing was painted");
    const auto name = [&](const char *what) { return std::string(what) + '_' + of.name; };
    QJsonObject parameters = parametersOf(of, int(latencies.size()));
    parameters.insert(QStringLiteral("p95_ms"), bench::percentile(latencies, 0.95));
    bench::report(name("sent_to_painted_p50").c_str(), bench::median(latencies), "ms",
                  QLatin1String(of.latencyGoal), parameters);
    bench::report(name("cpu_an_update").c_str(), 1000 * cpu / double(latencies.size()), "ms",
                  QLatin1String(of.cpuGoal), parametersOf(of, int(latencies.size())));
    bench::report(name("resident_memory").c_str(), bench::residentMegabytes(console.id()), "MB",
                  of.rows == 50'000 ? QStringLiteral("<= 150") : QString(), parametersOf(of, updates));
    bench::report(name("longest_pass").c_str(), console.longestPass(), "ms", QStringLiteral("<= 16"),
                  parametersOf(of, updates));
}

/// A sample a second for a while, all of it: sources, rules, grid and tiles.
void measureAtRest(const QString &display, int queues, const char *goal)
{
    constexpr int seconds = 15;
    Sender sender;
    bench::BigFloor floor(queues);
    Running console(display, sender.url(), {QStringLiteral("--rules"), QString::number(queues)});
    if (!sender.waitForTheConsole())
        qFatal("the console did not connect");
    Instant at = std::chrono::floor<Millis>(std::chrono::system_clock::now());
    sender.send(floor.snapshot(at));
    QElapsedTimer clock;
    clock.start();
    double before = 0;
    for (int second = 1; second <= seconds + 3; ++second) {
        waitUntil([&] { return clock.elapsed() >= 1000 * second; });
        if (second == 3)
            before = bench::cpuSecondsOfProcess(console.id());
        floor.move(0.1, 0.001);
        sender.send(floor.delta(at += std::chrono::seconds(1)));
    }
    const double share = 100 * (bench::cpuSecondsOfProcess(console.id()) - before) / seconds;
    bench::report(("cpu_at_1_hz_" + std::to_string(queues)).c_str(), share, "% of a core",
                  QLatin1String(goal),
                  {{QStringLiteral("queues"), queues}, {QStringLiteral("seconds"), seconds}});
}

/// From the program's start to its first grid with rows, in turns with an empty window.
void measureStart(const QString &display)
{
    std::vector<double> starts;
    std::vector<double> empties;
    double memory = 0;
    double emptyMemory = 0;
    bench::BigFloor floor(1000);
    for (int turn = 0; turn < 7; ++turn) {
        Sender sender;
        const qint64 begin = monotonicMicros();
        Running console(display, sender.url(), {QStringLiteral("--queues-only")});
        if (!sender.waitForTheConsole())
            qFatal("the console did not connect");
        const Instant at = std::chrono::floor<Millis>(std::chrono::system_clock::now());
        sender.send(floor.snapshot(at));
        const std::string name = toIso(at);
        if (!waitUntil([&] { return console.painted().contains(name); }))
            qFatal("the first sample was not painted");
        starts.push_back(double(console.painted()[name] - begin) / 1000);
        memory = bench::residentMegabytes(console.id());

        const qint64 emptyBegin = monotonicMicros();
        Running empty(display, {}, {QStringLiteral("--empty")});
        if (!waitUntil([&] { return empty.painted().contains("empty"); }))
            qFatal("the empty window was not painted");
        empties.push_back(double(empty.painted()["empty"] - emptyBegin) / 1000);
        emptyMemory = bench::residentMegabytes(empty.id());
    }
    bench::report("start_to_first_grid", bench::median(starts) / bench::median(empties), "x an empty window",
                  QStringLiteral("<= 1.5"),
                  {{QStringLiteral("ms"), bench::median(starts)},
                   {QStringLiteral("empty_ms"), bench::median(empties)}});
    bench::report("resident_memory_1000_queues", memory / emptyMemory, "x an empty window",
                  QStringLiteral("<= 1.35"),
                  {{QStringLiteral("MB"), memory}, {QStringLiteral("empty_MB"), emptyMemory}});
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc > 1 && qstrcmp(argv[1], "--console") == 0)
        return bench::runConsole(argc, argv);
    const QCoreApplication application(argc, argv);
    const bench::XServer screen;
    measureStart(screen.display());
    for (const Case &of : {Case{"1000", 1000, false, false, "<= 2", "<= 1.5"},
                           Case{"10000", 10'000, false, false, "<= 5", "<= 4"},
                           Case{"10000_sorted", 10'000, true, false, "<= 6", "<= 4"},
                           Case{"50000", 50'000, false, false, "<= 30", "<= 15"},
                           Case{"50000_deltas", 50'000, false, true, "<= 12", ""}})
        measure(screen.display(), of);
    measureAtRest(screen.display(), 100, "<= 0.3");
    measureAtRest(screen.display(), 1000, "<= 0.4");
    measureAtRest(screen.display(), 10'000, "<= 1.0");
    return 0;
}
