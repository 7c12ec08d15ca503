// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTextBrowser>

namespace ui {

// Shows a page of the help in the theme's colours, with the program's own shapes where the text names them
// ("icon:critical"), and links to a page's headings ("floor.md#old-numbers"). Marks the words of a search.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(const Theme &theme, QWidget *parent = nullptr);

    /// Marks these words wherever they stand, now and on the pages to come; goes to the first of them.
    void mark(const QStringList &words);
    int hitCount() const { return int(m_hits.size()); }
    /// To the next of the marked words, or the one before; from the last to the first.
    void goToHit(bool forward);

    QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void onSourceChanged(const QUrl &address);
    void dress();
    void findHits();
    void showHits();

    const Theme &m_theme;
    QStringList m_words;
    QList<QTextCursor> m_hits;
    int m_hit = -1;
};

/// What a heading is called in a link: its letters in lower case, with hyphens for what is between its words.
QString anchorOf(const QString &heading);

} // namespace ui
