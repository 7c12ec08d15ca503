// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/service/updatetrace.h"

#include <QFile>
#include <QHash>
#include <QObject>
#include <QWidget>

namespace console {

// Writes a JSON line for each update that the grid has shown: what the sample went through, and when it was
// on the screen. Of updates that came while one was being painted only the newest is shown, and traced.
class Trace : public QObject
{
    Q_OBJECT

public:
    /// `view`: what has painted is on the screen. It outlives the trace.
    explicit Trace(QWidget *view, QObject *parent = nullptr);

    /// The file is begun anew. The error names it.
    core::Outcome open(const QString &file);
    void takeUpdate(const core::UpdateTrace &update);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void writeShown();

    QFile m_file;
    /// Taken by the views, and not on the screen yet.
    QHash<core::SourceId, core::UpdateTrace> m_taken;
    bool m_isPainting = false;
};

} // namespace console
