// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metric.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSet>

using namespace core;

namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

// One line of tests/fixtures/metrics.txt: id | unit | row | roll-up | pipelineKey | metricName.
QList<QStringList> catalogue()
{
    QFile file(QStringLiteral(FLOORWATCH_TESTS_DIR "/fixtures/metrics.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(file.fileName()));
    QList<QStringList> lines;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        QStringList fields = line.split(u'|');
        for (QString &field : fields)
            field = field.trimmed();
        lines.append(fields);
    }
    return lines;
}

QString unitOf(const MetricInfo &metric)
{
    switch (metric.unit) {
    case Unit::Count:
        return QStringLiteral("count");
    case Unit::Seconds:
        return QStringLiteral("seconds");
    case Unit::Percent:
        return QStringLiteral("percent");
    case Unit::Clock:
        return QStringLiteral("clock");
    }
    return {};
}

QString rollUpOf(const MetricInfo &metric)
{
    switch (metric.rollUp) {
    case RollUp::None:
        return QStringLiteral("none");
    case RollUp::Sum:
        return QStringLiteral("sum");
    case RollUp::Maximum:
        return QStringLiteral("maximum");
    case RollUp::MeanByOffered:
        return QStringLiteral("mean by offered");
    case RollUp::MeanByAccepted:
        return QStringLiteral("mean by accepted");
    }
    return {};
}

QString windowOf(const MetricInfo &metric)
{
    switch (metric.window) {
    case Window::Now:
        return QStringLiteral("Now");
    case Window::Last30Min:
        return QStringLiteral("30 min");
    case Window::Today:
        return QStringLiteral("Today");
    }
    return {};
}

} // namespace

class MetricTest : public QObject
{
    Q_OBJECT

private slots:
    void isWhatTheTablesSay_data()
    {
        QTest::addColumn<QStringList>("fields");
        for (const QStringList &fields : catalogue())
            QTest::newRow(qPrintable(fields.first())) << fields;
    }
    void isWhatTheTablesSay()
    {
        QFETCH(QStringList, fields);
        QCOMPARE(fields.size(), 6);
        const auto metric = metricById(fields[0].toStdString());
        QVERIFY(metric.has_value());
        const MetricInfo &about = info(*metric);
        QCOMPARE(text(about.id), fields[0]);
        QCOMPARE(unitOf(about), fields[1]);
        QCOMPARE(about.perChannel, fields[2] == u"channel");
        QCOMPARE(about.isAgentMetric(), fields[2] == u"queue");
        QCOMPARE(rollUpOf(about), fields[3]);
        QCOMPARE(text(about.pipelineKey), fields[4]);
        QCOMPARE(text(about.name), fields[5]);
        QCOMPARE(text(about.id), QStringLiteral("%1 (%2)").arg(fields[5], windowOf(about)));
    }

    void holdsNothingButTheTables()
    {
        QSet<QString> listed;
        for (const QStringList &fields : catalogue())
            listed.insert(fields.first());
        QCOMPARE(listed.size(), metricCount);
        for (const MetricInfo &metric : metrics())
            QVERIFY2(listed.contains(text(metric.id)), metric.id.data());
    }

    void beginsWithTheSeventeenThatARuleMayWatch()
    {
        QCOMPARE(ruleMetricCount, 17);
        QSet<QString> ofRules;
        const QList<QStringList> listed = catalogue();
        for (qsizetype i = 0; i < 17; ++i)
            ofRules.insert(listed[i].first());
        for (const MetricInfo &metric : metrics()) {
            QCOMPARE(metric.canHaveRule(), ofRules.contains(text(metric.id)));
            QCOMPARE(metric.canHaveRule(), int(metric.metric) < ruleMetricCount);
        }
    }

    void findsEachByItsExactIdOnly()
    {
        for (const MetricInfo &metric : metrics()) {
            QCOMPARE(metricById(metric.id), std::optional(metric.metric));
            QCOMPARE(&info(metric.metric), &metric);
            QVERIFY(!metricById(metric.name));
            QVERIFY(!metricById(text(metric.id).toUpper().toStdString()));
            QVERIFY(!metricById(std::string(metric.id) + ' '));
        }
        for (const char *id :
             {"", "A", "Zzz (Now)", "Waiting (now)", "Waiting(Now)", "Waiting (Today)", "Agents (Now)"})
            QVERIFY2(!metricById(id), id);
    }

    void knowsTheSampleBehindAPercentageOrAnAverage()
    {
        for (const MetricInfo &metric : metrics()) {
            if (!metric.canHaveRule())
                continue;
            const bool sampled = metric.unit == Unit::Percent || metric.unit == Unit::Seconds;
            QCOMPARE(sampleOf(metric.metric).count > 0, sampled);
        }
        const auto isSample = [](Metric metric, QList<Metric> expected) {
            const SampleMetrics sample = sampleOf(metric);
            QCOMPARE(QList<Metric>(sample.metrics.begin(), sample.metrics.begin() + sample.count), expected);
        };
        isSample(Metric::Sla30Min, {Metric::Accepted30Min, Metric::Abandoned30Min});
        isSample(Metric::SlaToday, {Metric::AcceptedToday, Metric::AbandonedToday});
        isSample(Metric::AvgSpeedOfAnswerToday, {Metric::AcceptedToday});
        isSample(Metric::AvgHandleTimeToday, {Metric::AcceptedToday});
    }
};

FLOORWATCH_TEST_MAIN(MetricTest)
#include "tst_metric.moc"
