// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/shell/storenotice.h"
#include "ui/text/language.h"
#include "ui/text/storetext.h"

#include <QSet>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

StoreHealth healthOf(StoreTrouble trouble)
{
    StoreHealth health;
    health.file = u"/data/anna/floorwatch.db"_s;
    health.trouble = trouble;
    return health;
}

struct Desk
{
    QString text() { return notices.text(u"store"_s); }

    ui::Theme theme;
    QWidget window;
    ui::Notices notices{theme, &window};
    ui::StoreNotice notice{notices};
};

} // namespace

class StoreNoticeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { ui::speak(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhatIsWrongAndWhatToDo()
    {
        QSet<QString> sentences;
        for (const auto trouble : {StoreTrouble::Locked, StoreTrouble::ReadOnly, StoreTrouble::Full,
                                   StoreTrouble::Damaged, StoreTrouble::Newer, StoreTrouble::Failing}) {
            const QString sentence = ui::storeSentence(healthOf(trouble));
            QVERIFY(sentence.startsWith(u"Nothing is kept now: "_s));
            QVERIFY(!ui::storeDetails(healthOf(trouble)).constFirst().isEmpty());
            sentences << sentence;
        }
        QCOMPARE(sentences.size(), 6);
        QVERIFY(ui::storeDetails(healthOf(StoreTrouble::Full)).constFirst().contains(u"/data/anna"_s));
    }

    void isThereAsLongAsTheTrouble()
    {
        Desk desk;
        desk.notice.takeHealth(healthOf(StoreTrouble::None));
        QCOMPARE(desk.text(), QString());
        StoreHealth full = healthOf(StoreTrouble::Full);
        full.detail = u"database or disk is full"_s;
        full.eventsLost = 1;
        desk.notice.takeHealth(full);
        QVERIFY(desk.text().startsWith(u"Nothing is kept now: the disk is full.\n"_s));
        QVERIFY(desk.text().endsWith(u"\n1 event could not be kept.\ndatabase or disk is full"_s));
        desk.notice.takeHealth(healthOf(StoreTrouble::None));
        QCOMPARE(desk.text(), QString());
    }

    void tellsWhereADamagedFileIs()
    {
        StoreHealth health = healthOf(StoreTrouble::None);
        health.setAside = u"/data/anna/floorwatch-damaged-20261128T041500Z.db"_s;
        Desk desk;
        desk.notice.takeHealth(health);
        QVERIFY(desk.text().contains(u"damaged"_s));
        QVERIFY(desk.text().contains(health.setAside));
    }
};

FLOORWATCH_GUI_TEST_MAIN(StoreNoticeTest)
#include "tst_storenotice.moc"
