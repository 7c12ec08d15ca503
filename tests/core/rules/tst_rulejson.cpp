// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rulejson.h"
#include "core/settings/rulesfile.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <random>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, which reads better in C++.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

QJsonValue value(const char *text)
{
    return QJsonDocument::fromJson("[" + json(text) + "]").array().first();
}

QJsonObject example()
{
    return value("{'sid':'QY1','rule_friendly_name':'Waiting tasks now rule','metric_id':'Active (Now)',"
                 "'task_channel_sid':'TC1','task_queue_sids':['WQ1','WQ2'],'active':true,"
                 "'rule_thresholds':[{'threshold_type':'Critical','threshold_operator':'Greater Than',"
                 "'threshold_value':5000}],'notify_enabled':true,'notify_severity':'Critical',"
                 "'notify_duration':900000,'notify_methods_id':'flex_1'}")
        .toObject();
}

QByteArray fileOf(const QJsonArray &rules)
{
    return QJsonDocument(QJsonObject{{u"rules"_s, rules}}).toJson();
}

QStringList problemsOf(const QByteArray &file, const RuleLimits &limits = {})
{
    QStringList texts;
    for (const Error &problem : readRules(file, limits).problems)
        texts += problem.text();
    return texts;
}

Rule read(const QJsonObject &rule)
{
    const RuleReading reading = readRules(fileOf({rule}));
    if (!reading.ok())
        qFatal("%s", qPrintable(reading.problems.first().text()));
    return reading.set.rules.first();
}

