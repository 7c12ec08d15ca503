// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/viewdesk.h"

#include "core/views/viewjson.h"
#include "ui/files/files.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>

#include <algorithm>

namespace ui {

namespace {

constexpr qint64 largestFile = 10'000'000;
constexpr int longestList = 8;

QString filter()
{
    return ViewDesk::tr("Views (*.json)");
}

/// The first problems, each with its file and place.
QString textOf(const QString &file, const QList<core::Error> &problems)
{
    QStringList lines;
    for (const core::Error &problem : problems.first(std::min<qsizetype>(problems.size(), longestList)))
        lines << problem.in(file).text();
    if (problems.size() > longestList)
        lines << ViewDesk::tr("and %Ln more", "problems", int(problems.size()) - longestList);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

ViewDesk::ViewDesk(ViewList &views, const std::function<core::View()> &shown, QWidget *window)
    : QObject(window), m_views(views), m_shown(shown), m_window(window), m_menu(views, window)
{
    connect(&m_menu, &ViewMenu::saveChosen, this, &ViewDesk::save);
    connect(&m_menu, &ViewMenu::saveAsChosen, this, &ViewDesk::saveAs);
    connect(&m_menu, &ViewMenu::renameChosen, this, &ViewDesk::rename);
    connect(&m_menu, &ViewMenu::exportChosen, this, &ViewDesk::askExportFile);
    connect(&m_menu, &ViewMenu::importChosen, this, &ViewDesk::askImportFile);
    connect(&views, &ViewList::removed, this, &ViewDesk::onRemoved);
}

void ViewDesk::save()
{
    const core::View *current = m_views.find(m_views.current());
    if (!current)
        return;
    core::View view = m_shown();
    view.name = current->name;
    view.isDefault = current->isDefault;
    m_views.save(view);
}

void ViewDesk::saveAs()
{
    askName(tr("Save as"), m_views.freeName(tr("New view")), [this](const QString &name) {
        core::View view = m_shown();
        view.name = m_views.freeName(name);
        m_views.save(view);
    });
}

void ViewDesk::rename()
{
    const QString current = m_views.current();
    askName(tr("Rename"), current, [this, current](const QString &name) {
        if (!m_views.rename(current, name))
            warn(tr("There is already a view of this name"), name);
    });
}

void ViewDesk::askName(const QString &title, const QString &name,
                       const std::function<void(const QString &)> &named)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [named](const QString &text) {
        const QString trimmed = text.trimmed().left(80);
        if (!trimmed.isEmpty())
            named(trimmed);
    });
    dialog->open();
}

void ViewDesk::onRemoved(const QString &name)
{
    emit told(tr("The view \"%1\" was deleted").arg(name), [this] { m_views.undoRemove(); });
}

void ViewDesk::askExportFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Export views"), {}, filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("floorwatch-views.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ViewDesk::exportTo);
    dialog->open();
}

void ViewDesk::askImportFile()
{
    auto *dialog = new QFileDialog(m_window, tr("Import views"), {}, filter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ViewDesk::importFrom);
    dialog->open();
}

void ViewDesk::exportTo(const QString &file)
{
    if (const auto saved = saveFile(file, core::toJson(m_views.views())); !saved)
        warn(tr("The views could not be exported"), saved.error().text());
    else
        emit told(tr("%Ln view(s) exported", "", int(m_views.views().size())), {});
}

// Views of others take nobody's place: one whose name is taken gets another.
void ViewDesk::importFrom(const QString &file)
{
    const auto content = loadFile(file, largestFile);
    if (!content) {
        warn(tr("The views could not be imported"), content.error().text());
        return;
    }
    const core::ViewReading reading = core::readViews(*content);
    if (!reading.ok()) {
        warn(tr("The views could not be imported"), textOf(file, reading.problems));
        return;
    }
    for (core::View view : reading.views) {
        view.name = m_views.freeName(view.name);
        view.isDefault = false;
        m_views.add(view);
    }
    emit told(tr("%Ln view(s) imported", "", int(reading.views.size())), {});
}

void ViewDesk::warn(const QString &text, const QString &detail)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Views"), text, QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(detail);
    box->open();
}

} // namespace ui
