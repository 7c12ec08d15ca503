// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/feed.h"
#include "ui/grid/vieworder.h"

#include <QTest>

using core::Metric;
using core::Severity;
using support::Feed;
using namespace std::chrono_literals;

class ViewOrderTest : public QObject
{
    Q_OBJECT

private:
    struct Floor
    {
        ui::FloorImage image;
        Feed feed{image};
        ui::GridTable table;
        ui::ViewOrder order;

        Floor()
        {
            feed.snapshot()
                .queue("Sales 10", {{Metric::WaitingNow, 3}})
                .queue("sales 2", {{Metric::WaitingNow, 7}})
                .channel("voice", {{Metric::WaitingNow, 1}})
                .channel("chat", {{Metric::WaitingNow, 6}})
                .queue("Billing", {{Metric::WaitingNow, 3}})
                .channel("email")
                .queue("Café")
                .send();
            table.rebuild(image);
        }
        void sortBy(const ui::Column &column, Qt::SortOrder direction) { order.setSort({column, direction}); }
        QString shown() const
        {
            QStringList labels;
            for (const ui::ViewRow &row : order.rows(table, image, order.found(table, image))) {
                const ui::GridTable::Queue &queue = table.queue(row.queue);
                labels << (row.isChannel() ? table.channels(queue)[size_t(row.channel)].label : queue.label);
            }
            return labels.join(QStringLiteral(", "));
        }
    };
    static constexpr ui::Column name{ui::Column::Kind::Queue};
    static constexpr ui::Column health{ui::Column::Kind::Health};
    static constexpr ui::Column waiting{ui::Column::Kind::Metric, Metric::WaitingNow, ui::ColumnGroup::Now};

private slots:
    void sortsNamesAsPeopleCount()
    {
        Floor floor;
        QCOMPARE(floor.shown(), QStringLiteral("Billing - Email, Café, sales 2, Sales 10"));
        floor.sortBy(name, Qt::DescendingOrder);
        QCOMPARE(floor.shown(), QStringLiteral("Sales 10, sales 2, Café, Billing - Email"));
    }

    void sortsByAMetricWithEqualsByNameAndNoDataLast()
    {
        Floor floor;
        floor.sortBy(waiting, Qt::DescendingOrder);
        QCOMPARE(floor.shown(), QStringLiteral("sales 2, Billing - Email, Sales 10, Café"));
        floor.sortBy(waiting, Qt::AscendingOrder);
        QCOMPARE(floor.shown(), QStringLiteral("Billing - Email, Sales 10, sales 2, Café"));
    }

    void keepsChannelsWithTheirQueue()
    {
        Floor floor;
        floor.order.setOpen(core::SourceId{QStringLiteral("Floor")},
                            core::QueueSid{QStringLiteral("sales 2")}, true);
        floor.sortBy(waiting, Qt::DescendingOrder);
        QCOMPARE(floor.shown(), QStringLiteral("sales 2, Voice, Chat, Billing - Email, Sales 10, Café"));
        floor.sortBy(name, Qt::AscendingOrder);
        QCOMPARE(floor.shown(), QStringLiteral("Billing - Email, Café, sales 2, Voice, Chat, Sales 10"));
    }

    void doesNotOpenAQueueOfOneChannel()
    {
        Floor floor;
        floor.order.setOpen(core::SourceId{QStringLiteral("Floor")},
                            core::QueueSid{QStringLiteral("Billing")}, true);
        QCOMPARE(floor.shown(), QStringLiteral("Billing - Email, Café, sales 2, Sales 10"));
    }

    void findsQueuesByEveryWordWithoutRegardToCaseAndAccents_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("shown");
        QTest::newRow("case") << "SALES"
                              << "sales 2, Sales 10";
        QTest::newRow("accent") << "cafe"
                                << "Café";
        QTest::newRow("accent typed") << "CAFÉ"
                                      << "Café";
        QTest::newRow("words in any order") << "2 sales"
                                            << "sales 2";
        QTest::newRow("channel") << "email"
                                 << "Billing - Email";
        QTest::newRow("nothing") << "sales x"
                                 << "";
        QTest::newRow("blank") << "  "
                               << "Billing - Email, Café, sales 2, Sales 10";
    }
    void findsQueuesByEveryWordWithoutRegardToCaseAndAccents()
    {
        QFETCH(QString, search);
        QFETCH(QString, shown);
        Floor floor;
        floor.order.setSearch(search);
        QCOMPARE(floor.shown(), shown);
    }

    void sortsByTheWorstAlertOfAQueueAndItsChannels()
    {
        Floor floor;
        floor.feed.alert("sales 2", "chat", Metric::WaitingNow, Severity::Critical);
        floor.feed.alert("Café", "", Metric::WaitingNow, Severity::Warning);
        floor.sortBy(health, Qt::DescendingOrder);
        QCOMPARE(floor.shown(), QStringLiteral("sales 2, Café, Billing - Email, Sales 10"));
    }

    void keepsAQueueThatWasLeftOutWhileItsAlertIsOpen()
    {
        Floor floor;
        floor.feed.alert("Café", "", Metric::WaitingNow, Severity::Warning);
        floor.feed.snapshot(1s).queue("Billing").channel("email").send();
        floor.table.rebuild(floor.image);
        QCOMPARE(floor.shown(), QStringLiteral("Billing - Email, Café"));
        floor.feed.alert("Café", "", Metric::WaitingNow, Severity::Ok);
        floor.table.rebuild(floor.image);
        QCOMPARE(floor.shown(), QStringLiteral("Billing - Email"));
    }
};

FLOORWATCH_TEST_MAIN(ViewOrderTest)
#include "tst_vieworder.moc"
