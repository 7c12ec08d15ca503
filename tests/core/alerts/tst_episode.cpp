// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/alerts/episode.h"
#include "tests/support/testmain.h"

#include <random>

using namespace core;
using namespace std::chrono_literals;

namespace {

using enum Severity;

Rule ruleWith(Severity lowest, Millis hold, Millis recovery = 0ms)
{
    Rule rule;
    rule.notify.enabled = true;
    rule.notify.severity = lowest;
    rule.notify.duration = hold;
    rule.recoveryDuration = recovery;
    return rule;
}

struct Sampled
{
    Millis at;
    Severity raw;
};

// The contract, read from the whole past of an alert at every sample instead of from a state.
class Past
{
public:
    explicit Past(const Rule &rule) : m_rule(rule) { }

    Cause sample(Severity raw, Millis at)
    {
        m_samples.push_back({at, raw});
        follow();
        m_levels.push_back({at, level});
        return level == Ok ? Cause::None : tell();
    }

    Severity level = Ok;

private:
    /// How long the samples up to the newest have all been so, from the first of them; nothing: the newest is
    /// not.
    template <class So> static std::optional<Millis> lasting(const std::vector<Sampled> &samples, So &&so)
    {
        std::optional<Millis> since;
        for (auto sample = samples.rbegin(); sample != samples.rend() && so(*sample); ++sample)
            since = sample->at;
        if (!since)
            return since;
        return samples.back().at - *since;
    }

    void follow()
    {
        const Severity raw = m_samples.back().raw;
        const auto below = lasting(m_samples, [this](const Sampled &s) { return s.raw < level; });
        if (!below || *below >= m_rule.recoveryDuration)
            level = raw;
    }

    Cause tell()
    {
        const auto fading = lasting(m_levels, [this](const Sampled &s) { return s.raw < m_notified; });
        if (fading && *fading >= memoryLasts) {
            m_notified = level;
            m_faded = true;
        }
        const Severity lowest = m_rule.notify.severity;
        const auto hold = lasting(m_samples, [lowest](const Sampled &s) { return s.raw >= lowest; });
        if (!hold)
            return Cause::None;
        const bool held = *hold >= m_rule.notify.duration;
        if (!m_raised)
            return held ? remember(Cause::Raised) : Cause::None;
        if (level <= m_notified || (m_faded && m_notified < lowest && !held))
            return Cause::None;
        return remember(Cause::Escalated);
    }

    Cause remember(Cause cause)
    {
        m_raised = true;
        m_notified = level;
        m_faded = false;
        return cause;
    }

    Rule m_rule;
    std::vector<Sampled> m_samples;
    std::vector<Sampled> m_levels; // the effective level after each sample
    bool m_raised = false;
    bool m_faded = false;
    Severity m_notified = Ok;
};

} // namespace

class EpisodeTest : public QObject
{
    Q_OBJECT

private slots:
    void risesAtOnceAndFallsAfterTheWait()
    {
        const Rule rule = ruleWith(Warning, 0ms, 10s);
        Episode episode;
        QCOMPARE(episode.sample(Warning, 0s, rule).before, Ok);
        QCOMPARE(episode.level, Warning);
        episode.sample(Critical, 1s, rule);
        QCOMPARE(episode.level, Critical);
        episode.sample(Ok, 2s, rule);
        episode.sample(Warning, 11999ms, rule);
        QCOMPARE(episode.level, Critical);
        episode.sample(Warning, 12s, rule);
        QCOMPARE(episode.level, Warning);
    }

    void saysWhenTimeAloneChangesSomething()
    {
        const Rule rule = ruleWith(Warning, 30s, 10s);
        Episode episode;
        episode.sample(Warning, 5s, rule);
        QCOMPARE(episode.nextDue(rule), std::optional<Millis>(35s));
        episode.sample(Ok, 7s, rule);
        QCOMPARE(episode.nextDue(rule), std::optional<Millis>(17s));
        episode.sample(Warning, 8s, rule);
        QCOMPARE(episode.nextDue(rule), std::optional<Millis>(38s));
        QCOMPARE(episode.sample(Warning, 38s, rule).cause, Cause::Raised);
        QVERIFY(!episode.nextDue(rule));
        episode.sample(Critical, 40s, rule);
        episode.sample(Warning, 41s, rule);
        episode.sample(Warning, 51s, rule);
        QCOMPARE(episode.nextDue(rule), std::optional<Millis>(51s + 15min));
    }

    void tellsNobodyWhileNotificationsAreOff()
    {
        Rule rule = ruleWith(Warning, 0ms);
        rule.notify.enabled = false;
        Episode episode;
        QCOMPARE(episode.sample(Warning, 0s, rule).cause, Cause::None);
        QVERIFY(episode.raised);
        QVERIFY(!episode.told);
        rule.notify.enabled = true;
        QCOMPARE(episode.sample(Warning, 1s, rule).cause, Cause::None);
        QCOMPARE(episode.sample(Critical, 2s, rule).cause, Cause::Escalated);
        QVERIFY(episode.told);
    }

    void restartsAHoldThatHasNotBeenRaised()
    {
        const Rule rule = ruleWith(Warning, 10s);
        Episode episode;
        episode.sample(Warning, 0s, rule);
        episode.restartHold();
        QCOMPARE(episode.sample(Warning, 10s, rule).cause, Cause::None);
        QCOMPARE(episode.sample(Warning, 20s, rule).cause, Cause::Raised);
        episode.restartHold();
        QCOMPARE(episode.sample(Critical, 21s, rule).cause, Cause::Escalated);
    }

    void takesAnEditAtOnce()
    {
        const Rule rule = ruleWith(Warning, 0ms, 60s);
        Episode episode;
        episode.sample(Critical, 0s, rule);
        QCOMPARE(episode.applyEdit(Warning, 1s, rule).before, Critical);
        QCOMPARE(episode.level, Warning);
        QCOMPARE(episode.applyEdit(Ok, 2s, rule).cause, Cause::None);
        QCOMPARE(episode.level, Ok);
    }

    void isTheContractForAnyPast_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void isTheContractForAnyPast()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return int(random() % quint32(limit)); };
        const Rule rule
            = ruleWith(below(2) ? Warning : Critical, Millis(below(3) * 300'000), Millis(below(3) * 100'000));
        Episode episode;
        Past past(rule);
        Millis at{0};
        Severity raw = Warning;
        int told = 0;
        for (int i = 0; i < 400; ++i) {
            if (below(3) == 0)
                raw = Severity(below(8) ? 1 + below(2) : 0);
            const Severity before = episode.level;
            const auto due = episode.nextDue(rule);
            const Episode::Step step = episode.sample(raw, at, rule);
            QCOMPARE(step.before, before);
            const Cause cause = past.sample(raw, at);
            QVERIFY2(step.cause == cause && episode.level == past.level,
                     qPrintable(
                         QStringLiteral("sample %1: %2 for %3").arg(i).arg(int(step.cause)).arg(int(cause))));
            told += cause != Cause::None;
            // What the evaluator lives on: between two samples of the same level nothing happens before it is
            // due.
            if (i > 0 && raw == m_before && (!due || *due > at))
                QVERIFY(step.cause == Cause::None && episode.level == before);
            m_before = raw;
            if (episode.level == Ok) {
                episode = {};
                past = Past(rule);
                raw = Warning;
                m_before = Ok;
            }
            at += Millis(50'000 * below(5));
        }
        QVERIFY(told > 0);
    }

private:
    Severity m_before = Ok;
};

FLOORWATCH_TEST_MAIN(EpisodeTest)
#include "tst_episode.moc"
