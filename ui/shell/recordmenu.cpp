// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordmenu.h"

#include "ui/text/historytext.h"

#include <QFileDialog>

namespace ui {

using Kind = core::RecordingState::Kind;

RecordMenu::RecordMenu(QWidget *parent) : QMenu(parent)
{
    m_switches = {
        addSwitch(Kind::Stream, tr("Record the floor..."), tr("Stop recording the floor")),
        addSwitch(Kind::Traffic, tr("Log network traffic..."), tr("Stop logging network traffic")),
    };
    m_switches[0].begin->setToolTip(tr("What the sources deliver, as files that can be played again"));
    m_switches[1].begin->setToolTip(tr("What is sent and received, without secrets, for support"));
    setToolTipsVisible(true);
    addSeparator();
    m_history = addAction(QString());
    m_history->setEnabled(false);
    takeHistory({});
}

RecordMenu::Switch RecordMenu::addSwitch(Kind kind, const QString &begin, const QString &end)
{
    const Switch added{kind, addAction(begin), addAction(end)};
    added.end->setVisible(false);
    connect(added.begin, &QAction::triggered, this, [this, kind, begin] { askForFolder(kind, begin); });
    connect(added.end, &QAction::triggered, this, [this, kind] { emit recordRequested(kind, {}); });
    return added;
}

/// The floor goes on behind the question.
void RecordMenu::askForFolder(Kind kind, const QString &title)
{
    auto *dialog = new QFileDialog(parentWidget(), title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString &folder) { emit recordRequested(kind, folder); });
    dialog->open();
}

void RecordMenu::takeState(const core::RecordingState &state)
{
    for (const Switch &one : m_switches) {
        if (one.kind != state.kind)
            continue;
        one.begin->setVisible(state.folder.isEmpty());
        one.end->setVisible(!state.folder.isEmpty());
    }
}

void RecordMenu::takeHistory(const core::HistoryState &state)
{
    m_history->setText(historyText(state));
    m_history->setToolTip(historyDetails(state));
}

} // namespace ui
