// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/stylesheet.h"

#include <QApplication>
#include <QEvent>
#include <QImageReader>

namespace ui {

QPalette paletteOf(const Tokens &t)
{
    QPalette palette(t.text, t.surface, t.surface, t.line, t.line, t.text, t.text, t.surface, t.window);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::AlternateBase, t.header);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.surface);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::ToolTipBase, t.surface);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    return palette;
}

Theme::Theme(QObject *parent) : QObject(parent)
{
    lookAtPalette();
    m_tokens = tokensOf(scheme());
}

void Theme::lookAtPalette()
{
    m_paletteIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
}

Scheme Theme::scheme() const
{
    const bool dark = m_system.dark.value_or(m_paletteIsDark);
    switch (m_look.choice) {
    case Choice::Light:
        return Scheme::Light;
    case Choice::Dark:
        return Scheme::Dark;
    case Choice::HighContrastLight:
        return Scheme::HighContrastLight;
    case Choice::HighContrastDark:
        return Scheme::HighContrastDark;
    case Choice::System:
        break;
    }
    if (m_system.highContrast.value_or(false))
        return dark ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    return dark ? Scheme::Dark : Scheme::Light;
}

bool Theme::isStill() const
{
    if (m_look.motion == Look::Motion::System)
        return m_system.reducedMotion.value_or(false);
    return m_look.motion == Look::Motion::Reduced;
}

QPixmap Theme::logo(const QSize &size, qreal devicePixelRatio) const
{
    if (!m_look.logo.isEmpty()) {
        QImageReader reader(m_look.logo);
        const QSize natural = reader.size();
        if (natural.isValid())
            reader.setScaledSize(natural.scaled(size * devicePixelRatio, Qt::KeepAspectRatio));
        QPixmap picture = QPixmap::fromImageReader(&reader);
        picture.setDevicePixelRatio(devicePixelRatio);
        if (!picture.isNull())
            return picture;
    }
    return m_icons.pixmap(Icon::Product, size.height(), devicePixelRatio, m_tokens.accent, m_tokens.surface);
}

void Theme::choose(const Look &look)
{
    m_look = look;
    dress();
}

void Theme::choose(Choice choice)
{
    m_look.choice = choice;
    dress();
}

void Theme::takeSystem(const SystemLook &system)
{
    if (system == m_system)
        return;
    m_system = system;
    dress();
}

void Theme::follow(QWidget &window)
{
    window.installEventFilter(this);
}

// The application has a palette of ours: the desktop's shows only where that is taken off for a moment.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange) {
        QApplication::setPalette(QPalette());
        lookAtPalette();
        dress();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::dress()
{
    m_tokens = tokensOf(scheme(), m_look.vision, m_look.accent);
    QApplication::setPalette(paletteOf(m_tokens));
    qApp->setStyleSheet(styleSheetOf(m_tokens));
    emit changed();
}

QFont resized(const QFont &font, double factor, QFont::Weight weight)
{
    QFont result = font;
    if (font.pixelSize() > 0)
        result.setPixelSize(int(font.pixelSize() * factor + 0.5));
    else
        result.setPointSizeF(font.pointSizeF() * factor);
    result.setWeight(weight);
    return result;
}

} // namespace ui
