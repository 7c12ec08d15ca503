// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/sourcesdesk.h"

#include "ui/text/secrettext.h"
#include "ui/text/sourcetext.h"

#include <algorithm>

namespace ui {

namespace {

bool isSimulated(const core::SourceSettings &source)
{
    return kindOf(source) == core::SourceKind::Simulated;
}

} // namespace

SourcesDesk::SourcesDesk(const FloorImage &image, const Theme &theme, Notices &notices, QWidget *window)
    : QObject(window), m_image(image), m_page(new SourcesPage(image, theme, window)),
      m_notice(new SimulatedNotice(image, notices, this)), m_dialog(new ConnectDialog(theme, window))
{
    connect(m_notice, &SimulatedNotice::connectRequested, this, [this] { add(); });
    listenToPage();
    listenToDialog();
}

void SourcesDesk::listenToPage()
{
    connect(m_page, &SourcesPage::addRequested, this, &SourcesDesk::add);
    connect(m_page, &SourcesPage::simulatedRequested, this, &SourcesDesk::addSimulated);
    connect(m_page, &SourcesPage::editRequested, m_dialog, &ConnectDialog::edit);
    connect(m_page, &SourcesPage::removeRequested, this, &SourcesDesk::remove);
    connect(m_page, &SourcesPage::secretRequested, this, &SourcesDesk::secretRequested);
    connect(m_page, &SourcesPage::pauseRequested, this, [this](const core::SourceId &source, bool paused) {
        emit this->paused(core::PauseSource{source, paused});
    });
    connect(m_page, &SourcesPage::undoRequested, this, &SourcesDesk::undo);
}

void SourcesDesk::listenToDialog()
{
    connect(m_dialog, &ConnectDialog::testRequested, this, &SourcesDesk::testRequested);
    connect(m_dialog, &ConnectDialog::testCancelled, this, &SourcesDesk::testCancelled);
    connect(m_dialog, &ConnectDialog::watchRequested, this, &SourcesDesk::watchRequested);
    connect(m_dialog, &ConnectDialog::saved, this, [this](const core::SaveSource &wish) {
        emit saved(wish);
        m_page->select(wish.settings.id);
    });
    connect(m_dialog, &ConnectDialog::pauseSimulatedRequested, this, [this] {
        for (const core::SourceId &source : runningSimulated())
            emit paused(core::PauseSource{source, true});
    });
}

/// Who connects the first floor of their own hardly needs one that is made up beside it.
void SourcesDesk::add(core::SourceKind kind)
{
    m_dialog->add(kind, taken(), hasReal() ? 0 : int(runningSimulated().size()));
}

void SourcesDesk::addSimulated()
{
    core::SourceSettings settings;
    settings.name = kindTitle(core::SourceKind::Simulated);
    settings.id = core::freshId(settings.name, taken());
    emit saved(core::SaveSource{settings});
}

void SourcesDesk::remove(const core::SourceSettings &settings)
{
    m_removed = settings;
    emit removed(core::RemoveSource{settings.id});
    m_page->offerUndo(tr("%1 was removed.").arg(settings.name));
}

void SourcesDesk::takeSecretsLeft(const core::SecretsLeft &left)
{
    if (left.source == m_removed.id)
        m_page->offerUndo(leftBehindText(left));
}

void SourcesDesk::undo()
{
    m_page->select(m_removed.id);
    emit saved(core::SaveSource{m_removed});
}

QList<core::SourceId> SourcesDesk::taken() const
{
    QList<core::SourceId> ids;
    for (const core::SourceSettings &source : m_image.settings())
        ids << source.id;
    // One that may still come back.
    if (!m_removed.id.isEmpty())
        ids << m_removed.id;
    return ids;
}

QList<core::SourceId> SourcesDesk::runningSimulated() const
{
    QList<core::SourceId> ids;
    for (const core::SourceSettings &source : m_image.settings()) {
        if (isSimulated(source) && !source.paused)
            ids << source.id;
    }
    return ids;
}

bool SourcesDesk::hasReal() const
{
    const auto &all = m_image.settings();
    return !std::all_of(all.begin(), all.end(), isSimulated);
}

} // namespace ui
