// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/ratelimits.h"
#include "tests/support/testmain.h"

using namespace daemon_app;
using namespace std::chrono_literals;

namespace {

const RateLimit::Time start{1000s};

std::string header(const std::vector<core::HttpHeader> &headers, std::string_view name)
{
    for (const core::HttpHeader &header : headers) {
        if (header.name == name)
            return header.value;
    }
    return {};
}

} // namespace

class TestRateLimits : public QObject
{
    Q_OBJECT

private slots:
    void takesFiveBulkCallsInAnySecond();
    void countsNoRefusedCall();
    void takesOtherCallsWithoutEnd();
    void sharesTheAccountsRateAmongAllCalls();
    void saysHowMuchIsLeft();
    void neverTakesMoreThanTheRateInAnySecond();
};

void TestRateLimits::takesFiveBulkCallsInAnySecond()
{
    RateLimits limits(std::nullopt);
    for (int i = 0; i < 5; ++i)
        QVERIFY(limits.take(true, start + i * 100ms));
    QVERIFY(!limits.take(true, start + 500ms));
    QVERIFY(!limits.take(true, start + 999ms));
    QVERIFY(limits.take(true, start + 1000ms));
    QVERIFY(!limits.take(true, start + 1099ms));
    QVERIFY(limits.take(true, start + 1100ms));
}

void TestRateLimits::countsNoRefusedCall()
{
    RateLimits limits(std::nullopt);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(limits.take(true, start), i < 5);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(limits.take(true, start + 1s), i < 5);
}

void TestRateLimits::takesOtherCallsWithoutEnd()
{
    RateLimits limits(std::nullopt);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(limits.take(false, start));
    QVERIFY(limits.take(true, start));
}

void TestRateLimits::sharesTheAccountsRateAmongAllCalls()
{
    RateLimits limits(3);
    QVERIFY(limits.take(true, start));
    QVERIFY(limits.take(false, start));
    QVERIFY(limits.take(true, start));
    QVERIFY(!limits.take(false, start));
    QVERIFY(!limits.take(true, start));
    QVERIFY(limits.take(false, start + 1s));
}

void TestRateLimits::saysHowMuchIsLeft()
{
    RateLimits limits(8);
    QVERIFY(limits.take(true, start));
    QCOMPARE(header(limits.headers(true, start), "X-Rate-Limit-Limit"), std::string("5"));
    QCOMPARE(header(limits.headers(true, start), "X-Rate-Limit-Remaining"), std::string("4"));
    QCOMPARE(header(limits.headers(false, start), "X-Rate-Limit-Limit"), std::string("8"));
    QCOMPARE(header(limits.headers(false, start), "X-Rate-Limit-Remaining"), std::string("7"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(limits.take(false, start));
    QCOMPARE(header(limits.headers(true, start), "X-Rate-Limit-Limit"), std::string("8"));
    QCOMPARE(header(limits.headers(true, start), "X-Rate-Limit-Remaining"), std::string("2"));
    QCOMPARE(header(RateLimits(std::nullopt).headers(false, start), "X-Rate-Limit-Limit"),
             std::string("unlimited"));
}

// Whatever the times of the calls are: of six that were taken, the last came a second or more after the
// first.
void TestRateLimits::neverTakesMoreThanTheRateInAnySecond()
{
    RateLimits limits(std::nullopt);
    std::vector<RateLimit::Time> taken;
    RateLimit::Time now = start;
    for (int i = 0; i < 10000; ++i) {
        now += std::chrono::milliseconds((i * 7919) % 97);
        if (limits.take(true, now))
            taken.push_back(now);
    }
    for (size_t i = 5; i < taken.size(); ++i)
        QVERIFY(taken[i] - taken[i - 5] >= 1s);
    // And hardly less: 48 ms apart on average, five of them find room each second.
    QVERIFY(int(taken.size()) >= 4 * int((now - start) / 1s));
}

FLOORWATCH_TEST_MAIN(TestRateLimits)
#include "tst_ratelimits.moc"
