// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QComboBox>

namespace ui {

// Chooses an accent colour: ours, one of a few, or any.
class AccentField : public QComboBox
{
    Q_OBJECT

public:
    explicit AccentField(const Theme &theme, QWidget *parent = nullptr);

    /// Not valid: ours.
    void show(const QColor &color);

signals:
    void chosen(const QColor &color);

private:
    void add(const QString &name, const QColor &color);
    void onActivated(int index);
    void chooseAny();

    const Theme &m_theme;
    QColor m_shown;
};

} // namespace ui
