// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/archive.h"
#include "core/store/folderlock.h"
#include "core/store/storesettings.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace core {

// Keeps what is in the box, and tells what is in its way: the only one who writes. Lives on the store's
// thread.
//
// After a failure everything is asked for anew, and written in one transaction when that can be done: so the
// file never holds half of what happened. Only the events that came meanwhile are held for it.
class StoreWorker : public QObject
{
    Q_OBJECT

public:
    StoreWorker(const StoreSettings &settings, TransitionBox &box);
    /// Keeps what is still in the box.
    ~StoreWorker() override;

    void open();
    void work();

signals:
    /// Once: what was kept until now, as far as it can be read.
    void opened(const core::StoredFloor &floor);
    /// Every transition up to this number is kept.
    void committed(quint64 sequence);
    /// A transition with everything is needed.
    void everythingWanted();
    /// Another program has written other rules: these.
    void rulesChanged(const core::RuleSet &rules);
    void healthChanged(const core::StoreHealth &health);

private:
    StoredFloor openForWriting();
    StoredFloor openInPlaceOf(const StoreFault &damage);
    StoredFloor readOnly() const;
    std::vector<Transition> takeUsable();
    void hold(const Transition &transition);
    void giveUp(const StoreFault &fault);
    void fail(const StoreFault &fault);
    void tryAgain();
    void tell(const StoreFault &fault);
    void removeOldEvents();
    void lookForOthers();
    template <class Deed> void attempt(const Deed &deed);

    const StoreSettings m_settings;
    TransitionBox &m_box;
    StoreHealth m_health;
    FolderLock m_lock;
    std::unique_ptr<Archive> m_archive; // null while in trouble
    bool m_wantsEverything = false;
    QList<AlertEvent> m_held;
    QTimer *m_retry;
    QTimer *m_cleaning;
    QTimer *m_looking;
};

} // namespace core
