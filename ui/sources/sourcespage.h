// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticebar.h"
#include "ui/sources/sourcemodel.h"
#include "ui/sources/sourcesheet.h"

#include <QAction>
#include <QStackedWidget>
#include <QTableView>

namespace ui {

// The page of the sources: which there are, how each does, and what can be done with it. Says what a person
// wants; does nothing of it.
class SourcesPage : public QWidget
{
    Q_OBJECT

public:
    SourcesPage(const FloorImage &image, const Theme &theme, QWidget *parent = nullptr);

    void select(const core::SourceId &source);
    /// Empty: none is selected.
    core::SourceId selected() const;
    QTableView &table() { return *m_table; }
    SourceModel &model() { return *m_model; }
    /// "North was removed.", with a button that brings it back.
    void offerUndo(const QString &what);
    const NoticeBar &undoBar() const { return *m_undo; }

signals:
    void addRequested(core::SourceKind kind);
    void simulatedRequested();
    void editRequested(const core::SourceSettings &settings);
    void pauseRequested(const core::SourceId &source, bool paused);
    void removeRequested(const core::SourceSettings &settings);
    void secretRequested(const core::SourceId &source);
    void undoRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    QAction *addAction(const QString &text, const QKeySequence &key, void (SourcesPage::*does)());
    QWidget *makeList();
    QWidget *makeEmpty();
    QWidget *makeBar();
    void setUpTable();
    void lay();
    void refresh();
    void refreshActions();
    void showMenu(const QPoint &place);
    const core::SourceSettings *selectedSettings() const;

    void edit();
    void pause();
    void remove();
    void enterSecret();
    void copyDetails();

    const FloorImage &m_image;
    const Theme &m_theme;
    SourceModel *m_model;
    NoticeBar *m_undo;
    QStackedWidget *m_body;
    QTableView *m_table;
    SourceSheet *m_sheet;
    QAction *m_edit;
    QAction *m_pause;
    QAction *m_remove;
    QAction *m_secret;
    QAction *m_copy;
    /// Stays selected when the table is made anew.
    core::SourceId m_selected;
    /// Is to be selected as soon as it is there.
    core::SourceId m_wanted;
};

} // namespace ui
