// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(FLOORWATCH_PROGRAMS_DIR "/floorwatchd");

/// JSON with single quotes, which reads better in C++.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray rule(const QByteArray &more = {})
{
    return json("{'sid':'QY1','rule_friendly_name':'R','metric_id':'Waiting (Now)','task_queue_sids':['WQ1'],"
                "'rule_thresholds':[{'threshold_type':'Warning','threshold_operator':'Greater Than',"
                "'threshold_value':10}]"
                + more + "}");
}

QByteArray rules(const QByteArray &list = rule())
{
    return "{\"rules\":[" + list + "]}";
}

/// A full snapshot of one queue at a second past nine.
QByteArray sample(int second, const QByteArray &waiting)
{
    const QByteArray time = QByteArray::number(second / 60).rightJustified(2, '0') + ':'
                            + QByteArray::number(second % 60).rightJustified(2, '0');
    return json("{'type':'snapshot','at':'2026-11-21T09:" + time
                + "Z','queues':[{'sid':'WQ1','metrics':{'Waiting (Now)':" + waiting + "}}]}\n");
}

struct Ran
{
    int status = -1;
    QByteArray out;
    QString err;

    int events() const { return int(out.count('\n')); }
    /// The line that counts.
    QString summary() const { return err.trimmed().section(u'\n', -1); }
};

Ran finish(QProcess &process)
{
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return finish(process);
}

QByteArray simulated(const char *options)
{
    return run(QStringList{u"simulate"_s, u"--speed"_s, u"0"_s}
               + QString::fromLatin1(options).split(u' ', Qt::SkipEmptyParts))
        .out;
}

/// Rules on every queue that the first line of a stream names.
QByteArray rulesFor(const QByteArray &stream)
{
    const QJsonArray queues
        = QJsonDocument::fromJson(stream.left(stream.indexOf('\n'))).object().value(u"queues"_s).toArray();
    QByteArray sids;
    for (const QJsonValue &queue : queues)
        sids += (sids.isEmpty() ? "'" : ",'") + queue[u"sid"].toString().toUtf8() + '\'';
    const QByteArray head
        = "'rule_friendly_name':'R','notify_enabled':true,'task_queue_sids':[" + sids + "],";
    const QByteArray above = "'threshold_operator':'Greater Than','threshold_value':";
    return json("{'rules':[{'sid':'QY1'," + head + "'metric_id':'Waiting (Now)','rule_thresholds':["
                + "{'threshold_type':'Warning'," + above + "1},{'threshold_type':'Critical'," + above
                + "3}]},{'sid':'QY2'," + head
                + "'metric_id':'Longest (Now)','notify_duration':5000,'recovery_duration':3000,"
                + "'rule_thresholds':[{'threshold_type':'Warning'," + above + "20}]}]}");
}

