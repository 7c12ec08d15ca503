// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the rows of a GridPanel: copy, export, open, and how high they are.
#include "ui/grid/gridpanel.h"

#include "ui/files/files.h"
#include "ui/grid/gridtext.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>

namespace ui {

void GridPanel::fillMoreMenu()
{
    const auto add = [this](const QString &text, const QKeySequence &key, auto &&does) {
        QAction *action = m_moreMenu.addAction(text, this, does);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_view->addAction(action);
        return action;
    };
    add(tr("Copy rows"), QKeySequence::Copy, [this] { copyRows(); });
    add(tr("Copy cell"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyCell(); });
    add(tr("Export as CSV..."), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askExportFile(); });
    m_moreMenu.addSeparator();
    m_moreMenu.addAction(&m_bar->breachedFirst());
    add(tr("Details of the cell"), {}, [this] { toggleDetails(); });
    m_moreMenu.addSeparator();
    add(tr("Open all queues"), QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { m_model.setAllOpen(true); });
    add(tr("Close all queues"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
        [this] { m_model.setAllOpen(false); });
    m_moreMenu.addSeparator();
    addRowHeights();
}

void GridPanel::addRowHeights()
{
    const std::pair<QString, RowHeight> heights[] = {
        {tr("Compact rows"), RowHeight::Compact},
        {tr("Normal rows"), RowHeight::Normal},
        {tr("Comfortable rows"), RowHeight::Comfortable},
    };
    for (const auto &[text, height] : heights) {
        QAction *action = m_moreMenu.addAction(text);
        action->setCheckable(true);
        action->setChecked(height == RowHeight::Normal);
        action->setData(int(height));
        m_heights.addAction(action);
        connect(action, &QAction::triggered, this, [this, height = height] {
            m_view->setRowHeight(height);
            if (m_settings)
                m_settings->set(m_keys.rowHeight, int(height));
        });
    }
}

void GridPanel::copyRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(rowsText(m_model, rows));
}

void GridPanel::copyCell() const
{
    const QModelIndex cell = m_view->currentIndex();
    if (cell.isValid())
        QApplication::clipboard()->setText(cell.data().toString());
}

// Which of the two kinds of CSV it is to be is chosen as a kind of file.
void GridPanel::askExportFile()
{
    const QString marked = tr("CSV for spreadsheets, UTF-8 with its mark (*.csv)");
    const QString plain = tr("CSV, plain UTF-8 (*.csv)");
    const QString name = QStringLiteral("floorwatch-%1.csv")
                             .arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmm")));
    auto *dialog = new QFileDialog(this, tr("Export as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({marked, plain});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, marked](const QString &file) {
        exportTo(file, dialog->selectedNameFilter() == marked);
    });
    dialog->open();
}

void GridPanel::exportTo(const QString &file, bool mark)
{
    const core::Outcome saved = saveFile(file, csvOf(m_model, mark));
    if (saved) {
        m_bar->tell(tr("Exported to %1").arg(file));
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Export as CSV"), tr("Nothing was exported"),
                                QMessageBox::Ok, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(saved.error().text());
    box->open();
}

} // namespace ui
