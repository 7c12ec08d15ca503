// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>

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

QString styleSheetOf(const Tokens &t)
{
    // What a palette can't say: radii, borders, paddings. Names in braces are tokens.
    QString sheet = QStringLiteral(R"(
        QToolTip { background: {surface}; color: {text}; border: 1px solid {line}; padding: 6px; }
        QMenu { background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px; }
        QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
        QMenu::item:selected { background: {accentTint}; color: {text}; }
        QMenu::item:disabled { color: {muted}; }
        QMenu::separator { height: 1px; background: {line}; margin: 4px 8px; }
        #headerBar { background: {surface}; border-bottom: 1px solid {line}; }
        #statusBar { background: {surface}; border-top: 1px solid {line}; }
        #statusBar QLabel { color: {muted}; }
        #searchField { background: {window}; color: {text}; border: 1px solid {line}; border-radius: 6px;
            padding: 4px 8px; selection-background-color: {accent}; selection-color: {surface}; }
        #searchField:focus { border: 1px solid {accent}; }
        #headerBar QToolButton { background: transparent; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 4px 10px; }
        #headerBar QToolButton:hover { background: {accentTint}; }
        #headerBar QToolButton:focus { border: 1px solid {accent}; }
        #headerBar #pageTab { border: 1px solid transparent; padding: 4px 12px; }
        #headerBar #pageTab:checked { background: {accentTint}; color: {accent}; font-weight: 600; }
        #headerBar #pageTab:focus { border: 1px solid {accent}; }
        #noticeBar { border-radius: 6px; }
        #noticeBar[kind="info"] { background: {accentTint}; border: 1px solid {accent}; }
        #noticeBar[kind="warning"] { background: {warningTint}; border: 1px solid {warningSolid}; }
        #noticeBar[kind="critical"] { background: {criticalTint}; border: 1px solid {criticalSolid}; }
        #noticeBar QLabel { background: transparent; }
        #noticeBar[kind="info"] QLabel { color: {text}; }
        #noticeBar[kind="warning"] QLabel { color: {warningText}; }
        #noticeBar[kind="critical"] QLabel { color: {criticalText}; }
        #noticeBar QToolButton { background: transparent; border: 1px solid transparent; padding: 3px;
            border-radius: 4px; }
        #noticeBar QToolButton:focus { border: 1px solid {text}; }
        #secretBanner { background: {accentTint}; border: 1px solid {accent}; border-radius: 6px; }
        #secretBanner QLabel { color: {text}; background: transparent; }
        #secretBanner QToolButton { background: transparent; border: none; padding: 4px; border-radius: 4px; }
        #secretBanner QToolButton:focus { border: 1px solid {accent}; }
        QPushButton { background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 6px;
            padding: 5px 14px; min-height: 18px; }
        QPushButton:hover { background: {accentTint}; }
        QPushButton:focus { border: 1px solid {accent}; }
        QPushButton:default { background: {accent}; color: {surface}; border: 1px solid {accent}; }
        QPushButton:default:focus { border: 1px solid {text}; }
        QPushButton:disabled { background: {window}; color: {muted}; border: 1px solid {line}; }
        #gridBar QToolButton { background: transparent; color: {text}; border: 1px solid transparent;
            border-radius: 6px; padding: 4px 8px; }
        #gridBar QToolButton:hover { background: {accentTint}; }
        #gridBar QToolButton:checked { background: {accentTint}; color: {accent}; }
        #gridBar QToolButton:focus { border: 1px solid {accent}; }
        #gridBar #gridNote { color: {muted}; }
        #detailsPanel { background: {surface}; border-radius: 8px; }
        #detailsPanel QScrollArea, #detailsPanel QScrollArea > QWidget > QWidget { background: transparent; }
        #detailsPanel QLabel { color: {text}; background: transparent; }
        #detailsPanel #hint { color: {muted}; }
        #detailsPanel QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px;
            padding: 4px; }
        #detailsPanel QToolButton:focus { border: 1px solid {accent}; }
        #queueChooser { background: {surface}; }
        #queueChooser QListWidget { background: {window}; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 4px; }
        #queueChooser QListWidget:focus { border: 1px solid {accent}; }
        #queueChooser QLineEdit { background: {window}; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 5px 8px; }
        #queueChooser QLineEdit:focus { border: 1px solid {accent}; }
        QSplitter::handle { background: transparent; }
        #credentialDialog, #sourceDetails { background: {surface}; }
        #sourceDetails { border: 1px solid {line}; border-radius: 8px; }
        #credentialDialog QLineEdit { background: {window}; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 5px 8px; }
        #credentialDialog QLineEdit:focus { border: 1px solid {accent}; }
        #sourceDetails QLabel { color: {text}; }
        #credentialDialog #hint, #sourceDetails #hint { color: {muted}; }
        #helpWindow, #aboutBox { background: {surface}; }
        #helpContents { background: {window}; }
        #helpContents QLabel { color: {muted}; padding: 4px; }
        #helpContents QListWidget { background: transparent; color: {text}; outline: none; }
        #helpContents QListWidget::item { padding: 6px 8px; border: 1px solid transparent; border-radius: 6px; }
        #helpContents QListWidget::item:hover { background: {surface}; }
        #helpContents QListWidget::item:selected { background: {accentTint}; color: {text}; }
        #helpContents QListWidget::item:selected:focus { border: 1px solid {accent}; }
        #helpWindow QTextBrowser { background: {surface}; color: {text}; border: 1px solid transparent; }
        #helpWindow QTextBrowser:focus { border: 1px solid {accent}; }
        #helpWindow #hint, #aboutBox #hint { color: {muted}; }
        #helpWindow QToolButton { background: transparent; border: 1px solid {line}; border-radius: 6px;
            padding: 4px 8px; }
        #helpWindow QToolButton:hover { background: {accentTint}; }
        #helpWindow QToolButton:focus { border: 1px solid {accent}; }
        #helpWindow QToolButton:disabled { border: 1px solid transparent; }
        #helpWindow QSplitter::handle { background: {line}; }
        #aboutBox QPlainTextEdit { background: {window}; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 4px; }
        #aboutBox QPlainTextEdit:focus { border: 1px solid {accent}; }
        #statusBar QToolButton { background: transparent; color: {muted}; border: 1px solid transparent;
            border-radius: 4px; padding: 1px 4px; }
        #statusBar QToolButton:hover { background: {accentTint}; }
        #statusBar QToolButton:focus { border: 1px solid {accent}; }
        QAbstractScrollArea::corner { background: transparent; border: none; }
        QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
        QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
        QScrollBar::handle { background: {line}; border-radius: 4px; margin: 2px; }
        QScrollBar::handle:vertical { min-height: 32px; }
        QScrollBar::handle:horizontal { min-width: 32px; }
        QScrollBar::handle:hover { background: {stale}; }
        QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
        QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
    )");
    const std::pair<const char *, QColor> names[] = {
        {"{window}", t.window},
        {"{surface}", t.surface},
        {"{line}", t.line},
        {"{text}", t.text},
        {"{muted}", t.muted},
        {"{accent}", t.accent},
        {"{accentTint}", t.accentTint},
        {"{warningTint}", t.warningTint},
        {"{warningSolid}", t.warningSolid},
        {"{warningText}", t.warningText},
        {"{criticalTint}", t.criticalTint},
        {"{criticalSolid}", t.criticalSolid},
        {"{criticalText}", t.criticalText},
        {"{stale}", t.stale},
    };
    for (const auto &[name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

Theme::Theme(QObject *parent)
    : QObject(parent),
      m_system(QApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                                 : Scheme::Light)
{ }

Scheme Theme::scheme() const
{
    switch (m_choice) {
    case Choice::Light:
        return Scheme::Light;
    case Choice::Dark:
        return Scheme::Dark;
    case Choice::System:
        break;
    }
    return m_system;
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    QApplication::setPalette(paletteOf(tokens()));
    qApp->setStyleSheet(styleSheetOf(tokens()));
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