/// Peak memory of a running process, in KiB.
int peakMemory(const QProcess &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process.processId()));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"VmHWM:\\s+(\\d+) kB"_s);
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toInt();
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString file(const QByteArray &content, const QString &ending)
    {
        QFile file(m_folder.filePath(u"%1.%2"_s.arg(++m_files).arg(ending)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    Ran replay(const QByteArray &ruleFile, const QByteArray &stream, const QStringList &more = {})
    {
        return run(QStringList{u"replay"_s, u"--rules"_s, file(ruleFile, u"json"_s), u"--snapshots"_s,
                               file(stream, u"ndjson"_s)}
                   + more);
    }
    void startOnPipe(QProcess &process, const QByteArray &ruleFile)
    {
        process.start(program,
                      {u"replay"_s, u"--rules"_s, file(ruleFile, u"json"_s), u"--snapshots"_s, u"-"_s});
        QVERIFY(process.waitForStarted());
    }

private slots:
    void writesEventsToTheLetter()
    {
        const QByteArray told = rules(rule(",'task_channel_sid':'TC1','notify_enabled':true"));
        const Ran ran = replay(
            told,
            json("{'type':'snapshot','at':'2026-11-21T09:00:00.000Z','queues':[{'sid':'WQ1','channels':"
                 "[{'sid':'TC1','metrics':{'Waiting (Now)':12}}]}]}\n"
                 "{'type':'delta','at':'2026-11-21T09:00:01Z','queues':[{'sid':'WQ1','channels':[{'sid':"
                 "'TC1','metrics':{'Waiting (Now)':2.5}}]}]}\n"
                 "{'type':'delta','at':'2026-11-21T09:00:02Z','queues':[{'sid':'WQ1','channels':[{'sid':"
                 "'TC1','metrics':{'Waiting (Now)':11}}]}]}\n"));
        QCOMPARE(ran.status, 0);
        const QByteArray first = "'alertId':'2026-11-21:AC00000000000000000000000000000000:"
                                 "01m7ynaym00000000000000000','ruleSid':'QY1','queueSid':'WQ1','channelSid':"
                                 "'TC1','metricId':'Waiting (Now)',";
        QByteArray second = first;
        second.replace("01m7ynaym00000000000000000", "01m7ynb0jg0000000000000001");
        QCOMPARE(
            ran.out,
            json("{'type':'alert','at':'2026-11-21T09:00:00.000Z'," + first
                 + "'state':'WARNING','previousState':'OK','reason':'THRESHOLD','metricValue':12,"
                   "'thresholdValue':10}\n"
                   "{'type':'notification','at':'2026-11-21T09:00:00.000Z',"
                 + first
                 + "'state':'WARNING','reason':'THRESHOLD','metricValue':12,'thresholdValue':10,'cause':"
                   "'raised'}\n"
                   "{'type':'alert','at':'2026-11-21T09:00:01Z',"
                 + first
                 + "'state':'RESOLVED','previousState':'WARNING','reason':'RECOVERED','metricValue':2.5,"
                   "'thresholdValue':10}\n"
                   "{'type':'notification','at':'2026-11-21T09:00:01Z',"
                 + first
                 + "'state':'RESOLVED','reason':'RECOVERED','metricValue':2.5,'thresholdValue':10,'cause':"
                   "'resolved'}\n"
                   "{'type':'alert','at':'2026-11-21T09:00:02Z',"
                 + second
                 + "'state':'WARNING','previousState':'OK','reason':'THRESHOLD','metricValue':11,"
                   "'thresholdValue':10}\n"
                   "{'type':'notification','at':'2026-11-21T09:00:02Z',"
                 + second
                 + "'state':'WARNING','reason':'THRESHOLD','metricValue':11,'thresholdValue':10,'cause':"
                   "'raised'}\n"));
    }

    void saysNoChannelAndNoValue()
    {
        const Ran ran = replay(rules(), sample(0, "11") + sample(1, "null"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out.count("\"channelSid\":\"\""), 2);
        QCOMPARE(ran.out.count("\"reason\":\"RECOVERED\",\"metricValue\":null,\"thresholdValue\":10"), 1);
    }

    void countsInItsLastLine()
    {
        const Ran ran
            = replay(rules(), sample(0, "11") + "\n  \r\n" + sample(5, "1,\"Mood (Now)\":1")
                                  + sample(3, "11,\"Mood (Now)\":1") + sample(4, "1") + sample(5, "11"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.events(), 3);
        QCOMPARE(ran.summary(), u"7 lines, 3 events, 2 dropped as out of order, 2 unknown metrics"_s);
    }

    void readsStandardInput()
    {
        QProcess process;
        startOnPipe(process, rules());
        process.write(sample(0, "11") + sample(1, "1"));
        const Ran ran = finish(process);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.events(), 2);
        QCOMPARE(ran.out, replay(rules(), sample(0, "11") + sample(1, "1")).out);
    }

    void tellsAnEventWhileTheStreamGoesOn()
    {
        QProcess process;
        startOnPipe(process, rules());
        process.write(sample(0, "11"));
        QTRY_VERIFY(process.canReadLine());
        QVERIFY(process.readLine().contains("\"state\":\"WARNING\""));
        process.write(sample(1, "1"));
        QTRY_VERIFY(process.canReadLine());
        QVERIFY(process.readLine().contains("\"state\":\"RESOLVED\""));
        QCOMPARE(finish(process).status, 0);
    }

    void doesNotCareHowTheBytesCome_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 7, 613, 4093, 70'001})
            QTest::addRow("%d at a time", size) << size;
    }
    void doesNotCareHowTheBytesCome()
    {
        QFETCH(int, size);
        QByteArray stream = simulated("--queues 3 --seed 5 --duration 600");
        if (size < 100)
            stream.truncate(stream.indexOf('\n', 20'000) + 1);
        const QByteArray ruleFile = rulesFor(stream);
        const Ran whole = replay(ruleFile, stream);
        QCOMPARE(whole.status, 0);
        QVERIFY(whole.events() > 0);

        QProcess process;
        startOnPipe(process, ruleFile);
        for (qsizetype at = 0; at < stream.size(); at += size) {
            process.write(stream.mid(at, size));
            while (process.bytesToWrite() > 0)
                QVERIFY(process.waitForBytesWritten());
        }
        const Ran ran = finish(process);
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out == whole.out);
        QCOMPARE(ran.summary(), whole.summary());
    }

    void isTheSameEveryTimeAndInEitherForm()
    {
        const QByteArray full = simulated("--queues 6 --seed 11 --duration 900");
        const QByteArray compact = simulated("--queues 6 --seed 11 --duration 900 --compact");
        QVERIFY(compact.size() < full.size());
        const Ran once = replay(rulesFor(full), full);
        QCOMPARE(once.status, 0);
        QVERIFY(once.events() > 10);
        QVERIFY(replay(rulesFor(full), full).out == once.out);
        const Ran other = replay(rulesFor(full), compact);
        QCOMPARE(other.status, 0);
        QVERIFY(other.out == once.out);
    }

    void tellsASensibleStoryOfASimulatedFloor()
    {
        const QByteArray stream = simulated("--queues 10 --seed 2 --duration 3600");
        const Ran ran = replay(rulesFor(stream), stream);
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.events() > 50);
        QMap<QString, QString> open; // target -> alert
        QMap<QString, QString> state; // alert -> level
        QSet<QString> told;
        QSet<QString> ids;
        QString before;
        for (const QByteArray &line : ran.out.trimmed().split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            const auto text
                = [&event](const char *key) { return event.value(QLatin1String(key)).toString(); };
            const QString id = text("alertId");
            QVERIFY(before <= text("at"));
            before = text("at");
            const bool breaches
                = event.value(u"metricValue"_s).toDouble() > event.value(u"thresholdValue"_s).toDouble();
            if (text("type") == u"notification") {
                QCOMPARE(text("cause") == u"resolved", text("state") == u"RESOLVED");
                QCOMPARE(told.contains(id), text("cause") != u"raised");
                QCOMPARE(state.value(id), text("state"));
                told.insert(id);
                continue;
            }
            const QString target = text("ruleSid") + text("queueSid");
            QCOMPARE(state.value(id, u"OK"_s), text("previousState"));
            QCOMPARE(open.contains(target), text("previousState") != u"OK");
            QVERIFY(text("state") != text("previousState"));
            QCOMPARE(breaches, text("state") != u"RESOLVED");
            QCOMPARE(ids.contains(id), text("previousState") != u"OK");
            ids.insert(id);
            state.insert(id, text("state"));
            text("state") == u"RESOLVED" ? (void)open.remove(target) : (void)open.insert(target, id);
        }
    }

    void takesTheGapCapOfTheRecordingUnlessToldOtherwise()
    {
        const QByteArray hold = rules(rule(",'notify_enabled':true,'notify_duration':60000"));
        const QByteArray samples = sample(0, "11") + sample(60, "11");
        const QByteArray header = json("{'type':'recording','version':1,'gap_cap':60}\n");
        QCOMPARE(replay(hold, samples).events(), 1);
        QCOMPARE(replay(hold, header + samples).events(), 2);
        QCOMPARE(replay(hold, header + samples, {u"--gap-cap"_s, u"15"_s}).events(), 1);
        QCOMPARE(replay(hold, samples, {u"--gap-cap"_s, u"60"_s}).events(), 2);
        QCOMPARE(replay(hold, samples, {u"--gap-cap"_s, u"59.999"_s}).events(), 1);
        for (const QString &cap : {u"0"_s, u"-1"_s, u"many"_s, u"nan"_s, u"inf"_s, u""_s})
            QCOMPARE(replay(hold, samples, {u"--gap-cap"_s, cap}).status, 2);
    }

    void saysNothingWhileAlertsAreOff()
    {
        const Ran off = replay("{\"alerts_enabled\":false,\"rules\":[" + rule() + "]}", sample(0, "11"));
        QCOMPARE(off.status, 0);
        QCOMPARE(off.out, QByteArray());
        QCOMPARE(replay(rules(rule(",'active':false")), sample(0, "11")).events(), 0);
    }

    void stopsAtABadLineWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *line, const char *problem) {
            QTest::newRow(line) << json(line) << QString::fromLatin1(problem);
        };
        row("{'type':'delta','at':'2026-11-21T09:00:02Z','queues':[{'sid':'WQ1','metrics':{'Waiting "
            "(Now)':'9'}}]}",
            "$.queues[0].metrics[\"Waiting (Now)\"]: must be a number or null");
        row("{'type':'delta','at':'2026-11-21T08:00:00Z','queues':[{'sid':'WQ1'},{'sid':'WQ1'}]}",
            "$.queues[1].sid: this queue is named twice");
        row("{'type':'dump','at':'2026-11-21T09:00:02Z'}",
            "$.type: is none of snapshot, delta, heartbeat and recording");
        row("{'type':'heartbeat','at':null}", "$.at: must be a text");
        row("heartbeat", "$: a line must be a JSON object");
    }
    void stopsAtABadLineWithItsPlace()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, problem);
        const QString stream = file(sample(0, "11") + '\n' + line + '\n' + sample(3, "1"), u"ndjson"_s);
        const Ran ran = run({u"replay"_s, u"--rules"_s, file(rules(), u"json"_s), u"--snapshots"_s, stream});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.events(), 1);
        QVERIFY2(ran.err.contains(u"%1:3: %2"_s.arg(stream, problem)), qPrintable(ran.err));
    }

    void ignoresALastLineThatIsCutOff()
    {
        const QByteArray last = sample(1, "1").trimmed();
        for (const qsizetype length : {qsizetype(1), last.size() / 2, last.size() - 1}) {
            const QString stream = file(sample(0, "11") + last.left(length), u"ndjson"_s);
            const Ran ran
                = run({u"replay"_s, u"--rules"_s, file(rules(), u"json"_s), u"--snapshots"_s, stream});
            QCOMPARE(ran.status, 0);
            QCOMPARE(ran.events(), 1);
            QVERIFY2(ran.err.contains(u"warning: %1:2: "_s.arg(stream)), qPrintable(ran.err));
        }
    }

    void readsALastLineThatOnlyLacksItsNewline()
    {
        const Ran ran = replay(rules(), sample(0, "11") + sample(1, "1").trimmed());
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.events(), 2);
        QVERIFY(!ran.err.contains(u"warning"_s));
    }

    void refusesALastLineThatIsWholeAndWrong()
    {
        const Ran ran = replay(rules(), sample(0, "11") + sample(1, "true").trimmed());
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.events(), 1);
        QVERIFY2(ran.err.contains(u":2: $.queues[0].metrics[\"Waiting (Now)\"]: "_s), qPrintable(ran.err));
    }

    void readsLinesOfEitherKindOfEnd()
    {
        QByteArray stream = sample(0, "11") + sample(1, "1");
        const Ran plain = replay(rules(), stream);
        QCOMPARE(replay(rules(), stream.replace("\n", "\r\n")).out, plain.out);
        QCOMPARE(plain.events(), 2);
    }

    void refusesALineOfMoreThan64MiB()
    {
        const QByteArray head = json("{'type':'heartbeat','at':'2026-11-21T09:00:01Z','x':'");
        const QByteArray line = head + QByteArray((64 << 20) - head.size() - 1, 'x') + "\"}\n";
        const Ran ran = replay(rules(), sample(0, "11") + line + sample(2, "1"));
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.events(), 1);
        QVERIFY2(ran.err.contains(u":2: $: the line is longer than 64 MiB"_s), qPrintable(ran.err));
    }

    void doesNothingForAnEmptyStream()
    {
        const Ran ran = replay(rules(), {});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.summary(), u"0 lines, 0 events, 0 dropped as out of order, 0 unknown metrics"_s);
    }

    void refusesBadRulesAndNamesEachProblem()
    {
        const QString path = file(rules("{},7"), u"json"_s);
        const Ran ran
            = run({u"replay"_s, u"--rules"_s, path, u"--snapshots"_s, file(sample(0, "11"), u"ndjson"_s)});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        for (const QString &field : {u"[0].rule_friendly_name"_s, u"[0].metric_id"_s,
                                     u"[0].task_queue_sids"_s, u"[0].rule_thresholds"_s, u"[1]"_s})
            QVERIFY2(ran.err.contains(path + u": rules"_s + field + u": "_s), qPrintable(ran.err));
    }

    void allowsMoreRulesWhenAsked()
    {
        QByteArray many = rule();
        for (int i = 0; i < 100; ++i)
            many += ',' + rule().replace("QY1", "QX" + QByteArray::number(i));
        QCOMPARE(replay(rules(many), sample(0, "11")).status, 2);
        QCOMPARE(replay(rules(many), sample(0, "11"), {u"--max-rules"_s, u"101"_s}).events(), 101);
    }

    void saysWhichFileCannotBeRead()
    {
        const QString good = file(rules(), u"json"_s);
        const QString none = m_folder.filePath(u"none"_s);
        for (const QString &path : {none, m_folder.path()}) {
            for (const QStringList &files : {QStringList{path, good}, QStringList{good, path}}) {
                const Ran ran = run({u"replay"_s, u"--rules"_s, files[0], u"--snapshots"_s, files[1]});
                QCOMPARE(ran.status, 2);
                QVERIFY2(ran.err.contains(path + u": cannot be read: "_s), qPrintable(ran.err));
            }
        }
    }

    void wantsRulesAndAStream()
    {
        const QString good = file(rules(), u"json"_s);
        QCOMPARE(run({u"replay"_s}).status, 2);
        QCOMPARE(run({u"replay"_s, u"--rules"_s, good}).status, 2);
        QCOMPARE(run({u"replay"_s, u"--snapshots"_s, good}).status, 2);
        QCOMPARE(run({u"replay"_s, u"--faster"_s}).status, 2);
        const Ran help = run({u"replay"_s, u"--help"_s});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("--gap-cap"));
    }

    void needsNoMoreMemoryForALongerStream()
    {
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizer's own memory would be measured");
#endif
        const QByteArray stream = simulated("--queues 20 --seed 4 --duration 7200");
        const QByteArray ruleFile = rulesFor(stream);
        const auto peak = [&](const QByteArray &part) {
            QProcess process;
            startOnPipe(process, ruleFile);
            process.write(part);
            while (process.bytesToWrite() > 0) {
                if (!process.waitForBytesWritten())
                    return 0;
            }
            const int kibibytes = peakMemory(process);
            return finish(process).status == 0 ? kibibytes : 0;
        };
        const int ofTenMinutes = peak(stream.left(stream.indexOf('\n', stream.size() / 12) + 1));
        const int ofTwoHours = peak(stream);
        QVERIFY(ofTenMinutes > 0);
        QVERIFY(ofTwoHours > 0);
        qInfo("peak: %d KiB for ten minutes, %d KiB for two hours (%lld bytes)", ofTenMinutes, ofTwoHours,
              qint64(stream.size()));
        QVERIFY(ofTwoHours < ofTenMinutes + 4096);
    }
};

FLOORWATCH_TEST_MAIN(ReplayTest)
#include "tst_replay.moc"
