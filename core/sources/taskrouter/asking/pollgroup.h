// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/source.h"
#include "core/sources/steadyclock.h"
#include "core/sources/taskrouter/asking/fetcher.h"
#include "core/sources/taskrouter/asking/round.h"
#include "core/sources/transport/retryplan.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace core::taskrouter {

// One kind of round, made again and again: when it is due, how it does, and how it comes back from trouble.
// In trouble it asks for the one call that failed, and for all of them once that is answered.
class PollGroup : public QObject
{
    Q_OBJECT

public:
    using Part = Freshness::Part;
    /// Real time that only goes on.
    using Uptime = std::function<Millis()>;
    /// Makes the calls of the next round.
    using Make = std::function<Round()>;
    /// Whether there is another way after this failure, which the next round takes.
    using FindAnotherWay = std::function<bool(const Fetched &fetched)>;

    PollGroup(Part part, Millis wanted, Make make, const std::shared_ptr<RequestGate> &gate,
              const SteadyClock &clock, const Uptime &uptime);

    ~PollGroup() override;

    Fetcher &fetcher() { return m_fetcher; }
    void setAnotherWay(FindAnotherWay find) { m_findAnotherWay = std::move(find); }
    void setWanted(Millis interval) { m_wanted = interval; }
    /// Takes of the budget what others leave, does not count when intervals are planned, and is the more
    /// patient the longer it fails.
    void setModest() { m_isModest = true; }

    /// Asks at once, and knows of no trouble.
    void begin();
    void stop();
    /// Asks at once, unless it is just asking or the server told us to stay away. `pause`: not so soon after
    /// it asked last.
    void hurry(Millis pause = Millis(0));
    /// What is under way is worth nothing: asks anew.
    void askAnew();
    /// Others find out whether the server is there: until it is told to hurry it hardly asks.
    void holdBack();

    bool isRunning() const { return m_isRunning; }
    Part part() const { return m_part; }
    bool isHeldBack() const { return m_isHeldBack; }
    /// Why its newest round failed, if it did, and how long the server still wants to be left alone.
    std::optional<Failure> failure() const;
    /// When it first failed since it last succeeded, in real time.
    Millis troubledSince() const { return m_troubledSince; }
    Freshness freshness() const;
    /// The time between two rounds: the one that is wanted, or longer where the budget holds no more.
    Millis interval() const;
    /// Without an answer for longer than its cells may go without. True once, then after an answer again.
    bool runOut();

signals:
    void serverTimeHeard(core::Instant serverTime);
    /// The server did what we asked for; `again`: after trouble.
    void answered(bool again);
    void failed(const core::Failure &failure);

private:
    void ask();
    void askAll();
    void onProbed(const Fetched &fetched);
    void onFetched(const Fetched &fetched);
    void fail(const Fetched &fetched);
    void claim(size_t requests);
    Millis waitAfter(const Failure &failure);

    const Part m_part;
    Millis m_wanted;
    Make m_make;
    FindAnotherWay m_findAnotherWay;
    SteadyClock m_clock;
    Uptime m_uptime;
    std::shared_ptr<RequestGate> m_gate;
    Fetcher m_fetcher;
    QTimer m_timer;
    Round m_round;
    bool m_isRunning = false;
    bool m_isModest = false;
    bool m_isHeldBack = false;
    Millis m_begun{0};
    Millis m_succeeded{0};
    std::optional<Instant> m_lastAnswer;
    /// The calls of the newest round, pages included, and whether they are bulk calls.
    size_t m_cost = 0;
    bool m_isBulk = false;

    std::optional<Failure> m_failure;
    Millis m_troubledSince{0};
    /// Which call of the round failed, if one did.
    std::optional<size_t> m_failedCall;
    /// The server wants to be left alone until then.
    Millis m_notBefore{0};
    RetryPlan m_retries;
    bool m_hasRunOut = false;
};

} // namespace core::taskrouter
