// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/queuechoice.h"

#include "ui/sources/field.h"

#include <QVBoxLayout>

namespace ui {

namespace {

/// Rules are for twenty queues each, and an account has a hundred of them: more than these is for a later
/// hour.
constexpr int mostChosen = 400;

} // namespace

QueueChoice::QueueChoice(QWidget *parent)
    : QWidget(parent), m_wanted(new QCheckBox(this)), m_search(new QLineEdit(this)),
      m_queues(new QListWidget(this))
{
    m_search->setPlaceholderText(tr("Search queues"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_queues->setAccessibleName(tr("Queues that are watched"));
    m_queues->setUniformItemSizes(true);
    QVBoxLayout *layout = columnIn(this, 8);
    layout->addWidget(m_wanted);
    layout->addWidget(m_search);
    layout->addWidget(m_queues, 1);
    connect(m_wanted, &QCheckBox::clicked, this, &QueueChoice::chooseAll);
    connect(m_search, &QLineEdit::textChanged, this, &QueueChoice::filter);
    connect(m_queues, &QListWidget::itemChanged, this, &QueueChoice::refreshCount);
}

void QueueChoice::offer(const core::StarterFloor &floor)
{
    m_floor = floor;
    m_search->clear();
    const QSignalBlocker silence(m_queues);
    m_queues->clear();
    for (const core::StarterQueue &queue : floor.queues) {
        auto *item = new QListWidgetItem(queue.name, m_queues);
        item->setCheckState(m_queues->count() <= mostChosen ? Qt::Checked : Qt::Unchecked);
    }
    setVisible(!floor.queues.isEmpty());
    refreshCount();
}

core::StarterFloor QueueChoice::chosen() const
{
    core::StarterFloor floor;
    floor.channels = m_floor.channels;
    for (int i = 0; i < m_queues->count(); ++i) {
        if (m_queues->item(i)->checkState() == Qt::Checked)
            floor.queues << m_floor.queues.at(i);
    }
    return floor;
}

void QueueChoice::filter(const QString &text)
{
    for (int i = 0; i < m_queues->count(); ++i) {
        QListWidgetItem *item = m_queues->item(i);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void QueueChoice::refreshCount()
{
    const int count = int(chosen().queues.size());
    m_wanted->setText(count == 0 ? tr("Watch its queues with the &starter rules")
                                 : tr("Watch %Ln queue(s) with the &starter rules", "", count));
    m_wanted->setChecked(count > 0);
}

void QueueChoice::chooseAll(bool on)
{
    {
        const QSignalBlocker silence(m_queues);
        for (int i = 0; i < m_queues->count(); ++i)
            m_queues->item(i)->setCheckState(on && i < mostChosen ? Qt::Checked : Qt::Unchecked);
    }
    refreshCount();
}

} // namespace ui
