// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/connectdialog.h"
#include "ui/sources/simulatednotice.h"
#include "ui/sources/sourcespage.h"

#include <QObject>

namespace ui {

// Who does what with sources on the screen: the page and the line above the floor ask, the dialog is filled
// in, and what comes of it becomes wishes. Knows nothing of where sources are kept.
class SourcesDesk : public QObject
{
    Q_OBJECT

public:
    SourcesDesk(const FloorImage &image, const Theme &theme, Notices &notices, QWidget *window);

    /// To be placed; the window owns it.
    SourcesPage &page() { return *m_page; }
    SimulatedNotice &notice() { return *m_notice; }
    ConnectDialog &dialog() { return *m_dialog; }

    void add(core::SourceKind kind = core::SourceKind::TaskRouter);
    void takeProgress(const core::TestProgress &progress) { m_dialog->takeProgress(progress); }

    /// The keychain did not let go of what was removed.
    void takeSecretsLeft(const core::SecretsLeft &left);

signals:
    void saved(const core::SaveSource &wish);
    void removed(const core::RemoveSource &wish);
    void paused(const core::PauseSource &wish);
    void testRequested(const core::TestSource &question);
    void testCancelled(const core::CancelTest &question);
    /// These queues are to be watched by the starter rules.
    void watchRequested(const core::StarterFloor &floor);
    void secretRequested(const core::SourceId &source);

private:
    void listenToPage();
    void listenToDialog();
    void remove(const core::SourceSettings &settings);
    void undo();
    void addSimulated();
    QList<core::SourceId> taken() const;
    QList<core::SourceId> runningSimulated() const;
    bool hasReal() const;

    const FloorImage &m_image;
    SourcesPage *m_page;
    SimulatedNotice *m_notice;
    ConnectDialog *m_dialog;
    /// What the undo line brings back.
    core::SourceSettings m_removed;
};

} // namespace ui
