// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/faults/faultbook.h"

namespace daemon_app {

void FaultBook::set(std::vector<Fault> faults)
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    for (Fault &fault : faults)
        m_entries.push_back({std::move(fault), 0});
    m_begun = Clock::now();
}

std::vector<Fault> FaultBook::all() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Fault> faults;
    for (const Entry &entry : m_entries)
        faults.push_back(entry.fault);
    return faults;
}

std::vector<Fault> FaultBook::strike(FaultLayer layer, std::string_view path)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Fault> faults;
    for (Entry &entry : m_entries) {
        if (!holds(entry, layer, path))
            continue;
        ++entry.struck;
        faults.push_back(entry.fault);
    }
    return faults;
}

std::vector<Fault> FaultBook::holding(FaultLayer layer, std::string_view path) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Fault> faults;
    for (const Entry &entry : m_entries) {
        if (holds(entry, layer, path))
            faults.push_back(entry.fault);
    }
    return faults;
}

bool FaultBook::holds(const Entry &entry, FaultLayer layer, std::string_view path) const
{
    const auto age = std::chrono::floor<core::Millis>(Clock::now() - m_begun);
    return entry.fault.layer() == layer && entry.fault.holdsAt(path) && entry.fault.holdsAfter(age)
           && (!entry.fault.times || entry.struck < *entry.fault.times);
}

} // namespace daemon_app
