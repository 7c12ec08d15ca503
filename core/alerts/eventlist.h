// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/alerts/event.h"

#include <iterator>
#include <memory>
#include <vector>

namespace core {

struct CompiledRule;

// What one call of the evaluator made happen, in order. It is kept small, as places in the rules, and becomes
// whole events only when somebody walks over it: a storm of alerts must not cost a copy of five texts each.
// Good until the evaluator's next call.
class EventList
{
public:
    class Iterator
    {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = AlertEvent;
        using difference_type = std::ptrdiff_t;
        using pointer = const AlertEvent *;
        using reference = AlertEvent;

        Iterator(const EventList *list, size_t index) : m_list(list), m_index(index) { }
        AlertEvent operator*() const { return (*m_list)[m_index]; }
        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }
        bool operator==(const Iterator &) const = default;

    private:
        const EventList *m_list;
        size_t m_index;
    };

    size_t size() const { return m_entries.size(); }
    bool empty() const { return m_entries.empty(); }
    AlertEvent operator[](size_t index) const;
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_entries.size()}; }

private:
    friend class Evaluator;
    friend class EvaluatorLane;

    struct Entry
    {
        const SourceId *source;
        const CompiledRule *rule;
        Instant at;
        AlertId alertId;
        Cell value;
        quint32 queue; // as listed in the rule
        Severity state;
        Severity previous;
        Reason reason;
        Cause cause;
    };
    using Rules = std::shared_ptr<const std::vector<CompiledRule>>;

    void clear();
    /// Keeps rules alive that entries point into.
    void keep(const Rules &rules) { m_kept.push_back(rules); }

    std::vector<Entry> m_entries;
    std::vector<Rules> m_kept;
};

} // namespace core
