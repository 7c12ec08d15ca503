// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbook.h"

#include <QFile>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace ui {

namespace {

QString fileOf(HelpTopic topic, const QString &language)
{
    return QStringLiteral(":/help/%1/%2.md").arg(language, helpName(topic));
}

HelpBook::Page readPage(HelpTopic topic, const QString &language)
{
    const QString translated = fileOf(topic, language);
    QFile file(QFile::exists(translated) ? translated : fileOf(topic, QStringLiteral("en")));
    HelpBook::Page page{topic, QUrl(QStringLiteral("qrc") + file.fileName()), {}, {}};
    if (!file.open(QIODevice::ReadOnly))
        return page;
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(file.readAll()));
    page.title = document.firstBlock().text();
    page.text = document.toPlainText();
    return page;
}

bool hasAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

HelpBook::HelpBook(const QString &language)
{
    for (const HelpTopic topic : helpTopics())
        m_pages << readPage(topic, language);
}

QStringList HelpBook::wordsOf(const QString &words)
{
    return words.simplified().split(u' ', Qt::SkipEmptyParts);
}

QList<HelpTopic> HelpBook::search(const QString &text) const
{
    const QStringList words = wordsOf(text);
    QList<HelpTopic> titles;
    QList<HelpTopic> others;
    for (const Page &page : m_pages) {
        if (hasAll(page.title, words))
            titles << page.topic;
        else if (hasAll(page.text, words))
            others << page.topic;
    }
    return titles + others;
}

} // namespace ui
