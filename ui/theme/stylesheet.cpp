// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include <QColor>

namespace ui {

namespace {

// What a palette can't say: radii, borders, paddings. Names in braces are tokens.

// Of every window.
QString controls()
{
    return QStringLiteral(R"(
        QPushButton { background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 6px;
            padding: 5px 14px; min-height: 18px; }
        QPushButton:hover { background: {accentTint}; }
        QPushButton:focus { border: 2px solid {accent}; padding: 4px 13px; }
        QPushButton:default { background: {accent}; color: {surface}; border: 1px solid {accent}; }
        QPushButton:default:focus { border: 2px solid {text}; padding: 4px 13px; }
        QPushButton:disabled { background: {window}; color: {muted}; border: 1px solid {line}; }
        QComboBox { background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 6px;
            padding: 5px 8px; min-height: 18px; }
        QComboBox:focus { border: 2px solid {accent}; padding: 4px 7px; }
        QComboBox:disabled { background: {window}; color: {muted}; }
        QComboBox::drop-down { border: none; width: 20px; subcontrol-position: center right; }
        QComboBox::down-arrow { image: url(:/icons/drop-down.svg); width: 12px; height: 12px; }
        QComboBox QAbstractItemView { background: {surface}; color: {text}; border: 1px solid {line};
            selection-background-color: {accentTint}; selection-color: {text}; outline: none; }
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
}

QString menusAndTips()
{
    return QStringLiteral(R"(
        QToolTip { background: {surface}; color: {text}; border: 1px solid {line}; padding: 6px; }
        #cellTip { background: {surface}; border: 1px solid {line}; }
        #cellTip QLabel { color: {text}; background: transparent; }
        QMenu { background: {surface}; color: {text}; border: 1px solid {line}; padding: 4px; }
        QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
        QMenu::item:selected { background: {accentTint}; color: {text}; }
        QMenu::item:disabled { color: {muted}; }
        QMenu::separator { height: 1px; background: {line}; margin: 4px 8px; }
    )");
}

QString bars()
{
    return QStringLiteral(R"(
        #headerBar { background: {surface}; border-bottom: 1px solid {line}; }
        #statusBar { background: {surface}; border-top: 1px solid {line}; }
        #statusBar QLabel { color: {muted}; }
        #searchField { background: {window}; color: {text}; border: 1px solid {line}; border-radius: 6px;
            padding: 4px 8px; selection-background-color: {accent}; selection-color: {surface}; }
        #searchField:focus { border: 2px solid {accent}; padding: 3px 7px; }
        #headerBar QToolButton { background: transparent; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 4px 10px; }
        #headerBar QToolButton:hover { background: {accentTint}; }
        #headerBar QToolButton:focus { border: 2px solid {accent}; padding: 3px 9px; }
        #headerBar #pageTab { border: 1px solid transparent; padding: 4px 12px; }
        #headerBar #pageTab:checked { background: {accentTint}; color: {accent}; font-weight: 600; }
        #headerBar #pageTab:focus { border: 2px solid {accent}; padding: 3px 11px; }
        #statusBar QToolButton { background: transparent; color: {muted}; border: 1px solid transparent;
            border-radius: 4px; padding: 1px 4px; }
        #statusBar QToolButton:hover { background: {accentTint}; }
        #statusBar QToolButton:focus { border: 2px solid {accent}; padding: 0px 3px; }
    )");
}

QString notices()
{
    return QStringLiteral(R"(
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
        #noticeBar QToolButton:focus { border: 2px solid {text}; padding: 2px; }
    )");
}

QString gridAndDetails()
{
    return QStringLiteral(R"(
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
        #detailsPanel #detailsAgents[stale="true"] { color: {stale}; }
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
    )");
}

QString signIn()
{
    return QStringLiteral(R"(
        #credentialDialog, #sourceDetails { background: {surface}; }
        #sourceDetails { border: 1px solid {line}; border-radius: 8px; }
        #credentialDialog QLineEdit { background: {window}; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 5px 8px; }
        #credentialDialog QLineEdit:focus { border: 2px solid {accent}; padding: 4px 7px; }
        #sourceDetails QLabel { color: {text}; }
        #credentialDialog #hint, #sourceDetails #hint { color: {muted}; }
    )");
}

QString sources()
{
    return QStringLiteral(R"(
        #connectDialog, #connectDialog QScrollArea, #connectDialog QScrollArea > QWidget > QWidget,
        #sourceSheet, #sourceSheet > QWidget > QWidget { background: {surface}; }
        #connectDialog QLineEdit, #connectDialog QAbstractSpinBox, #connectDialog QComboBox {
            background: {window}; color: {text}; border: 1px solid {line}; border-radius: 6px; padding: 5px 8px;
            min-height: 18px; selection-background-color: {accent}; selection-color: {surface}; }
        #connectDialog QLineEdit:focus, #connectDialog QAbstractSpinBox:focus, #connectDialog QComboBox:focus {
            border: 2px solid {accent}; padding: 4px 7px; }
        #connectDialog QLineEdit[hasProblem="true"] { border: 1px solid {text}; }
        #connectDialog QComboBox::drop-down { border: none; width: 24px; }
        #connectDialog QComboBox QAbstractItemView { background: {surface}; color: {text};
            selection-background-color: {accentTint}; selection-color: {text}; }
        #connectDialog QListWidget { background: {window}; color: {text}; border: 1px solid {line};
            border-radius: 6px; padding: 4px; }
        #connectDialog QListWidget:focus { border: 2px solid {accent}; padding: 3px; }
        #connectDialog QListWidget::item { padding: 4px; }
        #connectDialog QListWidget::item:selected { background: {accentTint}; color: {text}; }
        #connectDialog #problem { color: {text}; font-weight: 600; }
        #connectDialog #hint, #sourceSheet #hint, #sourcesPage #hint { color: {muted}; }
        #connectDialog #fold { background: transparent; border: 1px solid transparent; border-radius: 6px;
            padding: 4px 8px; color: {text}; }
        #connectDialog #fold:focus { border: 2px solid {accent}; padding: 3px 7px; }
        #trialTrouble { background: {window}; border: 1px solid {line}; border-radius: 8px; }
        #sourcesTable { background: {surface}; color: {text}; selection-background-color: {accentTint};
            selection-color: {text}; outline: none; }
        #sourcesTable::item { padding: 0 8px; border: none; }
        #sourcesTable::item:selected { background: {accentTint}; color: {text}; }
        #sourcesTable QHeaderView { background: {header}; }
        #sourcesTable QHeaderView::section { background: {header}; color: {muted}; border: none;
            border-bottom: 1px solid {line}; padding: 0 11px; }
    )");
}

