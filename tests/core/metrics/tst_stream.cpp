// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/linebuffer.h"
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"
#include "tests/support/testmain.h"

#include <algorithm>

using namespace core;

namespace {

/// JSON with single quotes, which reads better in C++.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

const std::string full
    = json("{'type':'snapshot','at':'2026-11-21T09:00:00.000Z','queues':[{'sid':'WQ1','name':'Billing',"
           "'today_since':'2026-11-21T08:00:00.000Z','metrics':{'Waiting (Now)':3,'SLA (30 "
           "min)':null,'Available Agents (Now)':4},"
           "'channels':[{'sid':'TC1','name':'voice','metrics':{'Waiting (Now)':2.5,'SLA (30 "
           "min)':80}},{'sid':'TC2','name':'chat'}]},"
           "{'sid':'WQ2','name':'Sales \\\"EMEA\\\"','metrics':{'Longest (Now)':12}}],"
           "'workspace':{'metrics':{'Available Agents (Now)':11}}}");

const std::string compact = json(
    "{'type':'snapshot','at':'2026-11-21T09:00:00.000Z','metrics':['Waiting (Now)','SLA (30 min)','Available "
    "Agents (Now)','Longest (Now)'],"
    "'queues':[{'sid':'WQ1','name':'Billing','today_since':'2026-11-21T08:00:00.000Z','values':[3,null,4],"
    "'channels':[{'sid':'TC1','name':'voice','values':[2.5,80]},{'sid':'TC2','name':'chat'}]},"
    "{'sid':'WQ2','name':'Sales \\\"EMEA\\\"','values':['?','?','?',12]}],"
    "'workspace':{'metrics':{'Available Agents (Now)':11}}}");

QString problemOf(const std::string &line)
{
    StreamReader reader;
    const auto read = reader.read(line);
    return read ? QStringLiteral("accepted") : read.error().text();
}

std::string rewritten(const std::string &line, StreamForm form)
{
    StreamReader reader;
    const auto read = reader.read(line);
    if (!read)
        return read.error().text().toStdString();
    std::string out;
    writeLine(reader.patch(), out, form);
    return out;
}

} // namespace

