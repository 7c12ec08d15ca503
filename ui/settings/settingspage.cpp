// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <QVBoxLayout>

namespace ui {

SettingsPage::SettingsPage(const QString &title, core::Settings &settings, const Theme &theme,
                           QWidget *parent)
    : QWidget(parent), m_title(title), m_settings(settings), m_theme(theme), m_rows(new QGridLayout)
{
    auto *heading = new QLabel(title, this);
    heading->setFont(resized(font(), 1.2, QFont::DemiBold));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    connect(&theme, &Theme::changed, this, &SettingsPage::dress);
}

void SettingsPage::place(const QString &name, QWidget *control, bool fixed)
{
    const int row = m_rows->rowCount();
    auto *label = new QLabel(name, this);
    label->setBuddy(control);
    control->setAccessibleName(QString(name).remove(u'&'));
    m_rows->addWidget(label, row, 0);
    m_rows->addWidget(control, row, 1);
    if (!fixed)
        return;
    const QString why = tr("Fixed by your organisation");
    auto *lock = new QLabel(this);
    lock->setToolTip(why);
    lock->setAccessibleName(why);
    m_rows->addWidget(lock, row, 2);
    m_locks += lock;
    control->setEnabled(false);
    control->setToolTip(why);
    control->setAccessibleDescription(why);
    dress();
}

QLabel *SettingsPage::addHint(const QString &text)
{
    auto *hint = new QLabel(text, this);
    hint->setObjectName(QStringLiteral("hint"));
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    m_rows->addWidget(hint, m_rows->rowCount(), 1);
    return hint;
}

void SettingsPage::addBelow(QWidget *widget)
{
    m_rows->addWidget(widget, m_rows->rowCount(), 1, Qt::AlignLeft);
}

void SettingsPage::addSpace()
{
    m_rows->setRowMinimumHeight(m_rows->rowCount(), 8);
}

void SettingsPage::reset()
{
    for (const auto &reset : std::as_const(m_resets))
        reset();
}

void SettingsPage::dress()
{
    for (QLabel *lock : std::as_const(m_locks))
        lock->setPixmap(m_theme.icons().pixmap(Icon::Lock, 16, devicePixelRatioF(), m_theme.tokens().muted));
}

} // namespace ui
