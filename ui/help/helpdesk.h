// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpwindow.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace ui {

// F1 anywhere in the program opens the help about where one is; so does a menu.
class HelpDesk : public QObject
{
    Q_OBJECT

public:
    HelpDesk(const Theme &theme, QWidget *window);

    /// An entry that opens it, with its key.
    void addTo(QMenu &menu);
    /// About what has the keyboard.
    void open();
    void open(HelpTopic topic);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Theme &m_theme;
    QWidget *m_window;
    std::optional<HelpBook> m_book;
    QPointer<HelpWindow> m_help;
};

} // namespace ui
