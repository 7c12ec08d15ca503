// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/simulation/simulatedfloor.h"
#include "tests/support/rawclient.h"
#include "tests/support/simulatedservice.h"
#include "tests/support/testmain.h"

#include <QWebSocket>

using namespace core;
using support::SimulatedService;

namespace {

// What a listener at /stream has been told: each line read, and the floor that they make.
class Listener
{
public:
    explicit Listener(const SimulatedService &service)
    {
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket,
                         [this](const QByteArray &bytes) { take(bytes); });
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this] { m_good = false; });
        m_socket.open(QUrl(service.url(QStringLiteral("ws")) + QStringLiteral("/stream")));
    }

    size_t lineCount() const { return m_kinds.size(); }
    const std::vector<Patch::Kind> &kinds() const { return m_kinds; }
    bool isGood() const { return m_good; }
    Snapshot floor() const { return m_builder.snapshot(); }
    QAbstractSocket::SocketState state() const { return m_socket.state(); }

private:
    void take(const QByteArray &bytes)
    {
        m_good = m_good && !bytes.contains('\n')
                 && m_reader.read(std::string_view(bytes.constData(), size_t(bytes.size()))).ok();
        m_kinds.push_back(m_reader.patch().kind());
        m_good = m_good && m_builder.apply(m_reader.patch()) == SnapshotBuilder::Taken::Yes;
    }

    QWebSocket m_socket;
    StreamReader m_reader;
    SnapshotBuilder m_builder{SourceId{QStringLiteral("stream")}};
    std::vector<Patch::Kind> m_kinds;
    bool m_good = true;
};

// The same floor, made here.
Snapshot truth(Instant at, int queues, quint64 seed, Instant start)
{
    SimulatedFloor floor(makeFloorPlan(queues, seed), seed, start);
    floor.advanceTo(at);
    Patch patch;
    floor.snapshot(patch);
    SnapshotBuilder builder(SourceId{QStringLiteral("stream")});
    builder.apply(patch);
    return builder.snapshot();
}

