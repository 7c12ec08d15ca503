// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkInformation>
#include <QObject>

namespace console {

// Tells when the machine's network goes and when it is back, as far as the system knows. A hint: a server may
// be reached all the same, or not.
class Reachability : public QObject
{
    Q_OBJECT

public:
    explicit Reachability(QObject *parent = nullptr);

signals:
    void lost();
    void back();

private:
    void onChanged(QNetworkInformation::Reachability reachability);

    bool m_gone = false;
};

} // namespace console
