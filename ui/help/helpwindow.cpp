// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

HelpWindow::HelpWindow(const HelpBook &book, const Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_book(book), m_theme(theme), m_search(new QLineEdit(this)),
      m_searchIcon(m_search->addAction(QIcon(), QLineEdit::LeadingPosition)),
      m_contents(new QListWidget(this)), m_nothing(new QLabel(tr("No page has all of these words."), this)),
      m_back(addButton(tr("Back"), Qt::ALT | Qt::Key_Left)),
      m_forward(addButton(tr("Forward"), Qt::ALT | Qt::Key_Right)), m_hits(new QLabel(this)),
      m_browser(new HelpBrowser(theme, this))
{
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Help"));
    auto *halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->setHandleWidth(1);
    halves->addWidget(makeContents());
    halves->addWidget(makePage());
    halves->setStretchFactor(1, 1);
    halves->setSizes({248, 712});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    resize(960, 680);

    connect(m_back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(m_forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, m_back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, m_forward, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HelpWindow::onSourceChanged);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            open(HelpTopic(item->data(Qt::UserRole).toInt()));
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, m_browser,
            [this] { m_browser->goToHit(true); });
    connect(new QShortcut(QKeySequence::FindPrevious, this), &QShortcut::activated, m_browser,
            [this] { m_browser->goToHit(false); });
    connect(&theme, &Theme::changed, this, &HelpWindow::dress);
    search({});
    dress();
}

QToolButton *HelpWindow::addButton(const QString &name, const QKeySequence &keys)
{
    auto *button = new QToolButton(this);
    button->setToolTip(
        tr("%1 (%2)", "what a button does, its keys").arg(name, keys.toString(QKeySequence::NativeText)));
    button->setAccessibleName(name);
    button->setShortcut(keys);
    button->setEnabled(false);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QWidget *HelpWindow::makeContents()
{
    auto *side = new QWidget(this);
    side->setObjectName(QStringLiteral("helpContents"));
    side->setAttribute(Qt::WA_StyledBackground);
    side->setMinimumWidth(160);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search the help  Ctrl+F"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Contents"));
    m_nothing->setWordWrap(true);
    m_nothing->setObjectName(QStringLiteral("hint"));
    m_nothing->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(8, 12, 8, 12);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing);
    layout->addWidget(m_contents, 1);
    return side;
}

QWidget *HelpWindow::makePage()
{
    auto *page = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 16, 8);
    bar->setSpacing(4);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addStretch(1);
    bar->addWidget(m_hits);
    m_hits->setObjectName(QStringLiteral("hint"));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_browser, 1);
    return page;
}

void HelpWindow::open(HelpTopic topic)
{
    const QUrl address = m_book.page(topic).address;
    if (m_browser->source() != address)
        m_browser->setSource(address, QTextDocument::MarkdownResource);
}

// The list follows the page, whichever way that was come to.
void HelpWindow::onSourceChanged(const QUrl &address)
{
    const QSignalBlocker quiet(m_contents);
    m_contents->setCurrentItem(nullptr);
    for (int row = 0; row < m_contents->count(); ++row) {
        QListWidgetItem *item = m_contents->item(row);
        const auto topic = HelpTopic(item->data(Qt::UserRole).toInt());
        if (m_book.page(topic).address == address.adjusted(QUrl::RemoveFragment))
            m_contents->setCurrentItem(item);
    }
    tellHits();
}

void HelpWindow::search(const QString &text)
{
    const QList<HelpTopic> found = m_book.search(text);
    {
        const QSignalBlocker quiet(m_contents);
        m_contents->clear();
        for (const HelpTopic topic : found) {
            auto *item = new QListWidgetItem(m_book.page(topic).title, m_contents);
            item->setData(Qt::UserRole, int(topic));
        }
    }
    m_nothing->setVisible(found.isEmpty());
    m_contents->setVisible(!found.isEmpty());
    onSourceChanged(m_browser->source());
    const bool searches = !HelpBook::wordsOf(text).isEmpty();
    if (searches && !found.isEmpty() && !m_contents->currentItem())
        open(found.first());
    m_browser->mark(HelpBook::wordsOf(text));
    tellHits();
}

void HelpWindow::tellHits()
{
    const int hits = m_browser->hitCount();
    m_hits->setText(hits > 0 ? tr("%Ln place(s) on this page, F3 for the next", "", hits) : QString());
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        QWidget::keyPressEvent(event);
    else if (!m_search->text().isEmpty())
        m_search->clear();
    else
        close();
}

bool HelpWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_browser->goToHit(true);
            return true;
        }
        if (key == Qt::Key_Down) {
            m_contents->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HelpWindow::dress()
{
    const Tokens &t = m_theme.tokens();
    const bool mirrored = isRightToLeft();
    setWindowIcon(m_theme.icons().icon(Icon::Product, t.accent));
    m_searchIcon->setIcon(m_theme.icons().icon(Icon::Search, t.muted));
    m_back->setIcon(m_theme.icons().icon(mirrored ? Icon::Forward : Icon::Back, t.text));
    m_forward->setIcon(m_theme.icons().icon(mirrored ? Icon::Back : Icon::Forward, t.text));
}

} // namespace ui
