// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notices/notices.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// More bars would leave no room for the floor: the others are shown as these go.
constexpr int mostShown = 3;

} // namespace

Notices::Notices(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    hide();
}

std::vector<Notices::Told>::iterator Notices::find(const QString &key)
{
    return std::find_if(m_told.begin(), m_told.end(), [&](const Told &told) { return told.key == key; });
}

std::vector<Notices::Told>::const_iterator Notices::find(const QString &key) const
{
    return std::find_if(m_told.begin(), m_told.end(), [&](const Told &told) { return told.key == key; });
}

Notices::Told &Notices::findOrAdd(const QString &key)
{
    if (const auto known = find(key); known != m_told.end())
        return *known;
    auto *bar = new NoticeBar(m_theme, this);
    connect(bar, &NoticeBar::dismissed, this, [this, key] { dismiss(key); });
    connect(bar, &NoticeBar::actionRequested, this, [this, key] {
        if (const auto told = find(key); told != m_told.end() && told->action)
            Action(told->action)(); // it may withdraw itself
    });
    return m_told.emplace_back(Told{key, bar, {}});
}

void Notices::tell(const QString &key, const Notice &notice, const Action &action)
{
    Told &told = findOrAdd(key);
    told.action = action;
    if (told.bar->notice() == notice)
        return;
    told.isDismissed = false;
    told.bar->show(notice);
    arrange();
}

void Notices::withdraw(const QString &key)
{
    const auto told = find(key);
    if (told == m_told.end())
        return;
    told->bar->hide();
    told->bar->deleteLater();
    m_told.erase(told);
    arrange();
}

void Notices::dismiss(const QString &key)
{
    findOrAdd(key).isDismissed = true;
    arrange();
    emit dismissed(key);
}

void Notices::arrange()
{
    std::vector<NoticeBar *> bars;
    for (const Told &told : m_told) {
        told.bar->hide();
        m_layout->removeWidget(told.bar);
        if (!told.isDismissed)
            bars.push_back(told.bar);
    }
    std::stable_sort(bars.begin(), bars.end(), [](const NoticeBar *a, const NoticeBar *b) {
        return a->notice().kind > b->notice().kind;
    });
    bars.resize(std::min(bars.size(), size_t(mostShown)));
    for (NoticeBar *bar : bars) {
        m_layout->addWidget(bar);
        bar->setVisible(true);
    }
    setVisible(!bars.empty());
}

QString Notices::text(const QString &key) const
{
    const auto told = find(key);
    return told != m_told.end() && !told->bar->isHidden() ? told->bar->text() : QString();
}

} // namespace ui
