// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/floorplan.h"

#include <algorithm>
#include <vector>

namespace core {

// A plan's queues and channels as one run of numbers, and who serves them. Borrows the plan.
struct FloorMap
{
    struct CellPlace
    {
        const CellPlan *plan = nullptr;
        quint32 queue = 0;
        int channel = 0;
        bool exclusive = true;
    };

    explicit FloorMap(const FloorPlan &plan)
        : teamsOfQueue(plan.queues.size()), cellsOfTeam(plan.teams.size()), agentsOfTeam(plan.teams.size())
    {
        for (quint32 queue = 0; queue < plan.queues.size(); ++queue) {
            firstCell.push_back(quint32(cells.size()));
            for (const CellPlan &cell : plan.queues[queue].channels)
                cells.push_back({&cell, queue, cell.channel, plan.channels[size_t(cell.channel)].exclusive});
        }
        firstCell.push_back(quint32(cells.size()));
        for (quint32 team = 0; team < plan.teams.size(); ++team) {
            for (const int queue : plan.teams[team].queues) {
                teamsOfQueue[size_t(queue)].push_back(team);
                for (quint32 cell = firstCell[size_t(queue)]; cell < firstCell[size_t(queue) + 1]; ++cell)
                    cellsOfTeam[team].push_back(cell);
            }
        }
        for (quint32 agent = 0; agent < plan.agents.size(); ++agent)
            agentsOfTeam[size_t(plan.agents[agent].team)].push_back(agent);
    }

    /// The most arrivals an hour that a queue has in its day.
    double busiestHour(quint32 queue) const
    {
        double most = 0;
        for (quint32 cell = firstCell[queue]; cell < firstCell[queue + 1]; ++cell)
            most += *std::max_element(cells[cell].plan->arrivals.begin(), cells[cell].plan->arrivals.end());
        return most;
    }

    std::vector<CellPlace> cells;
    /// Of each queue, and one behind the last.
    std::vector<quint32> firstCell;
    std::vector<std::vector<quint32>> teamsOfQueue;
    std::vector<std::vector<quint32>> cellsOfTeam;
    std::vector<std::vector<quint32>> agentsOfTeam;
};

} // namespace core
