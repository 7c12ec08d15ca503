// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpbook.h"
#include "ui/help/helpbrowser.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QToolButton>

namespace ui {

// The help beside the work: a list of what there is with a search over all of it, and the page. Esc ends the
// search, and then closes the window.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    HelpWindow(const HelpBook &book, const Theme &theme, QWidget *parent);

    void open(HelpTopic topic);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &name, const QKeySequence &keys);
    QWidget *makeContents();
    QWidget *makePage();
    void fillContents();
    void search(const QString &words);
    void onSourceChanged(const QUrl &address);
    void tellHits();
    void dress();

    const HelpBook &m_book;
    const Theme &m_theme;
    QLineEdit *m_search;
    QAction *m_searchIcon;
    QListWidget *m_contents;
    QLabel *m_nothing;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_hits;
    HelpBrowser *m_browser;
};

} // namespace ui