class RandomRules
{
public:
    Rule next()
    {
        Rule rule;
        rule.sid = {u"QY%1"_s.arg(++m_number)};
        rule.friendlyName = u"R\u00fcle \"%1\"\n"_s.arg(below(1000));
        rule.metric = metrics()[size_t(below(ruleMetricCount))].metric;
        if (below(2))
            rule.channel = {u"TC%1"_s.arg(below(5))};
        for (int i = below(20); i >= 0; --i)
            rule.queues.append({u"WQ%1"_s.arg(i)});
        rule.active = below(2);
        addThresholds(rule);
        rule.notify = {below(2) == 1, below(2) ? Severity::Warning : Severity::Critical,
                       Millis(below(900'001)), below(2) ? u"flex_%1"_s.arg(below(9)) : QString()};
        rule.recoveryMargin = below(2) ? below(1000) / 7.0 : 0;
        rule.recoveryDuration = Millis(below(900'001));
        rule.minimumSample = below(1'000'001);
        return rule;
    }

    int below(int limit) { return int(m_random() % quint32(limit)); }

private:
    void addThresholds(Rule &rule)
    {
        const Operator op = below(2) ? Operator::GreaterThan : Operator::LesserThan;
        const int middle = below(2'000'000) - 1'000'000;
        const int which = below(3);
        const int step = op == Operator::GreaterThan ? 1 : -1;
        if (which != 0)
            rule.warning = Threshold{op, middle};
        if (which != 1)
            rule.critical = Threshold{op, middle + step * (1 + below(1000))};
    }

    std::mt19937 m_random{5};
    int m_number = 0;
};

} // namespace

class RuleJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void takesNullForUnsetAsTheApiAnswersIt()
    {
        QJsonObject rule = example();
        for (const char *key : {"task_channel_sid", "active", "notify_enabled", "notify_severity",
                                "notify_duration", "notify_methods_id"})
            rule.insert(QLatin1String(key), QJsonValue::Null);
        const Rule unset = read(rule);
        QVERIFY(unset.active && unset.channel.isEmpty());
        QCOMPARE(unset.notify, NotifySettings());
    }

    void readsTheExampleOfTheRulesApi()
    {
        const Rule rule = read(example());
        QCOMPARE(rule.sid.text, u"QY1"_s);
        QCOMPARE(rule.friendlyName, u"Waiting tasks now rule"_s);
        QCOMPARE(rule.metric, Metric::ActiveNow);
        QCOMPARE(rule.channel.text, u"TC1"_s);
        QCOMPARE(rule.queues, QList<QueueSid>({{u"WQ1"_s}, {u"WQ2"_s}}));
        QVERIFY(rule.active);
        QVERIFY(!rule.warning);
        QCOMPARE(rule.critical, std::optional(Threshold{Operator::GreaterThan, 5000}));
        QVERIFY(rule.notify.enabled);
        QCOMPARE(rule.notify.severity, Severity::Critical);
        QCOMPARE(rule.notify.duration, Millis(900'000));
        QCOMPARE(rule.notify.methodsId, u"flex_1"_s);
        QCOMPARE(rule.recoveryMargin, 0.0);
        QCOMPARE(rule.recoveryDuration, Millis(0));
        QCOMPARE(rule.minimumSample, 0);
    }

    void readsTheExtensions()
    {
        QJsonObject json = example();
        json.insert(u"recovery_margin"_s, 2.5);
        json.insert(u"recovery_duration"_s, 60000);
        json.insert(u"minimum_sample"_s, 20);
        const Rule rule = read(json);
        QCOMPARE(rule.recoveryMargin, 2.5);
        QCOMPARE(rule.recoveryDuration, Millis(60'000));
        QCOMPARE(rule.minimumSample, 20);
    }

    void takesTheDefaultsForWhatIsLeftOut()
    {
        QJsonObject json = example();
        for (const char *key : {"sid", "task_channel_sid", "active", "notify_enabled", "notify_severity",
                                "notify_duration", "notify_methods_id"})
            json.remove(QLatin1String(key));
        const Rule rule = read(json);
        QVERIFY(rule.active);
        QVERIFY(rule.channel.isEmpty());
        QCOMPARE(rule.notify, NotifySettings());
        QVERIFY(!rule.sid.isEmpty());
    }

    void takesAnEmptyOrUnsetChannelAsNone()
    {
        QJsonObject json = example();
        json.insert(u"task_channel_sid"_s, QString());
        QVERIFY(read(json).channel.isEmpty());
        json.insert(u"task_channel_sid"_s, QJsonValue());
        QVERIFY(read(json).channel.isEmpty());
    }

    void ignoresWhatTheApiAnswersBesides()
    {
        QJsonObject json = example();
        json.insert(u"url"_s, u"https://example.com"_s);
        json.insert(u"date_created"_s, QJsonValue());
        json.insert(u"account_sid"_s, 7);
        json.insert(u"anything"_s, QJsonArray{1, QJsonObject{}});
        QCOMPARE(read(json), read(example()));
        const QByteArray file
            = QJsonDocument(QJsonObject{{u"rules"_s, QJsonArray{json}}, {u"meta"_s, 1}}).toJson();
        QVERIFY(readRules(file).ok());
    }

    void namesTheFieldThatDoesNotFit_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *field, const char *text, const char *problem) {
            QTest::addRow("%s %s", field, text ? text : "left out")
                << QString::fromLatin1(field) << QByteArray(text) << QString::fromLatin1(problem);
        };
        row("sid", "7", "sid: must be a text");
        row("rule_friendly_name", nullptr, "rule_friendly_name: is missing");
        row("rule_friendly_name", "null", "rule_friendly_name: must be a text");
        row("rule_friendly_name", "''", "rule_friendly_name: must not be empty");
        row("metric_id", nullptr, "metric_id: is missing");
        row("metric_id", "5", "metric_id: must be a text");
        row("metric_id", "'Mood (Now)'", "metric_id: \"Mood (Now)\" is no metric that a rule can watch");
        row("metric_id", "'Completed (Today)'",
            "metric_id: \"Completed (Today)\" is no metric that a rule can watch");
        row("task_channel_sid", "[]", "task_channel_sid: must be a text");
        row("task_queue_sids", nullptr, "task_queue_sids: is missing");
        row("task_queue_sids", "'WQ1'", "task_queue_sids: must be a list of texts");
        row("task_queue_sids", "[]", "task_queue_sids: must name 1 to 20 queues, not 0");
        row("task_queue_sids", "['a',7]", "task_queue_sids[1]: must be a text");
        row("task_queue_sids", "['a','']", "task_queue_sids[1]: must not be empty");
        row("task_queue_sids", "['a','b','a']", "task_queue_sids[2]: names a queue a second time");
        row("active", "'yes'", "active: must be true or false");
        row("active", "1", "active: must be true or false");
        row("rule_thresholds", nullptr, "rule_thresholds: is missing");
        row("rule_thresholds", "{}", "rule_thresholds: must be a list of thresholds");
        row("rule_thresholds", "[]",
            "rule_thresholds: must hold a Warning threshold, a Critical threshold or both");
        row("rule_thresholds", "[7]", "rule_thresholds[0]: must be an object");
        row("notify_enabled", "'true'", "notify_enabled: must be true or false");
        row("notify_severity", "'critical'", "notify_severity: must be \"Critical\" or \"Warning\"");
        row("notify_severity", "2", "notify_severity: must be \"Critical\" or \"Warning\"");
        row("notify_duration", "'5'", "notify_duration: must be an integer");
        row("notify_duration", "10.5", "notify_duration: must be an integer");
        row("notify_duration", "-1", "notify_duration: must be 0 to 900000 milliseconds");
        row("notify_duration", "900001", "notify_duration: must be 0 to 900000 milliseconds");
        row("notify_methods_id", "1", "notify_methods_id: must be a text");
        row("recovery_margin", "'1'", "recovery_margin: must be a number");
        row("recovery_margin", "-0.5", "recovery_margin: must be 0 or more, and at most 1e12");
        row("recovery_duration", "0.5", "recovery_duration: must be an integer");
        row("recovery_duration", "900001", "recovery_duration: must be 0 to 900000 milliseconds");
        row("minimum_sample", "null", "minimum_sample: must be an integer");
        row("minimum_sample", "-1", "minimum_sample: must be 0 to 1000000");
        row("minimum_sample", "1000001", "minimum_sample: must be 0 to 1000000");
    }
    void namesTheFieldThatDoesNotFit()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, text);
        QFETCH(QString, problem);
        QJsonObject rule = example();
        text.isNull() ? rule.remove(field) : (void)rule.insert(field, value(text.constData()));
        QJsonObject other = example();
        other.insert(u"sid"_s, u"QY0"_s);
        QCOMPARE(problemsOf(fileOf({other, rule})), QStringList(u"rules[1]."_s + problem));
    }

    void namesThePlaceInAThreshold_data()
    {
        QTest::addColumn<QByteArray>("thresholds");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *thresholds, const char *problem) {
            QTest::newRow(thresholds) << QByteArray(thresholds) << QString::fromLatin1(problem);
        };
        const char *integer = "[0].threshold_value: must be an integer";
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':10.5}",
            integer);
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':'10'}",
            integer);
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':null}",
            integer);
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':true}",
            integer);
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than'}",
            "[0].threshold_value: is missing");
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':3000000000}",
            "[0].threshold_value: is beyond 2147483647");
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':-1e300}",
            "[0].threshold_value: is beyond 2147483647");
        row("{'threshold_type':'Bad','threshold_operator':'Greater Than','threshold_value':1}",
            "[0].threshold_type: must be \"Critical\" or \"Warning\"");
        row("{'threshold_operator':'Greater Than','threshold_value':1}",
            "[0].threshold_type: must be \"Critical\" or \"Warning\"");
        row("{'threshold_type':'Warning','threshold_operator':'>','threshold_value':1}",
            "[0].threshold_operator: must be \"Greater Than\" or \"Lesser Than\"");
        row("{'threshold_type':'Warning','threshold_operator':'Less Than','threshold_value':1}",
            "[0].threshold_operator: must be \"Greater Than\" or \"Lesser Than\"");
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':1},"
            "{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':2}",
            "[1].threshold_type: is there a second time");
        row("{'threshold_type':'Warning','threshold_operator':'Greater Than','threshold_value':2},"
            "{'threshold_type':'Critical','threshold_operator':'Greater Than','threshold_value':2}",
            ": the Critical threshold (2) must lie beyond the Warning threshold (2): above it");
        row("{'threshold_type':'Critical','threshold_operator':'Lesser Than','threshold_value':3},"
            "{'threshold_type':'Warning','threshold_operator':'Lesser Than','threshold_value':2}",
            ": the Critical threshold (3) must lie beyond the Warning threshold (2): below it");
    }
    void namesThePlaceInAThreshold()
    {
        QFETCH(QByteArray, thresholds);
        QFETCH(QString, problem);
        QJsonObject rule = example();
        rule.insert(u"rule_thresholds"_s, value(("[" + thresholds + "]").constData()));
        QCOMPARE(problemsOf(fileOf({rule})), QStringList(u"rules[0].rule_thresholds"_s + problem));
    }

    void takesAnIntegerHoweverItIsWritten()
    {
        QJsonObject rule = example();
        for (const char *text : {"1000", "1e3", "1000.0", "10000e-1"}) {
            rule.insert(
                u"rule_thresholds"_s,
                value(("[{'threshold_type':'Warning','threshold_operator':'Lesser Than','threshold_value':"
                       + QByteArray(text) + "}]")
                          .constData()));
            QCOMPARE(read(rule).warning, std::optional(Threshold{Operator::LesserThan, 1000}));
        }
    }

    void namesEveryProblemOfEveryRule()
    {
        QJsonObject rule = example();
        rule.insert(u"active"_s, 1);
        rule.insert(u"notify_duration"_s, -1);
        rule.insert(u"minimum_sample"_s, u"many"_s);
        rule.remove(u"rule_friendly_name"_s);
        QJsonObject other = example();
        other.insert(u"sid"_s, u"QY2"_s);
        other.insert(u"task_queue_sids"_s, QJsonArray());
        QStringList found = problemsOf(fileOf({rule, other, 7}));
        found.sort();
        QCOMPARE(found, QStringList({u"rules[0].active: must be true or false"_s,
                                     u"rules[0].minimum_sample: must be an integer"_s,
                                     u"rules[0].notify_duration: must be 0 to 900000 milliseconds"_s,
                                     u"rules[0].rule_friendly_name: is missing"_s,
                                     u"rules[1].task_queue_sids: must name 1 to 20 queues, not 0"_s,
                                     u"rules[2]: must be an object"_s}));
    }

    void refusesASidTwice()
    {
        QJsonObject other = example();
        other.insert(u"sid"_s, u"QY2"_s);
        QCOMPARE(problemsOf(fileOf({example(), other, example()})),
                 QStringList(u"rules[2].sid: \"QY1\" is there a second time"_s));
    }

    void givesRulesWithoutASidOneOfTheirOwn()
    {
        QJsonObject nameless = example();
        nameless.remove(u"sid"_s);
        QJsonObject named = example();
        named.insert(u"sid"_s, u"QY00000000000000000000000000000001"_s);
        const RuleReading reading = readRules(fileOf({nameless, named, nameless, nameless}));
        QVERIFY(reading.ok());
        QSet<RuleSid> sids;
        for (const Rule &rule : reading.set.rules) {
            QCOMPARE(rule.sid.text.size(), 34);
            sids.insert(rule.sid);
        }
        QCOMPARE(sids.size(), 4);
    }

    void allowsAHundredRulesUnlessToldOtherwise()
    {
        QJsonArray rules;
        for (int i = 0; i < 101; ++i) {
            QJsonObject rule = example();
            rule.insert(u"sid"_s, u"QY%1"_s.arg(i));
            rules.append(rule);
        }
        QCOMPARE(problemsOf(fileOf(rules)), QStringList(u"rules: has 101 rules, 100 are allowed"_s));
        QCOMPARE(problemsOf(fileOf(rules), {101}), QStringList());
        QCOMPARE(problemsOf(fileOf(rules), {7}), QStringList(u"rules: has 101 rules, 7 are allowed"_s));
        rules.removeLast();
        QCOMPARE(problemsOf(fileOf(rules)), QStringList());
    }

    void readsTheMasterSwitch()
    {
        QVERIFY(readRules(json("{'rules':[]}")).set.alertsEnabled);
        QVERIFY(readRules(json("{'alerts_enabled':true,'rules':[]}")).set.alertsEnabled);
        QVERIFY(!readRules(json("{'alerts_enabled':false,'rules':[]}")).set.alertsEnabled);
        QCOMPARE(problemsOf(json("{'alerts_enabled':'no','rules':[]}")),
                 QStringList(u"alerts_enabled: must be true or false"_s));
    }

    void saysWhatAFileMustBe()
    {
        QCOMPARE(problemsOf("[]"), QStringList(u"$: must be an object with the list \"rules\""_s));
        QCOMPARE(problemsOf("{}"), QStringList(u"rules: must be a list of rules"_s));
        QCOMPARE(problemsOf(json("{'rules':{}}")), QStringList(u"rules: must be a list of rules"_s));
        QCOMPARE(problemsOf("").size(), 1);
    }

    void saysWhereTheJsonBreaks_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("place");
        QTest::newRow("first line") << json("{'rules':x}") << u"line 1, column 10: "_s;
        QTest::newRow("third line") << json("{\n 'rules': [\n  {'sid' 7}]}") << u"line 3, column 1"_s;
        QTest::newRow("behind the end") << json("{'rules':[]}\n}") << u"line 2, column 1: "_s;
        QTest::newRow("cut off") << json("{'rules':[") << u"line 1, column 11: "_s;
    }
    void saysWhereTheJsonBreaks()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, place);
        const QStringList problems = problemsOf(file);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().startsWith(place), qPrintable(problems.first()));
        QVERIFY(problems.first().size() > place.size());
    }

    void readsBackWhatItWrites()
    {
        RandomRules random;
        RuleSet set;
        for (int i = 0; i < 400; ++i)
            set.rules.append(random.next());
        set.alertsEnabled = false;
        const RuleReading reading = readRules(toJson(set), {400});
        QVERIFY2(reading.ok(), reading.ok() ? "" : qPrintable(reading.problems.first().text()));
        for (qsizetype i = 0; i < set.rules.size(); ++i)
            QCOMPARE(reading.set.rules[i], set.rules[i]);
        QCOMPARE(reading.set, set);
    }

    void survivesAnyDamageToAFile()
    {
        RandomRules random;
        const QByteArray good = toJson(RuleSet{true, {random.next(), random.next()}});
        for (int i = 0; i < 3000; ++i) {
            QByteArray bad = good;
            for (int hits = random.below(4); hits >= 0; --hits) {
                const int at = random.below(int(bad.size()));
                random.below(2) ? bad.remove(at, 1 + random.below(9))
                                : bad.insert(at, char(random.below(256)));
            }
            const RuleReading reading = readRules(bad);
            for (const Error &problem : reading.problems)
                QVERIFY(!problem.where.isEmpty() && !problem.what.isEmpty());
        }
    }

    void namesTheFileInEveryProblem()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"rules.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json("{'rules':[{},7]}"));
        file.close();
        const RuleReading reading = readRulesFile(path);
        QVERIFY(reading.problems.size() > 1);
        for (const Error &problem : reading.problems)
            QVERIFY2(problem.text().startsWith(path + u": rules["_s), qPrintable(problem.text()));
    }

    void readsAGoodFile()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"rules.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fileOf({example()}));
        file.close();
        const RuleReading reading = readRulesFile(file.fileName());
        QVERIFY(reading.ok());
        QCOMPARE(reading.set.rules, QList<Rule>{read(example())});
    }

    void saysThatAFileCannotBeRead()
    {
        QTemporaryDir folder;
        for (const QString &path : {folder.filePath(u"none.json"_s), folder.path()}) {
            const RuleReading reading = readRulesFile(path);
            QCOMPARE(reading.problems.size(), 1);
            QVERIFY(reading.problems.first().text().startsWith(path + u": cannot be read: "_s));
        }
    }

    void refusesAFileThatNoRulesFileIs()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"rules.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray good = json("{'rules':[]}");
        file.write(good);
        file.write(QByteArray((16 << 20) - good.size(), ' '));
        file.flush();
        QVERIFY(readRulesFile(file.fileName()).ok());
        file.write(" ");
        file.close();
        const RuleReading reading = readRulesFile(file.fileName());
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems.first().text(),
                 file.fileName() + u": is larger than 16 MiB, and no rules file is"_s);
    }
};

FLOORWATCH_TEST_MAIN(RuleJsonTest)
#include "tst_rulejson.moc"
