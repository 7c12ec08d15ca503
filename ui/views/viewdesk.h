// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/viewlist.h"
#include "ui/views/viewmenu.h"

#include <QWidget>

#include <functional>

namespace ui {

// What a person does with saved views beyond choosing one: names them, removes them, shares them as a file.
class ViewDesk : public QObject
{
    Q_OBJECT

public:
    /// `shown` is the view as the grid shows it now, whatever it is called.
    ViewDesk(ViewList &views, const std::function<core::View()> &shown, QWidget *window);

    ViewMenu &menu() { return m_menu; }

    void exportTo(const QString &file);
    void importFrom(const QString &file);

signals:
    /// Something was done, and may be undone.
    void told(const QString &text, const std::function<void()> &undo);

private:
    void save();
    void saveAs();
    void rename();
    void askName(const QString &title, const QString &name,
                 const std::function<void(const QString &)> &named);
    void askExportFile();
    void askImportFile();
    void warn(const QString &text, const QString &detail);
    void onRemoved(const QString &name);

    ViewList &m_views;
    std::function<core::View()> m_shown;
    QWidget *m_window;
    ViewMenu m_menu;
};

} // namespace ui
