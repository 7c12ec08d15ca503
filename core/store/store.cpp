// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/storeworker.h"

namespace core {

Store::Store(const StoreSettings &settings, QObject *parent)
    : QObject(parent), m_worker(new StoreWorker(settings, m_box))
{
    m_thread.setObjectName(QStringLiteral("store"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &StoreWorker::open);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(this, &Store::transitionWaiting, m_worker, &StoreWorker::work);
    connect(m_worker, &StoreWorker::opened, this, &Store::opened);
    connect(m_worker, &StoreWorker::committed, this, &Store::committed);
    connect(m_worker, &StoreWorker::everythingWanted, this, &Store::everythingWanted);
    connect(m_worker, &StoreWorker::rulesChanged, this, &Store::rulesChanged);
    connect(m_worker, &StoreWorker::healthChanged, this, &Store::healthChanged);
}

Store::~Store()
{
    if (!m_thread.isRunning()) {
        delete m_worker;
        return;
    }
    // The worker dies on its own thread; it must not look back at a store that is being taken down.
    disconnect(m_worker, nullptr, this, nullptr);
    m_thread.quit();
    m_thread.wait();
    // Whoever locks the box last has seen all that the thread did with it.
    (void)m_box.take();
}

void Store::open()
{
    m_thread.start();
}

quint64 Store::keep(Transition transition)
{
    transition.sequence = ++m_sequence;
    if (m_box.put(std::move(transition)))
        emit transitionWaiting({});
    return m_sequence;
}

} // namespace core
