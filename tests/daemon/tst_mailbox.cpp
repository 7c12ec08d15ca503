// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/mailbox.h"
#include "tests/support/testmain.h"

#include <QString>

using namespace daemon_app;
using namespace std::chrono_literals;

class TestMailbox : public QObject
{
    Q_OBJECT

private slots:
    void doesTasksInTheirOrder();
    void doesWhatIsUrgentFirst();
    void doesLateTasksWhenTheyAreDue();
    void doesWhatIsDueEvenAfterTheDeadline();
    void returnsHoweverManyTasksCome();
};

void TestMailbox::doesTasksInTheirOrder()
{
    Mailbox mailbox;
    QString done;
    for (const QChar c : QStringLiteral("abcdef"))
        mailbox.post([&done, c] { done += c; });
    mailbox.runUntil(Mailbox::Clock::now() + 1ms);
    QCOMPARE(done, QStringLiteral("abcdef"));
}

void TestMailbox::doesWhatIsUrgentFirst()
{
    Mailbox mailbox;
    QString done;
    mailbox.post([&] {
        done += u'a';
        mailbox.postUrgently([&done] { done += u'!'; });
    });
    mailbox.post([&done] { done += u'b'; });
    mailbox.runUntil(Mailbox::Clock::now() + 1ms);
    QCOMPARE(done, QStringLiteral("a!b"));
}

void TestMailbox::doesLateTasksWhenTheyAreDue()
{
    Mailbox mailbox;
    const Mailbox::Clock::time_point now = Mailbox::Clock::now();
    Mailbox::Clock::time_point done;
    mailbox.postAt(now + 20ms, [&done] { done = Mailbox::Clock::now(); });
    mailbox.postAt(now + 10s, [] { QFAIL("too early"); });
    mailbox.runUntil(now + 40ms);
    QVERIFY(done >= now + 20ms);
    QVERIFY(Mailbox::Clock::now() >= now + 40ms);
}

void TestMailbox::doesWhatIsDueEvenAfterTheDeadline()
{
    Mailbox mailbox;
    int done = 0;
    for (int i = 0; i < 100; ++i)
        mailbox.post([&done] { ++done; });
    mailbox.runUntil(Mailbox::Clock::now() - 1s);
    QCOMPARE(done, 100);
}

void TestMailbox::returnsHoweverManyTasksCome()
{
    Mailbox mailbox;
    int done = 0;
    std::function<void()> again = [&] {
        ++done;
        mailbox.post(again);
    };
    mailbox.post(again);
    mailbox.runUntil(Mailbox::Clock::now() + 20ms);
    QVERIFY(done > 1);
    const int before = done;
    mailbox.runUntil(Mailbox::Clock::now() - 1s);
    QCOMPARE(done, before + 1);
}

FLOORWATCH_TEST_MAIN(TestMailbox)
#include "tst_mailbox.moc"
