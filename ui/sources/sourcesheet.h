// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/floorimage.h"

#include <QGridLayout>
#include <QLabel>
#include <QWidget>

namespace ui {

// All that is known of one source's health, a title and a value a line: for a supervisor above, for an
// engineer below.
class SourceSheet : public QWidget
{
    Q_OBJECT

public:
    explicit SourceSheet(const FloorImage &image, QWidget *parent = nullptr);

    /// Values are this wide; left alone they take what there is.
    void setValueWidth(int pixels);
    void setSource(const core::SourceId &source);
    const core::SourceId &source() const { return m_source; }
    /// Null: it is no more.
    const FloorImage::Source *known() const;
    /// What is known now, for the clipboard.
    QString text() const;

    void refresh();

private:
    QLabel *addRow(const QString &title);
    void fill(QLabel *value, const QString &text);
    QString place() const;

    const FloorImage &m_image;
    core::SourceId m_source;
    /// No QFormLayout: that of Qt 6.4 writes past its rows where some are hidden and words wrap.
    QGridLayout *m_rows;
    /// Titles and values.
    QList<std::pair<QLabel *, QLabel *>> m_lines;
    QLabel *m_state;
    QLabel *m_why;
    QLabel *m_advice;
    QLabel *m_place;
    QLabel *m_requests;
    QLabel *m_lastError;
    QLabel *m_ages;
    QLabel *m_leftOut;
    QLabel *m_detail;
};

} // namespace ui
