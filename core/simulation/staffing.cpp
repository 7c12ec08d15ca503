// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/staffing.h"

#include "core/simulation/floornames.h"
#include "core/simulation/sid.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Agents at work, or needed, in each half hour of a day.
using Load = std::array<double, 48>;

constexpr int closes = 20 * 60 + 30;
/// Share of a shift that is neither break nor training.
constexpr double presence = 0.8;
/// What one of several tasks that share an agent costs of that agent.
constexpr double sharedTask = 0.5;
constexpr double ringSeconds = 4;

/// Agents who are busy all the time with a queue's tasks.
Load workOf(const FloorPlan &plan, const QueuePlan &queue)
{
    Load load{};
    for (const CellPlan &cell : queue.channels) {
        const double share = plan.channels[size_t(cell.channel)].exclusive ? 1 : sharedTask;
        const double seconds = (cell.talk.mean + cell.wrapUp.mean + ringSeconds) * share;
        for (size_t slot = 0; slot < load.size(); ++slot)
            load[slot] += cell.arrivals[slot] * seconds / 3600;
    }
    return load;
}

/// Agents who have to be there so that few wait: the work, and a margin that grows with its square root.
Load needOf(const Load &work, double margin)
{
    Load need{};
    for (size_t slot = 0; slot < need.size(); ++slot) {
        if (work[slot] > 0)
            need[slot] = std::max(1.0, (work[slot] + margin * std::sqrt(work[slot])) / presence);
    }
    return need;
}

struct Shift
{
    int begin = 0; // minutes
    int end = 0;
};

/// Lets people begin, half hour by half hour, wherever too few are there.
std::vector<Shift> shiftsFor(const Load &need)
{
    std::vector<Shift> shifts;
    Load there{};
    for (size_t slot = 0; slot < need.size(); ++slot) {
        while (there[slot] + 0.5 < need[slot]) {
            const int begin = int(slot) * 30;
            const int end = std::min(begin + (begin < 14 * 60 ? 8 : 5) * 60, closes);
            for (size_t worked = slot; worked < size_t(end) / 30; ++worked)
                there[worked] += 1;
            shifts.push_back({begin, end});
        }
    }
    return shifts;
}

/// Available from the beginning of the shift, with a lunch, two short breaks and now and then a training.
std::vector<TurnPlan> dayOf(const Shift &shift, Random &random)
{
    std::vector<TurnPlan> day{{shift.begin, FloorPlan::available}};
    const int length = shift.end - shift.begin;
    const auto away = [&day, &shift, &random, length](double around, int minutes, int activity) {
        const int begin = shift.begin + int((around + random.between(-0.08, 0.08)) * length);
        day.push_back({begin, activity});
        day.push_back({begin + minutes, FloorPlan::available});
    };
    away(0.27, 15, FloorPlan::onBreak);
    if (length >= 7 * 60)
        away(0.5, 40, FloorPlan::onBreak);
    if (random.chance(0.15))
        away(0.76, 45, FloorPlan::training);
    else
        away(0.76, 15, FloorPlan::onBreak);
    day.push_back({shift.end, FloorPlan::offline});
    return day;
}

// Adds teams and their agents to a plan.
class Staffing
{
public:
    Staffing(FloorPlan &plan, quint64 seed, Random &random) : m_plan(plan), m_seed(seed), m_random(random) { }

    /// A department: queues with a team each for the greater part of their work, and a team that helps in all
    /// of them.
    void addDepartment(int firstQueue, int endQueue)
    {
        const double margin
            = m_random.chance(0.13) ? m_random.between(-0.4, 0.1) : m_random.between(1.2, 1.9);
        Load shared{};
        std::vector<int> queues;
        for (int queue = firstQueue; queue < endQueue; ++queue) {
            queues.push_back(queue);
            Load own = workOf(m_plan, m_plan.queues[size_t(queue)]);
            for (size_t slot = 0; slot < own.size(); ++slot) {
                shared[slot] += own[slot] * 0.4;
                own[slot] *= 0.6;
            }
            if (endQueue - firstQueue == 1)
                shared = workOf(m_plan, m_plan.queues[size_t(queue)]);
            else
                addTeam(m_plan.queues[size_t(queue)].name, {queue}, needOf(own, margin * 0.7));
        }
        addTeam(m_plan.queues[size_t(firstQueue)].name + " +", std::move(queues), needOf(shared, margin));
    }

private:
    void addTeam(std::string name, std::vector<int> queues, const Load &need)
    {
        const int team = int(m_plan.teams.size());
        m_plan.teams.push_back({std::move(name), std::move(queues)});
        for (const Shift &shift : shiftsFor(need)) {
            AgentPlan agent;
            agent.sid = makeSid("WK", m_seed, m_plan.agents.size());
            agent.team = team;
            agent.capacity = m_random.chance(0.7) ? 3 : 2;
            agent.day = dayOf(shift, m_random);
            m_plan.agents.push_back(std::move(agent));
        }
    }

    FloorPlan &m_plan;
    quint64 m_seed;
    Random &m_random;
};

} // namespace

void staff(FloorPlan &plan, quint64 seed, Random &random)
{
    Staffing staffing(plan, seed, random);
    const int queues = int(plan.queues.size());
    for (int first = 0; first < queues;) {
        const int end = std::min(queues, first + 2 + random.below(3));
        staffing.addDepartment(first, end);
        first = end;
    }
    std::vector<std::string> names = agentNames(int(plan.agents.size()), random);
    for (size_t agent = 0; agent < plan.agents.size(); ++agent)
        plan.agents[agent].name = std::move(names[agent]);
}

} // namespace core
