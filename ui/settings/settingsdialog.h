// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

#include <QBoxLayout>
#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>

namespace ui {

// The settings: pages at the left, what they hold at the right. All works at once, so there is nothing to
// accept, but everything can be undone.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(core::Settings &settings, const Theme &theme, QWidget *parent = nullptr);

    /// One more page, which the dialog owns.
    void addPage(SettingsPage *page);
    void showPage(int page) { m_names->setCurrentRow(page); }
    int pageCount() const { return m_names->count(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    /// The program is to end and to begin anew.
    void restartRequested();

private:
    void build();
    void resetPage();
    void undo();
    void redo();
    void onChanged(const QString &key);
    SettingsPage *page(int index) const;

    core::Settings &m_settings;
    QBoxLayout *m_panes;
    QListWidget *m_names;
    QStackedWidget *m_pages;
    QPushButton *m_reset;
    QPushButton *m_undo;
    QPushButton *m_close;
    QUndoStack m_changes;
    /// By key: what a person had set before the next change.
    QHash<QString, QJsonValue> m_before;
    bool m_isUndoing = false;
};

} // namespace ui