QString help()
{
    return QStringLiteral(R"(
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
        #keySheet, #keySheet QScrollArea, #keySheet QScrollArea > QWidget > QWidget { background: {surface}; }
        #keySheet #keys { color: {text}; background: {window}; border: 1px solid {line}; border-radius: 4px;
            padding: 2px 6px; }
    )");
}

QString settings()
{
    return QStringLiteral(R"(
        #settingsDialog, #settingsDialog QScrollArea, #settingsDialog QStackedWidget, #settingsDialog ui--SettingsPage
            { background: {surface}; }
        #settingsDialog #hint { color: {muted}; }
        #settingsPages { background: {window}; border: 1px solid {line}; border-radius: 6px; padding: 4px;
            outline: none; }
        #settingsPages:focus { border: 2px solid {accent}; padding: 3px; }
        #settingsPages::item { padding: 6px 8px; border-radius: 4px; color: {text}; }
        #settingsPages::item:selected { background: {accentTint}; color: {accent}; }
    )");
}

QString allRules()
{
    return controls() + menusAndTips() + bars() + notices() + gridAndDetails() + signIn() + sources() + help()
           + settings();
}

} // namespace

QString styleSheetOf(const Tokens &t)
{
    QString sheet = allRules();
    const std::pair<const char *, QColor> names[] = {
        {"{window}", t.window},
        {"{surface}", t.surface},
        {"{header}", t.header},
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

} // namespace ui
