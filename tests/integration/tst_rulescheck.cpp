// SPDX-License-Identifier: GPL-3.0-or-later
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

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd"),
                  QStringList{u"rules"_s} + arguments);
    if (!process.waitForFinished())
        return {};
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray rule(const char *sid, bool active)
{
    return QByteArray("{'sid':'" + QByteArray(sid) + "','active':" + (active ? "true" : "false")
                      + ",'rule_friendly_name':'R','metric_id':'Waiting (Now)','task_queue_sids':['WQ1'],"
                        "'rule_thresholds':[{'threshold_type':'Warning','threshold_operator':'Greater Than',"
                        "'threshold_value':10}]}")
        .replace('\'', '"');
}

} // namespace

class RulesCheckTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"rules.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private slots:
    void countsGoodRules()
    {
        const QString path = file("{\"rules\":[" + rule("QY1", true) + "," + rule("QY2", false) + "]}");
        const Ran ran = run({u"check"_s, path});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, path + u": 2 rules, 1 of them active\n"_s);
        QCOMPARE(ran.err, QString());
    }

    void saysThatAlertsAreOff()
    {
        const QString path = file("{\"alerts_enabled\":false,\"rules\":[]}");
        const Ran ran = run({u"check"_s, path});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, path + u": 0 rules, 0 of them active; alerts are switched off\n"_s);
    }

    void namesEveryProblem()
    {
        const QString path = file("{\"rules\":[" + rule("QY1", true).replace("10", "10.5") + ",{},"
                                  + rule("QY1", true) + "]}");
        const Ran ran = run({u"check"_s, path});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.out, QString());
        for (const QString &problem :
             {u"rules[0].rule_thresholds[0].threshold_value: must be an integer"_s,
              u"rules[1].metric_id: is missing"_s, u"rules[1].task_queue_sids: is missing"_s,
              u"rules[2].sid: \"QY1\" is there a second time"_s})
            QVERIFY2(ran.err.contains(path + u": "_s + problem), qPrintable(ran.err));
    }

    void saysWhereTheJsonBreaks()
    {
        const QString path = file("{\n\"rules\":[\n}");
        const Ran ran = run({u"check"_s, path});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains(path + u": line 3, column "_s), qPrintable(ran.err));
    }

    void cannotJudgeAFileThatItCannotRead()
    {
        const QString path = m_folder.filePath(u"none.json"_s);
        const Ran ran = run({u"check"_s, path});
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains(path + u": cannot be read: "_s), qPrintable(ran.err));
        QCOMPARE(run({u"check"_s, m_folder.path()}).status, 2);
    }

    void takesAnotherLimit()
    {
        const QString path = file("{\"rules\":[" + rule("QY1", true) + "," + rule("QY2", false) + "]}");
        const Ran ran = run({u"check"_s, path, u"--max-rules"_s, u"1"_s});
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains(path + u": rules: has 2 rules, 1 are allowed"_s), qPrintable(ran.err));
        QCOMPARE(run({u"check"_s, path, u"--max-rules"_s, u"none"_s}).status, 2);
        QCOMPARE(run({u"check"_s, path, u"--max-rules"_s, u"0"_s}).status, 2);
    }

    void saysHowItIsCalled()
    {
        QCOMPARE(run({}).status, 2);
        QCOMPARE(run({u"check"_s}).status, 2);
        QCOMPARE(run({u"mend"_s, file("{}")}).status, 2);
        QCOMPARE(run({u"check"_s, file("{}"), u"more"_s}).status, 2);
        QCOMPARE(run({u"--help"_s}).status, 0);
    }
};

FLOORWATCH_TEST_MAIN(RulesCheckTest)
#include "tst_rulescheck.moc"
