// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/floor.h"
#include "tests/support/certificates.h"
#include "tests/support/misbehavingservice.h"
#include "tests/support/proxyprocess.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace core;
using namespace std::chrono_literals;

namespace {

using State = TrialReport::State;
using Steps = QList<TrialStep>;

// A floor without sources, which is asked whether one would do.
class Asker
{
public:
    Asker()
    {
        QObject::connect(&m_floor, &Floor::testProgressed, &m_floor, [this](const TestProgress &progress) {
            // The last is told as such, whether or not it was told before.
            if (!progress.isOver || m_told.isEmpty() || m_told.last().report != progress.report)
                m_told << progress;
            m_isOver = progress.isOver;
        });
        m_floor.start();
    }

    /// The steps that were done, in order; the one that failed is in `failed`.
    Steps stepsOf(const SourceSettings &settings, const QList<GivenSecret> &secrets = {}, Millis limit = 20s)
    {
        m_told.clear();
        m_isOver = false;
        failed.reset();
        m_floor.ask(TestSource{++m_id, settings, secrets, limit});
        if (!QTest::qWaitFor([this] { return m_isOver; }, 25'000))
            return {};
        Steps steps;
        for (const TestProgress &progress : m_told) {
            if (progress.report.state == State::Failed)
                failed = progress.report;
            else if (progress.report.state != State::Running)
                steps << progress.report.step;
        }
        last = m_told.last().report;
        return steps;
    }
    const TrialReport &reportOf(TrialStep step) const
    {
        return std::find_if(m_told.begin(), m_told.end(),
                            [step](const TestProgress &progress) {
                                return progress.report.step == step
                                       && progress.report.state != State::Running;
                            })
            ->report;
    }
    Floor &floor() { return m_floor; }
    qsizetype told() const { return m_told.size(); }

    std::optional<TrialReport> failed;
    TrialReport last;

private:
    Floor m_floor{FloorSettings{}};
    QList<TestProgress> m_told;
    quint64 m_id = 0;
    bool m_isOver = false;
};

QList<GivenSecret> secret(const QString &text)
{
    return {{SecretKind::Source, Secret(text), Keep::ForThisSession}};
}

const QList<GivenSecret> rightSecret = secret(QStringLiteral("secret"));

SourceSettings account(const QString &url)
{
    TaskRouterSource source;
    source.taskRouterUrl = source.flexUrl = QUrl(url);
    source.accountSid = QStringLiteral("AC00000000000000000000000000000001");
    return {{QStringLiteral("main")}, QStringLiteral("Main"), source, {}};
}

SourceSettings pushed(const QString &url, bool needsToken = false)
{
    return {{QStringLiteral("main")}, QStringLiteral("Main"), PushSource{QUrl(url), needsToken}, {}};
}

SourceSettings recorded(const QString &file)
{
    return {{QStringLiteral("main")}, QStringLiteral("Main"), RecordingSource{file, 1}, {}};
}

const Steps plainWay{TrialStep::Address, TrialStep::Name, TrialStep::Connection};
const Steps account4{TrialStep::SignIn, TrialStep::Configuration, TrialStep::Workspace, TrialStep::Numbers};

} // namespace

class SourceTrialTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void anAccountIsTriedStepByStep();
    void aWrongPasswordFailsAtTheSignIn();
    void anAccountGoesOnWithoutAConfiguration_data();
    void anAccountGoesOnWithoutAConfiguration();
    void anUnknownWorkspaceIsSaid();
    void aFailingServerFailsWhereItFails_data();
    void aFailingServerFailsWhereItFails();
    void aServerThatIsNotThere();
    void aNameThatIsNotKnown();
    void noSecretIsToldFromTheStart();
    void aTrialHasALimit();
    void aCancelledTrialIsSilent();
    void encryptionIsAStepOfItsOwn();
    void aServerThatSpeaksNoEncryption();
    void throughAProxy_data();
    void throughAProxy();
    void aProxyThatIsNotThere();
    void aStreamIsTriedToItsFirstSnapshot();
    void aStreamWantsItsToken();
    void aRecordingIsReadToItsEnd();
    void aRecordingThatIsNone();
    void aServersWordsDoNotShowTheSecret();

private:
    std::unique_ptr<support::MisbehavingService> m_service;
    Asker m_asker;
};

void SourceTrialTest::initTestCase()
{
    m_service = std::make_unique<support::MisbehavingService>(QStringList{
        QStringLiteral("--queues"), QStringLiteral("7"), QStringLiteral("--seed"), QStringLiteral("3")});
    QVERIFY2(m_service->port() != 0, qPrintable(m_service->said()));
}

void SourceTrialTest::init()
{
    QCOMPARE(m_service->behave(), QString());
}

void SourceTrialTest::anAccountIsTriedStepByStep()
{
    QCOMPARE(m_asker.stepsOf(account(m_service->url()), rightSecret), plainWay + account4);
    QVERIFY(!m_asker.failed);
    QCOMPARE(m_asker.last.step, TrialStep::Numbers);
    QCOMPARE(m_asker.last.floor.queues.size(), 7);
    QVERIFY(!m_asker.last.floor.channels.isEmpty());
    QCOMPARE(m_asker.reportOf(TrialStep::Workspace).found.left(2), QStringLiteral("WS"));
    QCOMPARE(m_asker.reportOf(TrialStep::Name).found, QStringLiteral("127.0.0.1"));
}

void SourceTrialTest::aWrongPasswordFailsAtTheSignIn()
{
    QCOMPARE(m_asker.stepsOf(account(m_service->url()), secret(QStringLiteral("wrong"))), plainWay);
    QCOMPARE(m_asker.failed->step, TrialStep::SignIn);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Credentials);
}

