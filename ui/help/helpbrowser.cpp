// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbrowser.h"

#include "ui/help/helpdress.h"

#include <QEvent>
#include <QHash>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

struct NamedShape
{
    Icon icon;
    QColor ink;
    QColor mark;
};

NamedShape shapeNamed(const QString &name, const Tokens &t)
{
    if (name == u"critical")
        return {Icon::Critical, t.criticalSolid, t.onCritical};
    if (name == u"warning")
        return {Icon::Warning, t.warningSolid, t.onWarning};
    if (name == u"on-track")
        return {Icon::OnTrack, t.onTrack, t.surface};
    if (name == u"stale")
        return {Icon::Stale, t.stale, t.surface};
    static const QHash<QString, Icon> others{
        {QStringLiteral("voice"), Icon::Voice},     {QStringLiteral("sms"), Icon::Sms},
        {QStringLiteral("chat"), Icon::Chat},       {QStringLiteral("email"), Icon::Email},
        {QStringLiteral("record"), Icon::Record},   {QStringLiteral("appearance"), Icon::Appearance},
        {QStringLiteral("columns"), Icon::Columns}, {QStringLiteral("search"), Icon::Search},
        {QStringLiteral("info"), Icon::Info},
    };
    return {others.value(name, Icon::Product), t.text, t.surface};
}

} // namespace

QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar letter : heading.toLower()) {
        if (letter.isLetterOrNumber())
            anchor += letter;
        else if (!anchor.isEmpty() && !anchor.endsWith(u'-'))
            anchor += u'-';
    }
    return anchor.endsWith(u'-') ? anchor.chopped(1) : anchor;
}

HelpBrowser::HelpBrowser(const Theme &theme, QWidget *parent) : QTextBrowser(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setOpenExternalLinks(true);
    setAccessibleName(tr("Help text"));
    // Links and the way back come here too, before whoever uses this.
    connect(this, &QTextBrowser::sourceChanged, this, &HelpBrowser::onSourceChanged);
    connect(&theme, &Theme::changed, this, &QTextBrowser::reload);
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    // QTextBrowser makes all names complete, seen from the page.
    const QString path = name.toString();
    const qsizetype at = path.indexOf(QStringLiteral("icon:"));
    if (type != QTextDocument::ImageResource || at < 0)
        return QTextBrowser::loadResource(type, name);
    const NamedShape shape = shapeNamed(path.mid(at + 5), m_theme.tokens());
    return m_theme.icons().pixmap(shape.icon, 16, devicePixelRatioF(), shape.ink, shape.mark);
}

void HelpBrowser::onSourceChanged(const QUrl &address)
{
    dress();
    // The headings have their names only now.
    if (address.hasFragment())
        scrollToAnchor(address.fragment());
    findHits();
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !source().isEmpty())
        dress();
}

void HelpBrowser::dress()
{
    dressHelp(*document(), m_theme.tokens(), font());
}

void HelpBrowser::mark(const QStringList &words)
{
    m_words = words;
    findHits();
    if (!m_hits.isEmpty())
        goToHit(true);
}

void HelpBrowser::findHits()
{
    m_hits.clear();
    m_hit = -1;
    for (const QString &word : m_words) {
        for (QTextCursor hit = document()->find(word); !hit.isNull(); hit = document()->find(word, hit))
            m_hits << hit;
    }
    std::sort(m_hits.begin(), m_hits.end());
    showHits();
}

void HelpBrowser::goToHit(bool forward)
{
    if (m_hits.isEmpty())
        return;
    const int count = hitCount();
    if (forward)
        m_hit = (m_hit + 1) % count;
    else
        m_hit = m_hit <= 0 ? count - 1 : m_hit - 1;
    showHits();
    QTextCursor place = m_hits.at(m_hit);
    place.setPosition(place.selectionStart());
    setTextCursor(place);
    ensureCursorVisible();
}

// The one that was gone to stands out from the others.
void HelpBrowser::showHits()
{
    const Tokens &t = m_theme.tokens();
    QList<ExtraSelection> marks;
    for (int i = 0; i < hitCount(); ++i) {
        ExtraSelection hit;
        hit.cursor = m_hits.at(i);
        hit.format.setBackground(i == m_hit ? t.accent : t.accentTint);
        hit.format.setForeground(i == m_hit ? t.surface : t.accent);
        marks << hit;
    }
    setExtraSelections(marks);
}

} // namespace ui
