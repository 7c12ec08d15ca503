// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/question.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>

namespace ui {

// Which queues of a new floor the starter rules are to watch, chosen by name.
class QueueChoice : public QWidget
{
    Q_OBJECT

public:
    explicit QueueChoice(QWidget *parent = nullptr);

    void offer(const core::StarterFloor &floor);
    /// The floor with those queues only that were chosen; without any: no rules are wanted.
    core::StarterFloor chosen() const;

private:
    void filter(const QString &text);
    void refreshCount();
    void chooseAll(bool on);

    core::StarterFloor m_floor;
    QCheckBox *m_wanted;
    QLineEdit *m_search;
    QListWidget *m_queues;
};

} // namespace ui