void SourceTrialTest::anAccountGoesOnWithoutAConfiguration_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("none") << "404 on /v1/Configuration";
    QTest::newRow("not for us") << "403 on /v1/Configuration";
    QTest::newRow("garbage") << "garbage on /v1/Configuration";
}

void SourceTrialTest::anAccountGoesOnWithoutAConfiguration()
{
    QFETCH(QString, fault);
    QCOMPARE(m_service->misbehave({fault}), QString());
    QCOMPARE(m_asker.stepsOf(account(m_service->url()), rightSecret), plainWay + account4);
    QCOMPARE(m_asker.reportOf(TrialStep::Configuration).state, State::LeftOut);
    QCOMPARE(m_asker.reportOf(TrialStep::Workspace).found.left(2), QStringLiteral("WS"));
}

void SourceTrialTest::anUnknownWorkspaceIsSaid()
{
    SourceSettings settings = account(m_service->url());
    std::get<TaskRouterSource>(settings.kind).workspaceSid = QStringLiteral("WS") + QString(32, u'9');
    QCOMPARE(m_asker.stepsOf(settings, rightSecret),
             plainWay + (Steps{TrialStep::SignIn, TrialStep::Configuration}));
    QCOMPARE(m_asker.failed->step, TrialStep::Workspace);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Refused);
}

void SourceTrialTest::aFailingServerFailsWhereItFails_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<TrialStep>("step");
    QTest::addColumn<Trouble>("trouble");
    QTest::newRow("workspace") << "500 on /v1/Workspaces/*/TaskQueues" << TrialStep::Workspace
                               << Trouble::Server;
    QTest::newRow("numbers") << "503 on /v1/Workspaces/*/TaskQueues/RealTimeStatistics" << TrialStep::Numbers
                             << Trouble::Server;
    QTest::newRow("limit") << "429 on /v1/Workspaces" << TrialStep::Workspace << Trouble::Rate;
    QTest::newRow("garbage") << "garbage on /v1/Workspaces" << TrialStep::Workspace << Trouble::BadData;
    QTest::newRow("cut") << "cut on /v1/Configuration" << TrialStep::SignIn << Trouble::Network;
}

void SourceTrialTest::aFailingServerFailsWhereItFails()
{
    QFETCH(QString, fault);
    QFETCH(TrialStep, step);
    QFETCH(Trouble, trouble);
    QCOMPARE(m_service->misbehave({fault}), QString());
    m_asker.stepsOf(account(m_service->url()), rightSecret);
    QVERIFY(m_asker.failed);
    QCOMPARE(m_asker.failed->step, step);
    QCOMPARE(m_asker.failed->failure.trouble, trouble);
}

void SourceTrialTest::aServerThatIsNotThere()
{
    const Steps steps = m_asker.stepsOf(account(QStringLiteral("http://127.0.0.1:1")), rightSecret);
    QCOMPARE(steps, (Steps{TrialStep::Address, TrialStep::Name}));
    QCOMPARE(m_asker.failed->step, TrialStep::Connection);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Network);
}

void SourceTrialTest::aNameThatIsNotKnown()
{
    QCOMPARE(m_asker.stepsOf(pushed(QStringLiteral("ws://nobody.invalid/stream"))),
             Steps{TrialStep::Address});
    QCOMPARE(m_asker.failed->step, TrialStep::Name);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Name);
}