QString firstDifference(const Snapshot &told, const Snapshot &real)
{
    if (told.rowCount() != real.rowCount())
        return QStringLiteral("%1 rows instead of %2").arg(told.rowCount()).arg(real.rowCount());
    for (const MetricInfo &metric : metrics()) {
        for (int row = 0; row < real.rowCount(); ++row) {
            if (told.cell(metric.metric, row) != real.cell(metric.metric, row))
                return QStringLiteral("row %1: %2")
                    .arg(row)
                    .arg(QString::fromUtf8(metric.id.data(), qsizetype(metric.id.size())));
        }
    }
    return {};
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

class TestSimulatedStream : public QObject
{
    Q_OBJECT

private slots:
    void pushesASnapshotThenWhatChanges();
    void toldTheSameToWhoJoinsLater();
    void goesOnWhenAListenerLeaves();
    void pushesTheCompactForm();
    void tellsALargeFloorInSeveralLines();
    void opensAtNoOtherPath();
    void endsAfterItsDuration();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void saysThatThePortIsTaken();
};

void TestSimulatedStream::pushesASnapshotThenWhatChanges()
{
    const SimulatedService service(words("--queues 5 --seed 8 --speed 20 --start 2026-11-21T10:30:00Z"));
    QVERIFY2(service.port() != 0, qPrintable(service.said()));
    const Listener listener(service);
    QTRY_VERIFY(listener.lineCount() >= 30);
    QVERIFY(listener.isGood());
    QCOMPARE(listener.kinds().front(), Patch::Kind::Snapshot);
    QCOMPARE(std::count(listener.kinds().begin(), listener.kinds().end(), Patch::Kind::Snapshot), 1);
    const Snapshot told = listener.floor();
    QCOMPARE(firstDifference(told, truth(told.at(), 5, 8, *parseInstant("2026-11-21T10:30:00Z"))), QString());
}

void TestSimulatedStream::toldTheSameToWhoJoinsLater()
{
    const SimulatedService service(words("--queues 5 --seed 8 --speed 20 --start 2026-11-21T10:30:00Z"));
    const Listener early(service);
    QTRY_VERIFY(early.lineCount() >= 10);
    const Listener late(service);
    QTRY_VERIFY(late.lineCount() >= 10);
    QVERIFY(late.isGood());
    QCOMPARE(late.kinds().front(), Patch::Kind::Snapshot);
    const Snapshot told = late.floor();
    QCOMPARE(firstDifference(told, truth(told.at(), 5, 8, *parseInstant("2026-11-21T10:30:00Z"))), QString());
}

void TestSimulatedStream::goesOnWhenAListenerLeaves()
{
    const SimulatedService service(words("--queues 2 --speed 20"));
    const Listener stays(service);
    {
        const Listener leaves(service);
        QTRY_VERIFY(leaves.lineCount() >= 2);
    }
    const size_t before = stays.lineCount();
    QTRY_VERIFY(stays.lineCount() >= before + 5);
}

void TestSimulatedStream::pushesTheCompactForm()
{
    const SimulatedService service(
        words("--queues 3 --seed 8 --speed 20 --compact --start 2026-11-21T10:30:00Z"));
    const Listener listener(service);
    QTRY_VERIFY(listener.lineCount() >= 5);
    const Snapshot told = listener.floor();
    QCOMPARE(firstDifference(told, truth(told.at(), 3, 8, *parseInstant("2026-11-21T10:30:00Z"))), QString());
}

void TestSimulatedStream::tellsALargeFloorInSeveralLines()
{
    const SimulatedService service(words("--queues 21000 --seed 8 --compact --start 2026-11-21T10:30:00Z"));
    QVERIFY2(service.port() != 0, qPrintable(service.said()));
    const Listener listener(service);
    QTRY_VERIFY_WITH_TIMEOUT(listener.lineCount() >= 6, 20000);
    QVERIFY(listener.isGood());
    QCOMPARE(listener.kinds()[0], Patch::Kind::Snapshot);
    QCOMPARE(std::count(listener.kinds().begin(), listener.kinds().end(), Patch::Kind::Snapshot), 1);
    const Snapshot told = listener.floor();
    QCOMPARE(
        std::count_if(told.rows().begin(), told.rows().end(), [](const Row &row) { return row.isQueue(); }),
        21000);
}

void TestSimulatedStream::opensAtNoOtherPath()
{
    const SimulatedService service(words("--queues 1"));
    support::RawClient client(service.port());
    client.says("GET /other HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    QCOMPARE(support::statusOf(client.answer()), QByteArray("404"));
}

void TestSimulatedStream::endsAfterItsDuration()
{
    QProcess program;
    program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
                  words("simulate --queues 1 --speed 50 --duration 5 --listen 127.0.0.1:0"));
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QCOMPARE(program.readAllStandardOutput(), QByteArray());
}

void TestSimulatedStream::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *options, const char *named) {
        QTest::addRow("%s", options) << QString::fromLatin1(options) << QString::fromLatin1(named);
    };
    row("--listen here", "--listen");
    row("--listen 127.0.0.1:99999", "--listen");
    row("--listen :80", "--listen");
    row("--listen localhost.example:0", "--listen");
    row("--listen 127.0.0.1:0 --speed 0", "--speed");
    row("--account AC1", "--account");
    row("--password x", "--password");
}

void TestSimulatedStream::namesWhatIsWrong()
{
    QFETCH(const QString, options);
    QFETCH(const QString, named);
    QProcess program;
    program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
                  words("simulate") + options.split(u' '));
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    const QString said = QString::fromUtf8(program.readAllStandardError());
    QVERIFY2(said.startsWith(u"floorwatchd simulate: ") && said.contains(named), qPrintable(said));
}

void TestSimulatedStream::saysThatThePortIsTaken()
{
    const SimulatedService first(words("--queues 1"));
    QProcess program;
    program.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
                  words("simulate --queues 1 --listen") + QStringList{first.url().mid(7)});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().contains(first.url().mid(7).toUtf8()));
}

FLOORWATCH_TEST_MAIN(TestSimulatedStream)
#include "tst_simulatedstream.moc"
