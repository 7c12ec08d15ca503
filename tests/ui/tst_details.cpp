// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/details/detailspanel.h"
#include "ui/text/language.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using core::Metric;
using core::Severity;
using support::dawn;
using support::Feed;
using namespace std::chrono_literals;

class DetailsTest : public QObject
{
    Q_OBJECT

private:
    struct Floor
    {
        ui::FloorImage image;
        Feed feed{image};

        Floor()
        {
            feed.snapshot()
                .queue("Billing", {{Metric::WaitingNow, 12}, {Metric::AvailableAgentsNow, 3}})
                .channel("voice", {{Metric::WaitingNow, 9}})
                .send();
        }
        core::CellAddress waiting() const
        {
            return {image.source(0).id, {QStringLiteral("Billing")}, {}, Metric::WaitingNow};
        }
        static QString textOf(const core::Series &series)
        {
            QStringList points;
            for (const core::SeriesPoint &point : series.points)
                points << QStringLiteral("%1:%2")
                              .arg(std::chrono::duration_cast<std::chrono::seconds>(point.at - dawn).count())
                              .arg(point.cell.hasValue() ? QString::number(point.cell.number())
                                                         : QStringLiteral("-"));
            return points.join(QLatin1Char(' '));
        }
        core::RuleSet rules() const
        {
            core::Rule rule;
            rule.sid = {QStringLiteral("rule-1")};
            rule.friendlyName = QStringLiteral("Callers wait");
            rule.metric = Metric::WaitingNow;
            rule.queues = {{QStringLiteral("Billing")}};
            rule.warning = core::Threshold{core::Operator::GreaterThan, 4};
            rule.critical = core::Threshold{core::Operator::GreaterThan, 10};
            return {true, {rule}};
        }
    };
    struct Panel : Floor
    {
        ui::Theme theme;
        ui::DetailsPanel panel{image, theme};