void SourceTrialTest::noSecretIsToldFromTheStart()
{
    QCOMPARE(m_asker.stepsOf(account(m_service->url())), Steps());
    QCOMPARE(m_asker.failed->step, TrialStep::SignIn);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::SecretMissing);
}

void SourceTrialTest::aTrialHasALimit()
{
    QCOMPARE(m_service->misbehave({QStringLiteral("latency=30s on /v1/Configuration")}), QString());
    QCOMPARE(m_asker.stepsOf(account(m_service->url()), rightSecret, 500ms), plainWay);
    QCOMPARE(m_asker.failed->step, TrialStep::SignIn);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::TimedOut);
}

void SourceTrialTest::aCancelledTrialIsSilent()
{
    QCOMPARE(m_service->misbehave({QStringLiteral("latency=30s on /v1/Configuration")}), QString());
    m_asker.floor().ask(TestSource{1000, account(m_service->url()), rightSecret, 300ms});
    m_asker.floor().cancel(CancelTest{1000});
    // The next one ends, later than the first would have.
    m_asker.stepsOf(account(m_service->url()), rightSecret, 600ms);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::TimedOut);
    QVERIFY(m_asker.failed->failure.detail.contains(u"0 s"));
}

void SourceTrialTest::encryptionIsAStepOfItsOwn()
{
    const support::CertificateAuthority authority;
    const HttpTls tls = authority.certify({});
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write(QStringLiteral("cert.pem"), QByteArray::fromStdString(tls.certificate)));
    QVERIFY(write(QStringLiteral("key.pem"), QByteArray::fromStdString(tls.key)));
    const support::SimulatedService service(
        {QStringLiteral("--queues"), QStringLiteral("1"), QStringLiteral("--tls"),
         folder.filePath(QStringLiteral("cert.pem")), QStringLiteral("--tls-key"),
         folder.filePath(QStringLiteral("key.pem"))});
    QVERIFY2(service.port() != 0, qPrintable(service.said()));

    SourceSettings settings = account(service.url(QStringLiteral("https")));
    settings.connection.caFile = authority.file();
    QCOMPARE(m_asker.stepsOf(settings, rightSecret), plainWay + Steps{TrialStep::Tls} + account4);
    QCOMPARE(m_asker.reportOf(TrialStep::Tls).found.left(3), QStringLiteral("TLS"));

    settings.connection.caFile = folder.filePath(QStringLiteral("none.pem"));
    QCOMPARE(m_asker.stepsOf(settings, rightSecret), Steps());
    QCOMPARE(m_asker.failed->step, TrialStep::Address);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Unreadable);

    settings.connection.caFile.clear();
    QCOMPARE(m_asker.stepsOf(settings, rightSecret), plainWay);
    QCOMPARE(m_asker.failed->step, TrialStep::Tls);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Tls);
    QVERIFY2(m_asker.failed->failure.detail.contains(u"vouches"), qPrintable(m_asker.failed->failure.detail));
}

void SourceTrialTest::aServerThatSpeaksNoEncryption()
{
    // Plain HTTP waits for a line that never comes.
    const SourceSettings settings = account(m_service->url(QStringLiteral("https")));
    QCOMPARE(m_asker.stepsOf(settings, rightSecret, 1s), plainWay);
    QCOMPARE(m_asker.failed->step, TrialStep::Tls);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::TimedOut);
}

void SourceTrialTest::throughAProxy_data()
{
    QTest::addColumn<ProxySettings::Kind>("kind");
    QTest::newRow("socks") << ProxySettings::Kind::Socks5;
    QTest::newRow("http") << ProxySettings::Kind::Http;
}

void SourceTrialTest::throughAProxy()
{
    QFETCH(ProxySettings::Kind, kind);
    const support::ProxyProcess proxy(kind, QStringLiteral("floor"), QStringLiteral("sesame"));
    SourceSettings settings = account(m_service->url());
    settings.connection.proxy = proxy.settings();
    QList<GivenSecret> secrets = rightSecret;
    secrets << GivenSecret{SecretKind::Proxy, Secret(QStringLiteral("sesame")), Keep::ForThisSession};
    Steps way{TrialStep::Address, TrialStep::Proxy};
    if (kind == ProxySettings::Kind::Socks5)
        way << TrialStep::Connection;
    QCOMPARE(m_asker.stepsOf(settings, secrets), way + account4);

    secrets.last().secret = Secret(QStringLiteral("wrong"));
    QCOMPARE(m_asker.stepsOf(settings, secrets), (Steps{TrialStep::Address, TrialStep::Proxy}));
    // tinyproxy turns plain calls away as if it were the server.
    const bool isPlain = kind == ProxySettings::Kind::Http;
    QCOMPARE(m_asker.failed->failure.trouble, isPlain ? Trouble::Credentials : Trouble::ProxyPassword);
}

