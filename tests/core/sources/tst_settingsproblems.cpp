// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/settingsproblems.h"
#include "tests/support/testmain.h"

using namespace core;

namespace {

using What = SettingsProblem::What;
using Field = SettingsField;

SourceSettings named(const decltype(SourceSettings::kind) &kind)
{
    return {{QStringLiteral("id")}, QStringLiteral("Name"), kind, {}};
}

SourceSettings account(const QString &sid, const QString &key = {}, const QString &workspace = {})
{
    TaskRouterSource source;
    source.accountSid = sid;
    source.apiKeySid = key;
    source.workspaceSid = workspace;
    return named(source);
}

QString sid(const char *beginning)
{
    return QLatin1String(beginning) + QStringLiteral("0123456789abcdef0123456789abcdef");
}

} // namespace

// What can be said of a source's settings before anything is tried.
class SettingsProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheFieldAndWhatIsWrongThere_data();
    void namesTheFieldAndWhatIsWrongThere();
    void sayNothingOfGoodOnes();
    void sameFloorIsSameAccountOrStream();
    void aFreshIdIsMadeOfTheName_data();
    void aFreshIdIsMadeOfTheName();
};

void SettingsProblemsTest::namesTheFieldAndWhatIsWrongThere_data()
{
    QTest::addColumn<SourceSettings>("settings");
    QTest::addColumn<QList<SettingsProblem>>("problems");
    const auto row = [](const char *name, const SourceSettings &settings, Field field, What what) {
        QTest::newRow(name) << settings << QList<SettingsProblem>{{field, what}};
    };
    SourceSettings nameless = named(SimulatedSource{});
    nameless.name = QStringLiteral("  ");
    row("no name", nameless, Field::Name, What::Missing);
    row("no account", account({}), Field::AccountSid, What::Missing);
    row("other sid", account(sid("SK")), Field::AccountSid, What::OtherBeginning);
    row("short", account(sid("AC").chopped(1)), Field::AccountSid, What::NotThirtyTwoDigits);
    row("capitals", account(sid("AC").toUpper()), Field::AccountSid, What::NotThirtyTwoDigits);
    row("key", account(sid("AC"), sid("AC")), Field::ApiKeySid, What::OtherBeginning);
    row("workspace", account(sid("AC"), {}, sid("WS") + u'0'), Field::WorkspaceSid, What::NotThirtyTwoDigits);
    row("no address", named(PushSource{}), Field::PushUrl, What::Missing);
    row("web address", named(PushSource{QUrl(QStringLiteral("https://a.example"))}), Field::PushUrl,
        What::OtherScheme);
    row("no host", named(PushSource{QUrl(QStringLiteral("wss:///stream"))}), Field::PushUrl, What::NoHost);
    row("no file", named(RecordingSource{}), Field::File, What::Missing);
    SourceSettings proxied = named(PushSource{QUrl(QStringLiteral("ws://a.example"))});
    proxied.connection.proxy = {ProxySettings::Kind::Http, {}, 8080, {}};
    row("no proxy", proxied, Field::ProxyHost, What::Missing);
    proxied.connection.proxy = {ProxySettings::Kind::Socks5, QStringLiteral("proxy"), 0, {}};
    row("no port", proxied, Field::ProxyPort, What::Missing);
}

void SettingsProblemsTest::namesTheFieldAndWhatIsWrongThere()
{
    QFETCH(SourceSettings, settings);
    QFETCH(QList<SettingsProblem>, problems);
    QCOMPARE(problemsOf(settings), problems);
}

void SettingsProblemsTest::sayNothingOfGoodOnes()
{
    QVERIFY(problemsOf(account(sid("AC"), sid("SK"), sid("WS"))).isEmpty());
    QVERIFY(problemsOf(named(PushSource{QUrl(QStringLiteral("wss://a.example/s"))})).isEmpty());
    QVERIFY(problemsOf(named(RecordingSource{QStringLiteral("a.ndjson")})).isEmpty());
    QVERIFY(problemsOf(named(SimulatedSource{})).isEmpty());
}

void SettingsProblemsTest::sameFloorIsSameAccountOrStream()
{
    SourceSettings faster = account(sid("AC"));
    std::get<TaskRouterSource>(faster.kind).nowInterval = Millis(1000);
    faster.name = QStringLiteral("Other");
    QVERIFY(isSameFloor(account(sid("AC")), faster));
    QVERIFY(!isSameFloor(account(sid("AC")), account(sid("AC"), {}, sid("WS"))));
    const auto stream = [](const char *url) { return named(PushSource{QUrl(QLatin1String(url))}); };
    QVERIFY(isSameFloor(stream("ws://a"), stream("ws://a")));
    QVERIFY(!isSameFloor(stream("ws://a"), stream("ws://b")));
    // What is made up or played begins anew.
    QVERIFY(!isSameFloor(named(SimulatedSource{}), named(SimulatedSource{})));
    QVERIFY(!isSameFloor(named(RecordingSource{}), named(RecordingSource{})));
}

void SettingsProblemsTest::aFreshIdIsMadeOfTheName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << "Main"
                           << "main-2";
    QTest::newRow("blanks") << "  Night  Desk! "
                            << "night-desk";
    QTest::newRow("accents") << QStringLiteral("Köln Süd") << "koln-sud";
    QTest::newRow("nothing") << "!?"
                             << "source";
}

void SettingsProblemsTest::aFreshIdIsMadeOfTheName()
{
    QFETCH(QString, name);
    QFETCH(QString, id);
    QCOMPARE(freshId(name, {{QStringLiteral("main")}}).text, id);
}

FLOORWATCH_TEST_MAIN(SettingsProblemsTest)
#include "tst_settingsproblems.moc"
