// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settings.h"
#include "core/settings/settingsfile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace core;

namespace {

class Corner
{
    Q_GADGET

public:
    enum class Place { TopLeft, BottomRight };
    Q_ENUM(Place)
};

struct PollingSettings
{
    Setting<int> seconds{"polling/seconds", 2, 1, 60};
    Setting<bool> quietly{"polling/quietly", false};
    Setting<QString> name{"polling/name", QStringLiteral("Floor")};
    Setting<QRect> window{"window/place"};
    Setting<Corner::Place> corner{"popup/corner", Corner::Place::BottomRight};
    Setting<QStringList> order{"columns/order"};
    Setting<double> scale{"window/scale", 1.0, 0.5, 3.0};
};
const PollingSettings polling;

} // namespace

class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void whatNobodyHasSetIsTheStandard()
    {
        const Settings settings(places());
        QCOMPARE(settings.value(polling.seconds), 2);
        QCOMPARE(settings.value(polling.name), QStringLiteral("Floor"));
        QCOMPARE(settings.value(polling.corner), Corner::Place::BottomRight);
        QVERIFY(settings.problems().isEmpty());
        QVERIFY(!QFile::exists(places().own));
    }

    void whatIsSetIsThereAtTheNextStart()
    {
        const QRect place(-40, 12, 1440, 860);
        {
            Settings settings(places());
            QVERIFY(settings.set(polling.seconds, 7));
            QVERIFY(settings.set(polling.quietly, true));
            QVERIFY(settings.set(polling.window, place));
            QVERIFY(settings.set(polling.corner, Corner::Place::TopLeft));
            QVERIFY(settings.set(polling.order, {QStringLiteral("a"), QStringLiteral("b")}));
            QVERIFY(settings.set(polling.scale, 1.5));
        }
        const Settings settings(places());
        QCOMPARE(settings.value(polling.seconds), 7);
        QCOMPARE(settings.value(polling.quietly), true);
        QCOMPARE(settings.value(polling.window), place);
        QCOMPARE(settings.value(polling.corner), Corner::Place::TopLeft);
        QCOMPARE(settings.value(polling.order).size(), 2);
        QCOMPARE(settings.value(polling.scale), 1.5);
        QVERIFY(textOf(places().own).contains("\"top-left\""));
    }

    void whatIsSetIsWrittenSoonAfterwards()
    {
        Settings settings(places());
        QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(settings.set(polling.seconds, 7));
        QVERIFY(settings.set(polling.seconds, 7));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toString(), polling.seconds.name());
        QTRY_VERIFY(textOf(places().own).contains("\"polling/seconds\": 7"));
    }

    void whatIsOutOfBoundsIsNotSet()
    {
        Settings settings(places());
        QVERIFY(!settings.set(polling.seconds, 61));
        QVERIFY(!settings.set(polling.seconds, 0));
        QCOMPARE(settings.value(polling.seconds), 2);
    }

    void resetGivesTheStandardAndRestoreTakesItBack()
    {
        Settings settings(places());
        settings.set(polling.seconds, 7);
        const QJsonValue before = settings.own(polling.seconds.name());
        settings.reset(polling.seconds);
        QCOMPARE(settings.value(polling.seconds), 2);
        QVERIFY(settings.own(polling.seconds.name()).isUndefined());
        settings.restore(polling.seconds.name(), before);
        QCOMPARE(settings.value(polling.seconds), 7);
    }

    void peeksWithoutTouchingAnything()
    {
        write(places().own, R"({"polling/seconds": 7, "polling/quietly": true})");
        write(policy(), R"({"polling/seconds": 30})");
        QCOMPARE(Settings::peek(places(), polling.seconds), 30);
        QCOMPARE(Settings::peek(places(), polling.quietly), true);
        QCOMPARE(Settings::peek(places(), polling.name), QStringLiteral("Floor"));
        write(places().own, "{");
        QCOMPARE(Settings::peek(places(), polling.quietly), false);
        QVERIFY(!QFile::exists(places().own + QStringLiteral(".damaged-1")));
    }

    void theOrganisationWinsAndNobodyElseCanSetIt()
    {
        write(places().own, R"({"polling/seconds": 7, "polling/quietly": true})");
        write(policy(), R"({"polling/seconds": 30})");
        Settings settings(places());
        QCOMPARE(settings.value(polling.seconds), 30);
        QVERIFY(settings.isFixed(polling.seconds));
        QVERIFY(!settings.isFixed(polling.quietly));
        QVERIFY(!settings.set(polling.seconds, 5));
        QCOMPARE(settings.value(polling.seconds), 30);
        settings.reset(polling.seconds);
        QCOMPARE(settings.value(polling.seconds), 30);
    }

    void theFirstPolicyWins()
    {
        write(policy(), R"({"polling/seconds": 30})");
        write(policy(2), R"({"polling/seconds": 40, "polling/name": "All"})");
        const Settings settings({places().own, {policy(), policy(2)}});
        QCOMPARE(settings.value(polling.seconds), 30);
        QCOMPARE(settings.value(polling.name), QStringLiteral("All"));
    }

    void aValueThatCanNotBeUsedIsTold_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a text for a number")
            << QByteArray(R"({"polling/seconds": "2"})")
            << QStringLiteral("polling/seconds: must be a whole number from 1 to 60");
        QTest::newRow("out of bounds")
            << QByteArray(R"({"polling/seconds": 61})")
            << QStringLiteral("polling/seconds: must be a whole number from 1 to 60");
        QTest::newRow("half a number")
            << QByteArray(R"({"polling/seconds": 2.5})")
            << QStringLiteral("polling/seconds: must be a whole number from 1 to 60");
        QTest::newRow("a name that is none")
            << QByteArray(R"({"popup/corner": "middle"})")
            << QStringLiteral("popup/corner: must be one of top-left, bottom-right");
        QTest::newRow("no rectangle")
            << QByteArray(R"({"window/place": [1, 2, 3]})")
            << QStringLiteral("window/place: must be a list of four numbers: left, top, width, height");
        QTest::newRow("no list") << QByteArray(R"({"columns/order": [1]})")
                                 << QStringLiteral("columns/order: must be a list of texts");
        QTest::newRow("unknown") << QByteArray(R"({"pollin/seconds": 3})")
                                 << QStringLiteral("pollin/seconds: is no setting of this version");
    }
    void aValueThatCanNotBeUsedIsTold()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        write(policy(), json);
        Settings settings(places());
        know(settings);
        QCOMPARE(settings.problems().size(), 1);
        QCOMPARE(settings.problems().first().text(), policy() + QStringLiteral(": ") + problem);
        QCOMPARE(settings.value(polling.seconds), 2);
        QVERIFY(!settings.isFixed(polling.seconds));
    }

    void aPolicyThatIsNoJsonIsToldWithItsLine()
    {
        write(policy(), "{\n\"polling/seconds\": 3,,\n}");
        const Settings settings(places());
        QCOMPARE(settings.problems().size(), 1);
        QCOMPARE(settings.problems().first().where, policy() + QStringLiteral(": line 2"));
        QVERIFY(QFile::exists(policy()));
    }

    void aDamagedFileIsSetAsideAndTold()
    {
        write(places().own, R"({"polling/seconds": 7)");
        {
            Settings settings(places());
            QCOMPARE(settings.problems().size(), 1);
            QVERIFY(settings.problems().first().text().contains(QStringLiteral("set aside as ")));
            QCOMPARE(settings.value(polling.seconds), 2);
            settings.set(polling.seconds, 9);
        }
        QCOMPARE(textOf(places().own + QStringLiteral(".damaged-1")), R"({"polling/seconds": 7)");
        QCOMPARE(Settings(places()).value(polling.seconds), 9);
    }

    void whatANewerVersionHasSetIsKept()
    {
        write(places().own, R"({"polling/seconds": 7, "hologram/depth": 3})");
        {
            Settings settings(places());
            know(settings);
            QVERIFY(settings.problems().isEmpty());
            settings.set(polling.seconds, 9);
        }
        QVERIFY(textOf(places().own).contains("\"hologram/depth\": 3"));
    }

    void aFileThatCanNotBeWrittenIsTold()
    {
        // A file where the folder would have to be.
        write(m_folder->filePath(QStringLiteral("nowhere")), "x");
        Settings settings({m_folder->filePath(QStringLiteral("nowhere/settings.json")), {}});
        QSignalSpy failed(&settings, &Settings::saveFailed);
        settings.set(polling.seconds, 9);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(
            failed.first().first().value<Error>().text().contains(QStringLiteral("nowhere/settings.json")));
        QCOMPARE(settings.value(polling.seconds), 9);
    }

    void theOwnFolderTakesTheOwnPlaceAndNotThePolicys()
    {
        const SettingsPlaces there = settingsPlaces(QStringLiteral("somewhere"));
        QCOMPARE(there.own, QStringLiteral("somewhere/settings.json"));
        QCOMPARE(there.policies, policyFiles());
        QVERIFY(!policyFiles().isEmpty());
        const QString home = QDir::homePath();
        for (const QString &file : policyFiles())
            QVERIFY2(!file.startsWith(home + QStringLiteral("/.config")), qPrintable(file));
    }

private:
    SettingsPlaces places() const
    {
        return {m_folder->filePath(QStringLiteral("own/settings.json")), {policy()}};
    }
    QString policy(int number = 1) const
    {
        return m_folder->filePath(QStringLiteral("policy-%1.json").arg(number));
    }
    static void know(Settings &settings)
    {
        settings.know(polling.seconds, polling.quietly, polling.name, polling.window, polling.corner,
                      polling.order, polling.scale);
        settings.expectNoOthers();
    }
    static void write(const QString &path, const QByteArray &text)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static QByteArray textOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

FLOORWATCH_TEST_MAIN(SettingsTest)
#include "tst_settings.moc"