void SourceTrialTest::aProxyThatIsNotThere()
{
    SourceSettings settings = account(m_service->url());
    settings.connection.proxy = {ProxySettings::Kind::Http, QStringLiteral("127.0.0.1"), 1, {}};
    QCOMPARE(m_asker.stepsOf(settings, rightSecret), Steps{TrialStep::Address});
    QCOMPARE(m_asker.failed->step, TrialStep::Proxy);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Proxy);
}

void SourceTrialTest::aStreamIsTriedToItsFirstSnapshot()
{
    const QString url = m_service->url(QStringLiteral("ws")) + QStringLiteral("/stream");
    QCOMPARE(m_asker.stepsOf(pushed(url)), plainWay + (Steps{TrialStep::Stream, TrialStep::Numbers}));
    QCOMPARE(m_asker.last.floor.queues.size(), 7);

    QCOMPARE(m_service->misbehave({QStringLiteral("garbage on stream")}), QString());
    QCOMPARE(m_asker.stepsOf(pushed(url)), plainWay + Steps{TrialStep::Stream});
    QCOMPARE(m_asker.failed->step, TrialStep::Numbers);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::BadData);
}

void SourceTrialTest::aStreamWantsItsToken()
{
    qputenv("TRIAL_TOKEN", "hush");
    const support::SimulatedService service({QStringLiteral("--token-env"), QStringLiteral("TRIAL_TOKEN")});
    QVERIFY2(service.port() != 0, qPrintable(service.said()));
    const QString url = service.url(QStringLiteral("ws")) + QStringLiteral("/stream");
    QCOMPARE(m_asker.stepsOf(pushed(url, true), secret(QStringLiteral("hush"))),
             plainWay + (Steps{TrialStep::Stream, TrialStep::Numbers}));
    QCOMPARE(m_asker.stepsOf(pushed(url, true), secret(QStringLiteral("loud"))), plainWay);
    QCOMPARE(m_asker.failed->step, TrialStep::Stream);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Credentials);
}

void SourceTrialTest::aRecordingIsReadToItsEnd()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("floor.ndjson"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int second = 10; second < 40; ++second)
        file.write(
            QByteArray(
                R"({"type":"snapshot","at":"2026-11-21T09:00:%1Z","queues":[{"sid":"WQ1"},{"sid":"WQ2"}]})")
                .replace("%1", QByteArray::number(second))
            + '\n');
    file.close();
    QCOMPARE(m_asker.stepsOf(recorded(path)), (Steps{TrialStep::File, TrialStep::Lines, TrialStep::Numbers}));
    QCOMPARE(m_asker.last.floor.queues.size(), 2);
    QCOMPARE(m_asker.last.lines, 30);
    QCOMPARE(m_asker.last.span, Millis(29s));
    QVERIFY(m_asker.last.isWhole);
}

void SourceTrialTest::aRecordingThatIsNone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("notes.txt"));
    QCOMPARE(m_asker.stepsOf(recorded(path)), Steps());
    QCOMPARE(m_asker.failed->step, TrialStep::File);
    QCOMPARE(m_asker.failed->failure.trouble, Trouble::Unreadable);

    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("dear diary\n");
    file.close();
    QCOMPARE(m_asker.stepsOf(recorded(path)), Steps{TrialStep::File});
    QCOMPARE(m_asker.failed->step, TrialStep::Lines);
    QVERIFY2(m_asker.failed->failure.detail.contains(u"notes.txt: line 1"),
             qPrintable(m_asker.failed->failure.detail));
}

void SourceTrialTest::aServersWordsDoNotShowTheSecret()
{
    SourceSettings settings = account(m_service->url() + QStringLiteral("/hush-hush"));
    m_asker.stepsOf(settings, secret(QStringLiteral("hush-hush")));
    QVERIFY(m_asker.failed);
    QVERIFY2(!m_asker.failed->failure.detail.contains(u"hush-hush"),
             qPrintable(m_asker.failed->failure.detail));
}

FLOORWATCH_TEST_MAIN(SourceTrialTest)
#include "tst_sourcetrial.moc"
