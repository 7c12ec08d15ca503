// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSet>

namespace ui {

// Which queues a view shows: all of them, also those that come later, or these.
class QueueChooser : public QDialog
{
    Q_OBJECT

public:
    using QueueId = std::pair<core::SourceId, core::QueueSid>;

    /// `chosen` empty: all.
    QueueChooser(const FloorImage &image, const QSet<QueueId> &chosen, QWidget *parent = nullptr);

    /// Empty: all of them.
    QSet<QueueId> chosen() const;

private:
    void fill(const QSet<QueueId> &chosen);
    void showFound(const QString &text);
    void tickFound(bool ticked);
    void refreshCount();

    const FloorImage &m_image;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_count;
    QList<QueueId> m_ids;
    // Chosen before, and not known now: their source may come back.
    QSet<QueueId> m_absent;
};

} // namespace ui
