// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/facts.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QString>
#include <QWidget>

namespace ui {

// Tells in the status bar that something is written down, and whether it can be. Hidden while nothing is.
class RecordingSign : public QWidget
{
    Q_OBJECT

public:
    RecordingSign(const Theme &theme, QWidget *parent = nullptr);

    void takeState(const core::RecordingState &state);
    /// What it says, which may be longer than it shows.
    const QString &text() const { return m_told; }

private:
    void dress();

    const Theme &m_theme;
    QLabel *m_shape;
    QLabel *m_text;
    QString m_told;
};

} // namespace ui
