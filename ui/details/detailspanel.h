// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/cellhistory.h"
#include "ui/details/sparkline.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QWidget>

namespace ui {

// All that is known of one cell of the grid: its value, its last hour, what is wrong and since when, which
// rules watch it, and how old it is.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    DetailsPanel(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    /// Of a queue or channel and, if it is a metric's cell, of that metric.
    void show(const CellSubject &subject, std::optional<core::Metric> metric);
    CellHistory &history() { return m_history; }

signals:
    void closeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    bool hasSubject() const;
    void refresh();
    void refreshValue();
    void refreshLine();
    void refreshWhenSeen();
    QString ageLine() const;
    void refreshAgents();
    QString agentsText() const;
    QLabel *addLabel(const char *name);
    void dress();

    const FloorImage &m_image;
    const Theme &m_theme;
    CellHistory m_history;
    CellSubject m_subject;
    std::optional<core::Metric> m_metric;

    QLabel *m_name;
    QToolButton *m_close;
    QLabel *m_metricName;
    QLabel *m_level;
    QLabel *m_value;
    Sparkline *m_line;
    QLabel *m_alerts;
    QLabel *m_rules;
    QLabel *m_agents;
    QLabel *m_age;
};

} // namespace ui
