// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QMenu>
#include <QRegularExpression>
#include <QWidget>

namespace support {

// Some words that a person sees or hears, and where: the last few of the widgets around them.
struct Words
{
    QString text;
    QString where;
};

inline QString placeOf(const QWidget &widget, const char *what)
{
    QStringList path;
    for (const QWidget *at = &widget; at && path.size() < 3; at = at->parentWidget()) {
        const QString name = at->objectName();
        path.prepend(QLatin1String(at->metaObject()->className()) + (name.isEmpty() ? name : u'#' + name));
    }
    return path.join(u'/') + QStringLiteral(" (%1)").arg(QLatin1String(what));
}

inline void addModelWords(QList<Words> &all, const QAbstractItemView &view)
{
    const QAbstractItemModel *model = view.model();
    if (!model)
        return;
    const int rows = std::min(model->rowCount(), 12);
    for (int column = 0; column < model->columnCount(); ++column) {
        for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
            all.append({model->headerData(column, Qt::Horizontal, role).toString(), placeOf(view, "header")});
            for (int row = 0; row < rows; ++row)
                all.append({model->index(row, column).data(role).toString(), placeOf(view, "cell")});
        }
    }
}

inline void addActionWords(QList<Words> &all, const QWidget &widget)
{
    for (const QAction *action : widget.actions()) {
        all.append({action->text(), placeOf(widget, "action")});
        all.append({action->toolTip(), placeOf(widget, "tip of an action")});
    }
}

/// All words of a window, also of what is not visible just now, and of its menus.
inline QList<Words> wordsOf(const QWidget &window)
{
    QList<Words> all;
    QList<const QWidget *> widgets{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        widgets += widget;
    for (const QWidget *widget : std::as_const(widgets)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            all.append({label->text(), placeOf(*widget, "label")});
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            all.append({button->text(), placeOf(*widget, "button")});
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            all.append({line->placeholderText(), placeOf(*widget, "placeholder")});
        else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
            addModelWords(all, *view);
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            all.append({menu->title(), placeOf(*widget, "menu")});
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                all.append({box->itemText(i), placeOf(*widget, "choice")});
        }
        addActionWords(all, *widget);
        all.append({widget->toolTip(), placeOf(*widget, "tool tip")});
        all.append({widget->accessibleName(), placeOf(*widget, "name")});
        all.append({widget->accessibleDescription(), placeOf(*widget, "description")});
        if (widget->isWindow())
            all.append({widget->windowTitle(), placeOf(*widget, "title")});
    }
    return all;
}

/// The words that stand outside of the pseudo-locale's brackets: those that nobody translates.
inline QString untranslatedPart(const QString &text)
{
    QString outside;
    int depth = 0;
    for (const QChar c : text) {
        depth += c == u'[' ? 1 : c == u']' ? -1 : 0;
        if (depth == 0 && c != u']')
            outside += c;
    }
    // Names: the product's, those of languages in themselves, addresses, protocols and what ids begin with.
    static const QRegularExpression names(QStringLiteral(
        "Floorwatch|Deutsch|English|(\\w+://)?[\\w-]+(\\.[\\w-]+)+(/\\S*)?|\\b[A-Z]{2,}[0-9]*\\b"));
    outside.remove(names);
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    return letters.match(outside).hasMatch() ? outside.trimmed() : QString();
}

/// How many translations stand side by side in one line: more than one is a sentence put together of parts.
inline int partsOf(const QString &line)
{
    int parts = 0;
    int depth = 0;
    for (const QChar c : line) {
        if (c == u'[' && depth++ == 0)
            ++parts;
        else if (c == u']')
            --depth;
    }
    return parts;
}

/// Why a visible widget does not show all of its words; empty: it does.
inline QString cutOff(const QWidget &widget)
{
    if (!widget.isVisible() || widget.inherits("QLineEditIconButton"))
        return {};
    const auto lacks = [&](int has, int needs) {
        return has < needs ? QStringLiteral("%1 of %2 pixels").arg(has).arg(needs) : QString();
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget); label && !label->text().isEmpty()) {
        if (label->wordWrap())
            return lacks(label->height(), label->heightForWidth(label->width()));
        return lacks(label->width(), label->sizeHint().width());
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && !button->text().isEmpty())
        return lacks(button->width(), button->sizeHint().width());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return lacks(box->width(), box->sizeHint().width());
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        const QMargins inside = line->textMargins();
        return lacks(line->width() - inside.left() - inside.right() - 20,
                     line->fontMetrics().horizontalAdvance(line->placeholderText()));
    }
    return {};
}

/// Every widget below this one that is cut off: where it is, and by how much.
inline QStringList cutOffIn(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (const QString why = cutOff(*widget); !why.isEmpty())
            found += placeOf(*widget, "cut off") + QStringLiteral(": ") + why;
        const QWidget *place = widget->parentWidget();
        if (widget->isVisible() && !widget->isWindow() && place->layout()
            && !place->rect().contains(widget->geometry()))
            found += placeOf(*widget, "outside of what it is in");
    }
    return found;
}

} // namespace support
