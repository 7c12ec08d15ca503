// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/text/csv.h"

#include <QLocale>
#include <QTest>

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void quotesOnlyWhatNeedsIt()
    {
        const QByteArray text = ui::csvText({{QStringLiteral("plain"),
                                              QStringLiteral("a,b"),
                                              QStringLiteral("say \"hi\""),
                                              QStringLiteral("two\nlines"),
                                              {}}},
                                            false);
        QCOMPARE(text, QByteArray("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\r\n"));
    }

    void marksItsEncodingIfAsked()
    {
        const QList<QStringList> lines{{QStringLiteral("Übergabe")}};
        QCOMPARE(ui::csvText(lines, true), QByteArray("\xef\xbb\xbf\xc3\x9c") + "bergabe\r\n");
        QCOMPARE(ui::csvText(lines, false), QByteArray("\xc3\x9c") + "bergabe\r\n");
    }

    void writesNumbersAlikeInEveryLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(ui::plainNumber(core::Cell::of(1234567.5)), QStringLiteral("1234567.5"));
        QCOMPARE(ui::plainNumber(core::Cell::of(12)), QStringLiteral("12"));
        QCOMPARE(ui::plainNumber(core::Cell::of(200.0 / 3)), QStringLiteral("66.667"));
        QCOMPARE(ui::plainNumber(core::Cell::undefined()), QString());
        QCOMPARE(ui::plainNumber(core::Cell::missing()), QString());
    }
};

FLOORWATCH_TEST_MAIN(CsvTest)
#include "tst_csv.moc"