class StreamTest : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesTheFullForm() { QCOMPARE(rewritten(full, StreamForm::Full), full + '\n'); }
    void readsAndWritesTheCompactForm() { QCOMPARE(rewritten(compact, StreamForm::Compact), compact + '\n'); }
    void turnsEitherFormIntoTheOther()
    {
        QCOMPARE(rewritten(full, StreamForm::Compact), compact + '\n');
        QCOMPARE(rewritten(compact, StreamForm::Full), full + '\n');
    }

    void keepsMissingAndUndefinedApart()
    {
        StreamReader reader;
        QVERIFY(reader.read(full).ok());
        SnapshotBuilder builder({QStringLiteral("s")});
        builder.apply(reader.patch());
        const Snapshot &floor = builder.snapshot();
        QCOMPARE(floor.rowCount(), 4);
        QCOMPARE(floor.cell(Metric::WaitingNow, 0).number(), 3.0);
        QVERIFY(floor.cell(Metric::Sla30Min, 0).isUndefined());
        QVERIFY(floor.cell(Metric::LongestNow, 0).isMissing());
        QCOMPARE(floor.cell(Metric::WaitingNow, 1).number(), 2.5);
        QVERIFY(floor.cell(Metric::WaitingNow, 2).isMissing());
        QCOMPARE(floor.row(3).name, QStringLiteral("Sales \"EMEA\""));
        QCOMPARE(floor.workspace(Metric::AvailableAgentsNow).number(), 11.0);
    }

    void takesFieldsInAnyOrder()
    {
        const std::string mixed
            = json("{'queues':[{'channels':[{'values':[2.5],'name':'voice','sid':'TC1'}],'values':[3],'name':"
                   "'Billing','sid':'WQ1'}],"
                   "'metrics':['Waiting (Now)'],'at':'2026-11-21T09:00:00Z','type':'delta'}");
        StreamReader reader;
        const auto read = reader.read(mixed);
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().text()));
        SnapshotBuilder builder({QStringLiteral("s")});
        builder.apply(reader.patch());
        QCOMPARE(builder.snapshot().rowCount(), 2);
        QCOMPARE(builder.snapshot().row(0).name, QStringLiteral("Billing"));
        QCOMPARE(builder.snapshot().cell(Metric::WaitingNow, 0).number(), 3.0);
        QCOMPARE(builder.snapshot().cell(Metric::WaitingNow, 1).number(), 2.5);
    }

    void keepsTheInstantAsItWasWritten()
    {
        StreamReader reader;
        QVERIFY(reader.read(json("{'type':'heartbeat','at':'2026-11-21T09:00:00Z'}")).ok());
        QCOMPARE(QString::fromStdString(std::string(reader.atText())),
                 QStringLiteral("2026-11-21T09:00:00Z"));
    }

    void readsTheGapCapOfARecording()
    {
        StreamReader reader;
        const auto read = reader.read(json("{'type':'recording','version':1,'gap_cap':22.5}"));
        QVERIFY(read.ok());
        QCOMPARE(*read, StreamReader::Line::Recording);
        QCOMPARE(reader.gapCap()->count(), 22500);
    }

    void countsUnknownMetricsEachTime()
    {
        StreamReader reader;
        const std::string line = json("{'type':'delta','at':'2026-11-21T09:00:00Z','queues':[{'sid':'WQ1','"
                                      "metrics':{'Mood (Now)':[1,{'a':true}],'Waiting (Now)':1}}]}");
        QVERIFY(reader.read(line).ok());
        QVERIFY(reader.read(line).ok());
        QCOMPARE(reader.unknownMetrics(), 2u);
        QCOMPARE(reader.patch().cellCount(), size_t(1));
    }

    void ignoresAgentFiguresOfAChannel()
    {
        StreamReader reader;
        QVERIFY(reader
                    .read(json("{'type':'delta','at':'2026-11-21T09:00:00Z','queues':[{'sid':'WQ1','channels'"
                               ":[{'sid':'TC1','metrics':{'Available Agents (Now)':1}}]}]}"))
                    .ok());
        QCOMPARE(reader.patch().cellCount(), size_t(0));
        QCOMPARE(reader.unknownMetrics(), 1u);
    }

    void namesThePlaceOfAMisfit_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *line, const char *problem) {
            QTest::newRow(line) << QByteArray::fromStdString(json(line)) << QString::fromLatin1(problem);
        };
        const auto queues = [&row](const char *list, const char *problem) {
            row(qPrintable(QStringLiteral("{'type':'snapshot','at':'2026-11-21T09:00:00Z','queues':%1}")
                               .arg(QLatin1String(list))),
                problem);
        };
        row("[]", "$: a line must be a JSON object");
        row("{", "$: malformed JSON: it does not end with a closing brace");
        row("{'at':'2026-11-21T09:00:00Z'}", "$.type: is missing");
        row("{'type':'snapshot','queues':[]}", "$.at: is missing");
        row("{'type':'snapshot','at':'2026-11-21T09:00:00Z'}", "$.queues: is missing");
        row("{'type':'dump','at':'2026-11-21T09:00:00Z'}",
            "$.type: is none of snapshot, delta, heartbeat and recording");
        row("{'type':null,'at':'2026-11-21T09:00:00Z'}", "$.type: must be a text");
        row("{'type':'heartbeat','at':'2026-02-30T09:00:00Z'}",
            "$.at: is no ISO 8601 time in UTC, such as 2026-11-21T09:00:00.000Z");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z'} x",
            "$: malformed JSON: it does not end with a closing brace");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z'} {}",
            "$: malformed JSON: something follows the object");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z','x':tru}",
            "$: malformed JSON: a value is missing or misspelt");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z','x':{'a':1}",
            "$: malformed JSON: a closing brace is missing");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z','x':[1}}",
            "$: malformed JSON: a comma or a closing bracket is missing");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z','x' 1}",
            "$: malformed JSON: a colon is missing behind a key");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z',}",
            "$: malformed JSON: a key in quotes is missing");
        row("{'type':'heartbeat','at':'2026-11-21T09:00:00Z','x':'\\q'}",
            "$: malformed JSON: a text has a wrong escape");
        row("{'type':'recording','version':2}",
            "$.version: is not 1: this recording was made by a newer program");
        row("{'type':'recording','version':1,'gap_cap':0}",
            "$.gap_cap: must be more than 0 and at most 86400 seconds");
        queues("{}", "$.queues: must be a list");
        queues("[7]", "$.queues[0]: a queue must be an object");
        queues("[{}]", "$.queues[0].sid: is missing");
        queues("[{'name':'x'}]", "$.queues[0].sid: is missing");
        queues("[{'sid':null}]", "$.queues[0].sid: must be a text");
        queues("[{'sid':''}]", "$.queues[0].sid: is empty");
        queues("[{'sid':'a','name':null}]", "$.queues[0].name: must be a text");
        queues("[{'sid':'a','today_since':'yesterday'}]",
               "$.queues[0].today_since: is no ISO 8601 time in UTC, such as 2026-11-21T08:00:00.000Z");
        queues("[{'sid':'a'},{'sid':'b'},{'sid':'a'}]", "$.queues[2].sid: this queue is named twice");
        queues("[{'sid':'a','channels':[{'sid':'c'},{'sid':'c'}]}]",
               "$.queues[0].channels[1].sid: this channel is named twice in its queue");
        queues("[{'sid':'a','channels':[{'sid':'c'}]},{'sid':'b','channels':[{'sid':'c','metrics':{'Waiting "
               "(Now)':'3'}}]}]",
               "$.queues[1].channels[0].metrics[\"Waiting (Now)\"]: must be a number or null");
        queues("[{'sid':'a','metrics':{'Waiting (Now)':true}}]",
               "$.queues[0].metrics[\"Waiting (Now)\"]: must be a number or null");
        queues("[{'sid':'a','metrics':{'Waiting (Now)':1e400}}]",
               "$.queues[0].metrics[\"Waiting (Now)\"]: must be a number or null");
        queues("[{'sid':'a','metrics':{'Waiting (Now)':-1000000000001}}]",
               "$.queues[0].metrics[\"Waiting (Now)\"]: is beyond 1e12");
        queues("[{'sid':'a','metrics':[]}]", "$.queues[0].metrics: must be an object");
        queues("[{'sid':'a','values':[1]}]",
               "$.values: a row gives values by position, but the line names no metrics");
        queues("[{'sid':'a','values':[1]}],'metrics':[]",
               "$.queues[0].values[0]: the row has more values than the line has metrics");
        queues("[{'sid':'a','values':['x']}],'metrics':['Waiting (Now)']",
               "$.queues[0].values[0]: must be a number or null");
        queues("[],'metrics':[null]", "$.metrics: must be a list of texts");
        queues("[],'workspace':{'metrics':{'Available Agents (Now)':'x'}}",
               "$.workspace.metrics[\"Available Agents (Now)\"]: must be a number or null");
    }
    void namesThePlaceOfAMisfit()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, problem);
        QCOMPARE(problemOf(line.toStdString()), problem);
    }

    void survivesDeepNesting()
    {
        const std::string deep = json("{'type':'heartbeat','at':'2026-11-21T09:00:00Z','x':")
                                 + std::string(900, '[') + std::string(900, ']') + "}";
        QCOMPARE(problemOf(deep), QStringLiteral("$: nested too deeply"));
    }

    void cutsBytesIntoLinesHoweverTheyCome()
    {
        const std::string text = "one\r\ntwo\n\nlast";
        for (size_t step = 1; step <= text.size(); ++step) {
            LineBuffer buffer;
            QStringList lines;
            for (size_t i = 0; i < text.size(); i += step) {
                const std::string part = text.substr(i, step);
                part.copy(buffer.room(part.size()), part.size());
                buffer.added(part.size());
                while (const auto line = buffer.next())
                    lines += QString::fromUtf8(line->data(), qsizetype(line->size()));
            }
            QCOMPARE(lines, QStringList({QStringLiteral("one"), QStringLiteral("two"), QString()}));
            QCOMPARE(std::string(buffer.rest()), std::string("last"));
        }
    }

    void dropsALineThatIsTooLongWhole()
    {
        LineBuffer buffer;
        const auto feed = [&buffer](std::string_view text) {
            text.copy(buffer.room(text.size()), text.size());
            buffer.added(text.size());
        };
        feed("endless");
        QVERIFY(!buffer.next());
        buffer.dropPending();
        feed("ness");
        QVERIFY(!buffer.next());
        feed(" ends\ngood\n");
        QCOMPARE(std::string(*buffer.next()), std::string("good"));
        QVERIFY(!buffer.next());
    }
};

FLOORWATCH_TEST_MAIN(StreamTest)
#include "tst_stream.moc"
