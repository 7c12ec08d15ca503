// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storedfloor.h"
#include "core/store/transition.h"

#include <memory>

namespace core {

// The database of one data folder, of the newest form, read and written as a whole. Every failure is thrown
// as a StoreFault.
class Archive
{
public:
    enum class Access {
        /// Makes what is not there, and brings the database up to the newest form.
        ReadWrite,
        /// Writes as well, while another program has it in hand.
        Guest,
        ReadOnly,
    };

    Archive(const QString &file, Access access);

    StoredFloor read();
    /// In one transaction; `late`: events of before that were not written then; `now`: on this computer's
    /// clock.
    void write(const std::vector<Transition> &transitions, const QList<AlertEvent> &late, Instant now);
    void removeEventsBefore(Instant oldest);
    /// Rules that somebody else has written since the last call, or since the opening.
    std::optional<RuleSet> rulesOfOthers();
    Database &database() { return *m_database; }

private:
    void openForWriting(const QString &file, Access access);
    void openReadOnly(const QString &file);
    void write(const Transition &transition, Instant now);
    void write(const LaneNews &news);
    void removeLane(const SourceId &source);
    void setDurable(bool durable);
    int version();

    std::unique_ptr<Database> m_database;
    bool m_isDurable = false;
    /// Another number: others have written.
    int m_version = 0;
    std::optional<RuleSet> m_rules;
};

} // namespace core
