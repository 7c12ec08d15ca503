// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keysheet.h"

#include "ui/help/helptopic.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString titleOf(Actions::Group group)
{
    switch (group) {
    case Actions::Group::Pages:
        return KeySheet::tr("Pages");
    case Actions::Group::Queues:
        return KeySheet::tr("Queues");
    case Actions::Group::Sources:
        return KeySheet::tr("Sources");
    case Actions::Group::Everywhere:
        break;
    }
    return KeySheet::tr("Everywhere");
}

} // namespace

QString keysText(const QList<QKeySequence> &keys)
{
    QString text;
    for (const QKeySequence &key : keys) {
        const QString one = key.toString(QKeySequence::NativeText);
        text = text.isEmpty() ? one : KeySheet::tr("%1 or %2", "keys").arg(text, one);
    }
    return text;
}

KeySheet::KeySheet(const QList<Actions::Entry> &entries, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setHelpTopic(this, HelpTopic::Keyboard);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *sheet = new QWidget;
    auto *rows = new QGridLayout(sheet);
    rows->setContentsMargins(16, 12, 16, 16);
    rows->setHorizontalSpacing(24);
    rows->setVerticalSpacing(8);
    rows->setColumnStretch(0, 1);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (i == 0 || entries.at(i).group != entries.at(i - 1).group)
            addHeading(*rows, titleOf(entries.at(i).group));
        addEntry(*rows, entries.at(i));
    }
    rows->setRowStretch(rows->rowCount(), 1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidget(sheet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    buttons->setContentsMargins(12, 0, 12, 0);
    const int width = sheet->sizeHint().width() + scroll->verticalScrollBar()->sizeHint().width();
    resize(std::max(480, width), std::min(640, sheet->sizeHint().height() + 64));
}

void KeySheet::addHeading(QGridLayout &sheet, const QString &title)
{
    auto *heading = new QLabel(title, this);
    heading->setFont(resized(font(), 1.1, QFont::DemiBold));
    const int row = sheet.rowCount();
    sheet.setRowMinimumHeight(row, row > 1 ? 36 : 24);
    sheet.addWidget(heading, row, 0, 1, 2, Qt::AlignBottom);
}

void KeySheet::addEntry(QGridLayout &sheet, const Actions::Entry &entry)
{
    const int row = sheet.rowCount();
    auto *what = new QLabel(entry.what, this);
    auto *keys = new QLabel(keysText(entry.keys), this);
    keys->setObjectName(QStringLiteral("keys"));
    sheet.addWidget(what, row, 0);
    sheet.addWidget(keys, row, 1, Qt::AlignTrailing);
}

} // namespace ui
