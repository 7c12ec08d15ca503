// SPDX-License-Identifier: GPL-3.0-or-later
// What a stream may say in an odd way, and what it may break.
#include "core/metrics/snapshotbuilder.h"
#include "core/metrics/streamreader.h"
#include "core/metrics/streamwriter.h"
#include "tests/support/randomstream.h"
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

std::string line(const std::string &type, int second, const std::string &rest)
{
    return json("{'type':'" + type + "','at':'2026-11-21T09:00:0" + std::to_string(second) + "Z'," + rest
                + "}");
}

class Source
{
public:
    /// The floor after one more line; fails the program if the line is refused.
    const Snapshot &says(const std::string &text)
    {
        const auto read = m_reader.read(text);
        if (!read)
            qFatal("%s", qPrintable(read.error().text()));
        m_builder.apply(m_reader.patch());
        return m_builder.snapshot();
    }
    const StreamReader &reader() const { return m_reader; }

private:
    StreamReader m_reader;
    SnapshotBuilder m_builder{{QStringLiteral("s")}};
};

} // namespace

class StreamEdgesTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesInstantsAndNotTexts()
    {
        Source source;
        int second = 0;
        for (const char *since : {"2026-11-21T08:00:00.000Z", "2026-11-21T08:00:00Z",
                                  "2026-11-21T08:00:00+00:00", "2026-11-21T08:00:00.0000Z"}) {
            const Snapshot &floor = source.says(
                line("delta", second++, std::string("'queues':[{'sid':'Q','today_since':'") + since + "'}]"));
            QVERIFY(floor.changes().rolledOver.empty());
        }
        const Snapshot &floor = source.says(
            line("delta", 9, "'queues':[{'sid':'Q','today_since':'2026-11-21T08:00:00.001Z'}]"));
        QCOMPARE(floor.changes().rolledOver, std::vector<quint32>{0});
    }

    void takesWhatIsPastTheEndOfAnArrayAsMissing()
    {
        Source source;
        const std::string names = "'metrics':['Waiting (Now)','Active (Now)','SLA (30 min)'],";
        source.says(line("snapshot", 0,
                         names
                             + "'queues':[{'sid':'A','values':[1,2,null]},{'sid':'B','values':[3]},"
                               "{'sid':'C','values':[]},{'sid':'D'}]"));
        const Snapshot &floor
            = source.says(line("delta", 1, names + "'queues':[{'sid':'A','values':['?',5]}]"));
        QCOMPARE(floor.cell(Metric::WaitingNow, 0).number(), 1.0);
        QCOMPARE(floor.cell(Metric::ActiveNow, 0).number(), 5.0);
        QVERIFY(floor.cell(Metric::Sla30Min, 0).isUndefined());
        QVERIFY(floor.cell(Metric::ActiveNow, 1).isMissing());
        QVERIFY(floor.cell(Metric::WaitingNow, 2).isMissing());
        QCOMPARE(floor.rowCount(), 4);
        QVERIFY(source.says(line("snapshot", 2, names + "'queues':[{'sid':'A','values':['?','?',7]}]"))
                    .cell(Metric::WaitingNow, 0)
                    .isMissing());
    }

    void countsAnUnknownMetricOnceHoweverTheLineIsOrdered()
    {
        Source source;
        source.says(
            line("snapshot", 0,
                 "'queues':[{'sid':'A','values':[1],'channels':[{'sid':'T','metrics':{'Mood (Now)':1}}]}],"
                 "'workspace':{'metrics':{'Weather (Now)':1}},'metrics':['Waiting (Now)']"));
        QCOMPARE(source.reader().unknownMetrics(), quint64(2));
        source.says(line("delta", 1,
                         "'metrics':['Mood (Now)','Waiting (Now)'],'queues':[{'sid':'A','values':[1,2]}]"));
        QCOMPARE(source.reader().unknownMetrics(), quint64(3));
    }

    void readsNamesThatComeBehindTheirValues()
    {
        Source source;
        const Snapshot &floor = source.says(
            line("snapshot", 0,
                 "'queues':[{'sid':'A','values':[1,2]}],'metrics':['Waiting (Now)','Active (Now)']"));
        QCOMPARE(floor.cell(Metric::ActiveNow, 0).number(), 2.0);
        QCOMPARE(floor.rowCount(), 1);
    }

    void readsAQueuesOwnFieldsBehindItsChannels()
    {
        Source source;
        const Snapshot &floor = source.says(line(
            "snapshot", 0,
            "'queues':[{'sid':'A','channels':[{'sid':'T','metrics':{'Waiting (Now)':2}}],'metrics':{'Waiting "
            "(Now)':3},'today_since':'2026-11-21T08:00:00Z','name':'Late'},{'sid':'B'}]"));
        QCOMPARE(floor.rowCount(), 3);
        QCOMPARE(floor.row(0).name, QStringLiteral("Late"));
        QVERIFY(floor.row(0).todaySince.has_value());
        QCOMPARE(floor.cell(Metric::WaitingNow, 0).number(), 3.0);
        QCOMPARE(floor.cell(Metric::WaitingNow, 1).number(), 2.0);
    }

    void writesAQueuesOwnFieldsOnceMore()
    {
        for (const StreamForm form : {StreamForm::Full, StreamForm::Compact}) {
            StreamReader reader;
            const auto read = reader.read(
                line("delta", 0,
                     "'queues':[{'sid':'A','channels':[{'sid':'T','metrics':{'Waiting (Now)':2}}],'metrics':{"
                     "'Active (Now)':3},'name':'Late'},{'sid':'B','metrics':{'Active (Now)':4}}]"));
            QVERIFY(read.ok());
            std::string again;
            writeLine(reader.patch(), again, form);
            Source source;
            const Snapshot &floor = source.says(again);
            QCOMPARE(floor.rowCount(), 3);
            QCOMPARE(floor.row(0).name, QStringLiteral("Late"));
            QCOMPARE(floor.cell(Metric::ActiveNow, 0).number(), 3.0);
            QCOMPARE(floor.cell(Metric::WaitingNow, 1).number(), 2.0);
            QCOMPARE(floor.cell(Metric::ActiveNow, 2).number(), 4.0);
        }
    }

    void takesNumbersOfAnyForm()
    {
        Source source;
        const auto waiting = [&source](const char *number) {
            return source
                .says(line("delta", 0,
                           std::string("'queues':[{'sid':'A','metrics':{'Waiting (Now)':") + number + "}}]"))
                .cell(Metric::WaitingNow, 0)
                .number();
        };
        QCOMPARE(waiting("1e12"), 1e12);
        QCOMPARE(waiting("-1000000000000"), -1e12);
        QCOMPARE(waiting("1.5E-3"), 0.0015);
        QCOMPARE(waiting("-0"), 0.0);
        QCOMPARE(waiting("0.1"), 0.1);
        QCOMPARE(waiting("999999999999.9999"), 999999999999.9999);
    }

    void forgetsALineThatItRefused()
    {
        StreamReader reader;
        QVERIFY(reader.read(line("heartbeat", 0, "'x':1")).ok());
        const std::string bad = line(
            "snapshot", 1, "'queues':[{'sid':'A','metrics':{'Mood (Now)':1,'Waiting (Now)':1}},{'sid':'A'}]");
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!reader.read(bad).ok());
            QCOMPARE(reader.unknownMetrics(), quint64(0));
            QCOMPARE(reader.patch().rowCount(), size_t(0));
        }
        QVERIFY(
            reader.read(line("snapshot", 2, "'queues':[{'sid':'A','metrics':{'Waiting (Now)':4}}]")).ok());
        QCOMPARE(reader.patch().rowCount(), size_t(1));
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text :
             {"'x':'\x01'",   "'x':'\xff'", "'x':'\\q'", "'x':'\\ud800'", "'x':01",    "'x':1.",
              "'x':+1",       "'x':.5",     "'x':nul",   "'x':[1,]",      "'x':[1 2]", "'x':{'a'}",
              "'x':{'a':1,}", "'x':{1:1}",  "'x':tru",   "'x'",           "'x':NaN",   "'x':-",
              "'\\q':1",      "'x':'a",     "'x':1e",    "'x':[",         "'x':]"})
            QTest::newRow(text) << QByteArray::fromStdString(line("heartbeat", 0, text));
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, text);
        StreamReader reader;
        const auto read = reader.read(text.toStdString());
        QVERIFY(!read.ok());
        QVERIFY(read.error().where.startsWith(u'$'));
    }

    void survivesAnyDamageToALine()
    {
        tests::RandomStream stream(21);
        StreamReader reader;
        SnapshotBuilder builder({QStringLiteral("s")});
        Patch patch;
        int refused = 0;
        for (int i = 0; i < 4000; ++i) {
            stream.next(patch);
            std::string text;
            writeLine(patch, text, i % 2 ? StreamForm::Compact : StreamForm::Full);
            for (int hits = stream.below(3); hits >= 0; --hits) {
                const size_t at = size_t(stream.below(int(text.size())));
                if (stream.below(2))
                    text[at] = char(stream.below(256));
                else
                    text.erase(at, size_t(1 + stream.below(5)));
                if (text.empty())
                    text = "x";
            }
            const auto read = reader.read(text);
            if (read) {
                builder.apply(reader.patch());
                continue;
            }
            ++refused;
            QVERIFY(!read.error().where.isEmpty() && !read.error().what.isEmpty());
        }
        QVERIFY(refused > 1000 && refused < 4000);
    }
};

FLOORWATCH_TEST_MAIN(StreamEdgesTest)
#include "tst_streamedges.moc"
