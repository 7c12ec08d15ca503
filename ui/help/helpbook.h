// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helptopic.h"

#include <QUrl>

namespace ui {

// The texts of the help in one language; a topic that is not translated is there in English.
class HelpBook
{
public:
    /// A language by its two letters, as in "de".
    explicit HelpBook(const QString &language);

    struct Page
    {
        HelpTopic topic;
        QUrl address;
        QString title;
        /// As it is read, without marks, for the search.
        QString text;
    };
    /// In the order of the contents.
    const QList<Page> &pages() const { return m_pages; }
    const Page &page(HelpTopic topic) const { return m_pages.at(int(topic)); }

    /// The pages on which each of the words stands, those that have them in their title first.
    QList<HelpTopic> search(const QString &words) const;

    /// The words of a search, one by one.
    static QStringList wordsOf(const QString &words);

private:
    QList<Page> m_pages;
};

} // namespace ui
