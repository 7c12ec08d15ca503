// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace ui {

// Tells when the machine goes to sleep and when it is awake again. Where the system does not tell, it is
// silent: whoever looks at a clock notices a sleep all the same, later.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QObject *parent = nullptr);

signals:
    void fellAsleep();
    void wokeUp();

private slots:
    void onPrepareForSleep(bool begins);
};

} // namespace ui
