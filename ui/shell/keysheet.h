// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actions.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QGridLayout>

namespace ui {

// All keys on one sheet, group by group.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    KeySheet(const QList<Actions::Entry> &entries, QWidget *parent = nullptr);

private:
    void addHeading(QGridLayout &sheet, const QString &title);
    void addEntry(QGridLayout &sheet, const Actions::Entry &entry);
};

/// "Ctrl+F", "Enter or Space".
QString keysText(const QList<QKeySequence> &keys);

} // namespace ui
