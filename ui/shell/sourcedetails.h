// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace ui {

// All that is known of one source's health, for a supervisor above and for an engineer below. Opens over its
// entry in the status bar and closes on Esc.
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
    QLabel *addRow(const QString &title);
    void build();
    void refresh();
    void fill(QLabel *value, const QString &text);
    void copy() const;
    void place();
    const FloorImage::Source *source() const;

    const FloorImage &m_image;
    core::SourceId m_source;
    QRect m_above;
    QFormLayout *m_rows;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_why;
    QLabel *m_advice;
    QLabel *m_ages;
    QLabel *m_leftOut;
    QLabel *m_detail;
    QPushButton *m_enter;
    QPushButton *m_copy;
};

} // namespace ui
