// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storedfloor.h"
#include "core/store/storehealth.h"
#include "core/store/storesettings.h"
#include "core/store/transition.h"

#include <QObject>
#include <QThread>

namespace core {

class StoreWorker;

// What outlives the program: a database, and a thread of its own that is the only one to write it. Nobody
// waits for the disk: what is to be kept goes in at any speed, and what became of it is told by signals.
class Store : public QObject
{
    Q_OBJECT

public:
    explicit Store(const StoreSettings &settings, QObject *parent = nullptr);
    /// Keeps what is on its way, and waits for that.
    ~Store() override;

    void open();
    /// Gives the transition's number.
    quint64 keep(Transition transition);

signals:
    /// Once, after `open`: what was kept until now, as far as it can be read.
    void opened(const core::StoredFloor &floor);
    /// Every transition up to this number is kept.
    void committed(quint64 sequence);
    /// What was kept before may be lost: a transition with everything is needed.
    void everythingWanted();
    /// Another program has written other rules: these.
    void rulesChanged(const core::RuleSet &rules);
    void healthChanged(const core::StoreHealth &health);

    /// For the store's thread: there is something in the box, and there was nothing before.
    void transitionWaiting(QPrivateSignal);

private:
    TransitionBox m_box;
    quint64 m_sequence = 0;
    QThread m_thread;
    StoreWorker *m_worker;
};

} // namespace core