        void show()
        {
            panel.show({image.find(waiting().source, waiting().queue, {}), {1}}, Metric::WaitingNow);
        }
        QString text(const char *name) const
        {
            return panel.findChild<QLabel *>(QLatin1String(name))->text();
        }
        QString allText() const
        {
            QStringList texts;
            for (const QLabel *label : panel.findChildren<QLabel *>()) {
                if (!label->isHidden())
                    texts << label->text();
            }
            return texts.join(QLatin1Char('\n'));
        }
    };

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        ui::speak(QLocale());
    }

    void asksForTheLastHourOfACell()
    {
        Floor floor;
        ui::CellHistory history(floor.image);
        QSignalSpy asked(&history, &ui::CellHistory::asked);
        history.follow(floor.waiting());
        history.follow(floor.waiting());
        QCOMPARE(asked.count(), 1);
        const auto question = asked.first().first().value<core::SeriesQuestion>();
        QCOMPARE(question.cells, QList<core::CellAddress>{floor.waiting()});
        QCOMPARE(question.to - question.from, core::Millis(1h));
        QVERIFY(history.isWaiting());
    }

    void goesOnWhereTheAnswerEnds()
    {
        Floor floor;
        ui::CellHistory history(floor.image);
        QSignalSpy asked(&history, &ui::CellHistory::asked);
        history.follow(floor.waiting());
        floor.feed.delta(2s).queue("Billing", {{Metric::WaitingNow, 13}}).send();
        const auto question = asked.first().first().value<core::SeriesQuestion>();
        core::Series past;
        past.points = {{dawn - 90s, core::Cell::of(7)}, {dawn, core::Cell::of(12)}};
        const core::SeriesAnswer answer{question.id, {past}, {}};
        history.takeAnswer(answer);
        QVERIFY(!history.isWaiting());
        QCOMPARE(Floor::textOf(history.series()), QStringLiteral("-90:7 0:12 2:13"));
        floor.feed.delta(4s).queue("Billing", {{Metric::WaitingNow, 13}}).send();
        QCOMPARE(history.series().points.size(), 3);
    }

    void takesNobodyElsesAnswer()
    {
        Floor floor;
        ui::CellHistory history(floor.image);
        history.follow(floor.waiting());
        history.takeAnswer({999'999, {}, QStringLiteral("not yours")});
        QVERIFY(history.isWaiting());
        QVERIFY(history.problem().isEmpty());
    }

    void forgetsWhatIsOlderThanTheHour()
    {
        Floor floor;
        ui::CellHistory history(floor.image);
        history.follow(floor.waiting());
        floor.feed.delta(30min).queue("Billing", {{Metric::WaitingNow, 1}}).send();
        floor.feed.delta(80min).queue("Billing", {{Metric::WaitingNow, 2}}).send();
        floor.feed.delta(95min).queue("Billing", {{Metric::WaitingNow, 3}}).send();
        QCOMPARE(Floor::textOf(history.series()), QStringLiteral("1800:1 4800:2 5700:3"));
    }

    void drawsBetweenItsEndsAndItsLimits()
    {
        ui::SparkPicture picture;
        QVERIFY(!picture.hasData());
        QCOMPARE(picture.span(), std::pair(0.0, 1.0));
        picture.series.points = {{dawn, core::Cell::of(80)},
                                 {dawn + 1s, core::Cell::undefined()},
                                 {dawn + 2s, core::Cell::of(90)}};
        QVERIFY(picture.hasData());
        QCOMPARE(picture.span(), std::pair(80.0, 90.0));
        picture.limits = {{70, Severity::Critical}};
        QCOMPARE(picture.span(), std::pair(70.0, 90.0));
        picture.limits = {{200, Severity::Critical}};
        QCOMPARE(picture.span(), std::pair(0.0, 200.0));
        picture.series.points = {{dawn, core::Cell::of(5)}};
        picture.limits.clear();
        QCOMPARE(picture.span(), std::pair(4.0, 6.0));
    }

    void drawsLimitsInTheColourOfTheirLevel()
    {
        const ui::Tokens &tokens = ui::tokensOf(ui::Scheme::Light);
        ui::SparkPicture picture;
        picture.from = dawn;
        picture.to = dawn + 1h;
        picture.series.points = {{dawn, core::Cell::of(0)}, {dawn + 30min, core::Cell::of(8)}};
        picture.limits = {{4, Severity::Warning}, {6, Severity::Critical}};
        QImage image(200, 60, QImage::Format_RGB32);
        image.fill(tokens.surface);
        QPainter painter(&image);
        ui::paintSpark(painter, image.rect(), picture, tokens);
        painter.end();
        QSet<QRgb> colors;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                colors.insert(image.pixel(x, y));
        }
        QVERIFY(colors.contains(tokens.warningSolid.rgb()));
        QVERIFY(colors.contains(tokens.criticalSolid.rgb()));
        QVERIFY(colors.contains(tokens.accent.rgb()));
    }

    void cutsNoLabelOff()
    {
        ui::Theme theme;
        theme.choose(ui::Theme::Choice::Light);
        ui::Sparkline line(theme);
        line.resize(260, 120);
        ui::SparkPicture picture{{}, dawn, dawn + 1h, {{80, Severity::Warning}}, core::Unit::Percent};
        picture.series.points = {{dawn, core::Cell::of(100)}};
        line.show(picture);
        const QImage image = line.grab().toImage();
        const int last = image.width() - 1;
        for (int y = 0; y < image.height(); ++y)
            QCOMPARE(image.pixel(last, y), image.pixel(last, 0));
    }

    void tellsAllOfACell()
    {
        Panel floor;
        floor.image.takeRules(floor.rules());
        floor.show();
        QCOMPARE(floor.text("detailsName"), QStringLiteral("Billing"));
        QCOMPARE(floor.text("detailsValue"), QStringLiteral("12"));
        QVERIFY(floor.allText().contains(
            QStringLiteral("Alert \"Callers wait\": warning over 4, critical over 10")));
        floor.feed.alert("Billing", "", Metric::WaitingNow, Severity::Critical);
        floor.show();
        QVERIFY2(floor.allText().contains(QStringLiteral("Critical: over 10 since")),
                 qPrintable(floor.allText()));
        const auto *line = floor.panel.findChild<ui::Sparkline *>();
        QCOMPARE(line->picture().limits.size(), 2);
        QVERIFY(line->accessibleName().contains(QStringLiteral("last 12")));
    }

    void theValueStandsBesideItsShapeWhicheverWayOneReads()
    {
        Panel floor;
        floor.panel.setLayoutDirection(Qt::RightToLeft);
        floor.panel.resize(480, 480);
        floor.show();
        floor.panel.setVisible(true);
        const auto *value = floor.panel.findChild<QLabel *>(QStringLiteral("detailsValue"));
        QTRY_VERIFY(value->isVisible() && value->x() > floor.panel.width() / 2);
    }

    void saysThatNoRuleWatches()
    {
        Panel floor;
        floor.show();
        QVERIFY(floor.allText().contains(QStringLiteral("No active rule watches this")));
    }

    void saysWhyThereIsNoPast()
    {
        Panel floor;
        floor.feed.snapshot(1s).queue("Billing").channel("voice").send();
        floor.show();
        QSignalSpy asked(&floor.panel.history(), &ui::CellHistory::asked);
        floor.panel.show({}, {});
        floor.show();
        const auto question = asked.last().first().value<core::SeriesQuestion>();
        floor.panel.history().takeAnswer({question.id, {}, QStringLiteral("The history can't be read")});
        QVERIFY(!floor.panel.findChild<ui::Sparkline *>()->picture().hasData());
        QVERIFY(floor.panel.history().problem().contains(QStringLiteral("can't be read")));
    }

    void tellsAQueuesAgentsWhereNoMetricIsChosen()
    {
        Panel floor;
        floor.panel.show({floor.image.find(floor.waiting().source, floor.waiting().queue, {}), {1}}, {});
        QCOMPARE(floor.text("detailsAgents"),
                 QStringLiteral("Agents: 3 available, – unavailable, – offline"));
    }

    void splitsUnavailableAgentsByWhatTheyDo()
    {
        Panel floor;
        floor.feed.delta(1s)
            .queue("Billing", {{Metric::UnavailableAgentsNow, 7}, {Metric::OfflineAgentsNow, 2}})
            .agents("Available", 3, core::ActivityKind::Available)
            .agents("Lunch", 1)
            .agents("Break", 4)
            .agents("Training", 0)
            .agents("", 2)
            .agents("Offline", 2, core::ActivityKind::Offline)
            .send();
        const ui::CellSubject subject{floor.image.find(floor.waiting().source, floor.waiting().queue, {}),
                                      {1}};
        floor.panel.show(subject, Metric::UnavailableAgentsNow);
        QCOMPARE(floor.text("detailsAgents"), QStringLiteral("Agents: 3 available, 7 unavailable, 2 offline\n"
                                                             "Unavailable: Break 4, others 2, Lunch 1"));
        floor.panel.show(subject, Metric::WaitingNow);
        QCOMPARE(floor.text("detailsAgents"), QString());
    }

    void tellsOfNoActivityThatNobodyIsIn()
    {
        Panel floor;
        floor.feed.delta(1s).queue("Billing", {{Metric::UnavailableAgentsNow, 0}}).agents("Break", 0).send();
        floor.panel.show({floor.image.find(floor.waiting().source, floor.waiting().queue, {}), {1}}, {});
        QCOMPARE(floor.text("detailsAgents"),
                 QStringLiteral("Agents: 3 available, 0 unavailable, – offline"));
    }

    void greysAgentsThatAreOld()
    {
        Panel floor;
        const auto colorOfAgents = [&] {
            auto *label = floor.panel.findChild<QLabel *>(QStringLiteral("detailsAgents"));
            return label->palette().color(QPalette::WindowText);
        };
        const auto look = [&] {
            floor.panel.show({floor.image.find(floor.waiting().source, floor.waiting().queue, {}), {1}}, {});
        };
        floor.theme.choose(ui::Theme::Choice::Light);
        floor.feed.health(core::SourceHealth::State::Stale, dawn + 60s);
        look();
        QCOMPARE(colorOfAgents(), floor.theme.tokens().stale);
        floor.feed.delta(61s).queue("Billing").send();
        floor.feed.health(core::SourceHealth::State::Live, dawn + 61s);
        look();
        QCOMPARE(colorOfAgents(), floor.theme.tokens().text);
    }
};

FLOORWATCH_GUI_TEST_MAIN(DetailsTest)
#include "tst_details.moc"
