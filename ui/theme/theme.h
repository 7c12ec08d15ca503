// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

namespace ui {

QPalette paletteOf(const Tokens &tokens);
QString styleSheetOf(const Tokens &tokens);

// Which look the program has now. Feeds palette, style sheet and painters from one sheet of tokens.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    /// To be made before anything sets the application's palette: the desktop's own tells if it is dark.
    explicit Theme(QObject *parent = nullptr);

    Choice choice() const { return m_choice; }
    Scheme scheme() const;
    const Tokens &tokens() const { return tokensOf(scheme()); }
    const Icons &icons() const { return m_icons; }

    /// Dresses the whole application.
    void choose(Choice choice);

signals:
    void changed();

private:
    Scheme m_system;
    Choice m_choice = Choice::System;
    Icons m_icons;
};

/// `font` at `factor` times its size and with another weight.
QFont resized(const QFont &font, double factor, QFont::Weight weight);

} // namespace ui
