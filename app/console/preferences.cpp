// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/preferences.h"

#include "ui/grid/gridsettings.h"
#include "ui/settings/appearancesettings.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/windowplace.h"

#include <QCoreApplication>
#include <QPointer>

#include <cstdio>
#include <memory>

namespace console {

namespace {

struct PreferencesText
{
    Q_DECLARE_TR_FUNCTIONS(PreferencesText)
};

} // namespace

void knowAll(core::Settings &settings)
{
    const ui::AppearanceSettings look;
    settings.know(look.theme, look.vision, look.accent, look.logo, look.motion, look.language);
    const ui::WindowSettings window;
    settings.know(window.place, window.maximised, window.page);
    const ui::GridSettings grid;
    settings.know(grid.rowHeight, grid.details, grid.detailsWidth, grid.shown, grid.view);
    settings.know(ui::SourcesSettings().simulatedDismissed);
    settings.expectNoOthers();
}

void wire(core::Settings &settings, ui::SystemLookWatch &desktop, ui::Theme &theme,
          std::optional<ui::Theme::Choice> override)
{
    QObject::connect(&desktop, &ui::SystemLookWatch::changed, &theme, &ui::Theme::takeSystem);
    const ui::AppearanceSettings own;
    const auto look = [&settings](const std::optional<ui::Theme::Choice> &choice) {
        ui::Look set = ui::lookOf(settings);
        set.choice = choice.value_or(set.choice);
        return set;
    };
    QObject::connect(&settings, &core::Settings::changed, &theme,
                     [&theme, look, override, key = own.theme.name()](const QString &changed) mutable {
                         if (changed == key)
                             override.reset();
                         if (look(override) != theme.look())
                             theme.choose(look(override));
                     });
    theme.choose(look(override));
}

namespace {

/// A line that was sent away stays away.
void remember(ui::SimulatedNotice &notice, core::Settings &settings)
{
    notice.setDismissed(settings.value(ui::SourcesSettings().simulatedDismissed));
    QObject::connect(&notice, &ui::SimulatedNotice::dismissedChanged, &settings, [&settings](bool dismissed) {
        settings.set(ui::SourcesSettings().simulatedDismissed, dismissed);
    });
}

} // namespace

void wire(ui::MainWindow &window, core::Settings &settings, ui::Theme &theme)
{
    remember(window.sources().notice(), settings);
    theme.follow(window);
    window.grid().remember(settings);
    window.setAppearanceFixed(settings.isFixed(ui::AppearanceSettings().theme));
    QObject::connect(&window, &ui::MainWindow::appearanceChosen, &settings, [&](ui::Theme::Choice choice) {
        if (settings.set(ui::AppearanceSettings().theme, choice) && theme.choice() != choice)
            theme.choose(choice);
    });
    const QString page = settings.value(ui::WindowSettings().page);
    if (QWidget *last = page.isEmpty() ? nullptr : window.findChild<QWidget *>(page))
        window.showPage(last);
    QObject::connect(&window, &ui::MainWindow::pageChanged, &settings, [&](const QWidget *shown) {
        settings.set(ui::WindowSettings().page, shown->objectName());
    });
}

void tellProblems(core::Settings &settings, ui::MainWindow &window)
{
    const auto tell
        = [&window](const QString &key, const QString &title, const QList<core::Error> &problems) {
              QStringList lines;
              for (const core::Error &problem : problems) {
                  lines += problem.text();
                  std::fprintf(stderr, "floorwatch: %s\n", qPrintable(problem.text()));
              }
              window.notices().tell(key, {ui::Notice::Kind::Warning, title, lines, {}});
          };
    if (!settings.problems().isEmpty())
        tell(QStringLiteral("settings"), PreferencesText::tr("Some settings can't be used."),
             settings.problems());
    QObject::connect(&settings, &core::Settings::saveFailed, &window, [tell](const core::Error &problem) {
        tell(QStringLiteral("settings-kept"),
             PreferencesText::tr("What you set holds until Floorwatch is closed: it can't be kept."),
             {problem});
    });
}

void offerSettings(ui::MainWindow &window, core::Settings &settings, const ui::Theme &theme, Restart &restart)
{
    QAction *action = window.moreMenu().addAction(PreferencesText::tr("&Settings..."));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    window.addAction(action);
    auto dialog = std::make_shared<QPointer<ui::SettingsDialog>>();
    QObject::connect(action, &QAction::triggered, &window, [&, dialog] {
        if (!*dialog) {
            *dialog = new ui::SettingsDialog(settings, theme, &window);
            (*dialog)->setAttribute(Qt::WA_DeleteOnClose);
            QObject::connect(*dialog, &ui::SettingsDialog::restartRequested, &window, [&] { restart.ask(); });
        }
        (*dialog)->show();
        (*dialog)->activateWindow();
    });
}

} // namespace console
