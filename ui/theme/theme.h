// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/systemlook.h"
#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>
#include <QWidget>

namespace ui {

QPalette paletteOf(const Tokens &tokens);

// Which look the program has now. Feeds palette, style sheet and painters from one sheet of tokens.
class Theme : public QObject
{
    Q_OBJECT

public:
    using Choice = Look::Choice;

    /// To be made before anything sets the application's palette: the desktop's own tells if it is dark.
    explicit Theme(QObject *parent = nullptr);

    const Look &look() const { return m_look; }
    Choice choice() const { return m_look.choice; }
    Scheme scheme() const;
    const Tokens &tokens() const { return m_tokens; }
    const Icons &icons() const { return m_icons; }

    /// Whether what moves only to please stays where it is.
    bool isStill() const;
    /// One's own picture, at most `size` logical pixels, or our mark; that too where the picture can't be
    /// read.
    QPixmap logo(const QSize &size, qreal devicePixelRatio) const;

    /// Dresses the whole application.
    void choose(const Look &look);
    /// The same look in another scheme.
    void choose(Choice choice);
    /// What the desktop says, from now on; where it says nothing, its palette tells.
    void takeSystem(const SystemLook &system);
    /// To be told by this window when the desktop's palette changes.
    void follow(QWidget &window);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void dress();
    void lookAtPalette();

    Look m_look;
    SystemLook m_system;
    bool m_paletteIsDark = false;
    Tokens m_tokens;
    Icons m_icons;
};

/// `font` at `factor` times its size and with another weight.
QFont resized(const QFont &font, double factor, QFont::Weight weight);

} // namespace ui
