// SPDX-License-Identifier: GPL-3.0-or-later
// `floorwatchd rules import, export and list`: the real program on a real data folder.
#include "core/rules/rulejson.h"
#include "core/service/floor.h"
#include "core/settings/rulesfile.h"
#include "core/store/storefiles.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

struct Ran
{
    int status = -1;
    QString out;
    QString err;
};

QByteArray twoRules()
{
    return R"json({"alerts_enabled": true, "rules": [
        {"sid": "QY1", "rule_friendly_name": "Callers are waiting", "metric_id": "Waiting (Now)",
         "task_queue_sids": ["WQ1", "WQ2"], "rule_thresholds": [
            {"threshold_type": "Warning", "threshold_operator": "Greater Than", "threshold_value": 4},
            {"threshold_type": "Critical", "threshold_operator": "Greater Than", "threshold_value": 9}]},
        {"sid": "QY2", "active": false, "rule_friendly_name": "Service level", "metric_id": "SLA (30 min)",
         "task_queue_sids": ["WQ1"], "rule_thresholds": [
            {"threshold_type": "Warning", "threshold_operator": "Lesser Than", "threshold_value": 80}]}]
})json";
}

} // namespace

class KeptRulesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString dataFolder() const { return m_folder->filePath(u"data"_s); }

    Ran run(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
                      QStringList{u"rules"_s} + arguments + QStringList{u"--data-folder"_s, dataFolder()});
        if (!process.waitForFinished())
            return {};
        const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        return {status, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    QString file(const QByteArray &content) const
    {
        QFile file(m_folder->filePath(u"rules.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void exportsWhatItImported()
    {
        const Ran imported = run({u"import"_s, file(twoRules())});
        QCOMPARE(imported.err, QString());
        QCOMPARE(imported.status, 0);
        QCOMPARE(imported.out, dataFolder() + u": 2 rules, 1 of them active\n"_s);

        const Ran exported = run({u"export"_s});
        QCOMPARE(exported.status, 0);
        QCOMPARE(core::readRules(exported.out.toUtf8()).set, core::readRules(twoRules()).set);
        const QString copy = m_folder->filePath(u"copy.json"_s);
        QCOMPARE(run({u"export"_s, copy}).status, 0);
        QCOMPARE(core::readRulesFile(copy).set, core::readRules(twoRules()).set);
    }

    void listsOneRuleALine()
    {
        run({u"import"_s, file(twoRules())});
        QCOMPARE(run({u"list"_s}).out,
                 u"QY1 on  Callers are waiting: Waiting (Now), Warning > 4, Critical > 9, 2 queues\n"
                 "QY2 off Service level: SLA (30 min), Warning < 80, 1 queues\n"_s
                     + dataFolder() + u": 2 rules, 1 of them active\n"_s);
    }

    void importsAllOrNothing()
    {
        run({u"import"_s, file(twoRules())});
        const Ran refused = run({u"import"_s, file(twoRules().replace("SLA (30 min)", "Luck (Today)"))});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(u"rules.json: "_s) && refused.err.contains(u"metric_id"_s),
                 qPrintable(refused.err));
        QVERIFY(run({u"list"_s}).out.contains(u"SLA (30 min)"_s));
    }

    void saysWhereThereAreNone()
    {
        const Ran nothing = run({u"list"_s});
        QCOMPARE(nothing.status, 2);
        QCOMPARE(nothing.err, u"floorwatchd rules: "_s + dataFolder() + u": no rules are kept there\n"_s);
        QVERIFY(!QFile::exists(dataFolder()));
    }

    void givesTheirRulesToAConsoleThatRuns()
    {
        run({u"import"_s, file(twoRules())});
        core::FloorSettings settings;
        settings.store.folder = dataFolder();
        settings.store.lookEvery = core::Millis(20);
        core::Floor console(settings);
        console.start();
        QTRY_COMPARE(console.rules().rules.size(), 2);
        const Ran imported = run({u"import"_s, file(twoRules().replace("SLA (30 min)", "SLA (Today)"))});
        QCOMPARE(imported.err, QString());
        QTRY_COMPARE(console.rules().rules.constLast().metric, core::Metric::SlaToday);
        QVERIFY(run({u"list"_s}).out.contains(u"SLA (Today)"_s));
        // And what is changed there is what is exported here.
        console.wish(core::SetRules{{false, {}}});
        QTRY_VERIFY(run({u"list"_s}).out.contains(u"0 rules, 0 of them active; alerts are switched off"_s));
    }

    void doesNotTouchAFileThatIsNoDatabase()
    {
        QVERIFY(QDir().mkpath(dataFolder()));
        QFile damaged(core::databaseFile(dataFolder()));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray("no database").repeated(1000));
        damaged.close();
        for (const QStringList &words :
             {QStringList{u"import"_s, file(twoRules())}, QStringList{u"list"_s}}) {
            const Ran refused = run(words);
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.err.contains(u"start the console: it sets the file aside"_s),
                     qPrintable(refused.err));
        }
        QCOMPARE(damaged.size(), 11'000);
    }

    void wantsAWordThatItKnows()
    {
        for (const QStringList &words :
             {QStringList{}, {u"import"_s}, {u"forget"_s}, {u"list"_s, u"a"_s, u"b"_s}}) {
            const Ran refused = run(words);
            QCOMPARE(refused.status, 2);
            QVERIFY(refused.err.contains(u"say: rules check FILE, import FILE, export [FILE] or list"_s));
        }
    }
};

FLOORWATCH_TEST_MAIN(KeptRulesTest)
#include "tst_keptrules.moc"
