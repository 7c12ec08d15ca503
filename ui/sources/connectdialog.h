// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/service/question.h"
#include "ui/sources/kindchoice.h"
#include "ui/sources/queuechoice.h"
#include "ui/sources/sourceeditor.h"
#include "ui/sources/stepsbar.h"
#include "ui/sources/trialview.h"

#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {

// Leads to a new source, or changes one: which kind it is, how it is set up, and whether it brings numbers.
// It does not hold up the window behind it: the floor goes on.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(const Theme &theme, QWidget *parent = nullptr);

    /// `taken`: the ids that there are. `simulated`: how many simulated floors run, and could make room.
    void add(core::SourceKind kind, const QList<core::SourceId> &taken, int simulated);
    void edit(const core::SourceSettings &settings);
    void takeProgress(const core::TestProgress &progress);

signals:
    void testRequested(const core::TestSource &test);
    void testCancelled(const core::CancelTest &test);
    void saved(const core::SaveSource &source);
    /// These queues of the source that was just saved are to be watched.
    void watchRequested(const core::StarterFloor &floor);
    void pauseSimulatedRequested();

private:
    enum Page { Kind, Settings, Test };

    void build();
    QWidget *scrolled(QWidget *content);
    QWidget *makeTestPage();
    void openAt(Page page, const QStringList &steps);
    void go(Page page);
    void useKind();
    void goOn();
    void goBack();
    void test();
    void cancelTest();
    void save();
    void onEnded();
    void refreshButtons();
    void refreshTestButtons();
    core::SourceSettings settings() const;
    bool needsTest() const;

    StepsBar *m_bar;
    QLabel *m_title;
    QStackedWidget *m_pages;
    KindChoice *m_kinds;
    SourceEditor *m_editor;
    TrialView *m_trial;
    QLabel *m_success;
    QueueChoice *m_queues;
    QCheckBox *m_pauseSimulated;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_other;
    QPushButton *m_go;
    /// The ids that a new source can't have.
    QList<core::SourceId> m_taken;
    bool m_isNew = true;
    bool m_mayPauseSimulated = false;
    /// The kind that the editor is filled for; nothing before the first.
    std::optional<core::SourceKind> m_filledFor;
    quint64 m_test = 0;
    bool m_isTesting = false;
};

} // namespace ui
