// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/sources/sourcesheet.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace ui {

// What is known of one source, over its entry in the status bar. Closes on Esc.
class SourceDetails : public QFrame
{
    Q_OBJECT

public:
    SourceDetails(const FloorImage &image, QWidget *parent = nullptr);

    /// Above this place of the screen.
    void open(const core::SourceId &source, const QRect &above);

signals:
    void secretRequested(const core::SourceId &source);

private:
    void build();
    void refresh();
    void copy() const;
    void place();

    QRect m_above;
    QLabel *m_name;
    SourceSheet *m_sheet;
    QPushButton *m_enter;
    QPushButton *m_copy;
};

} // namespace ui
