// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/restart.h"

#include <QCoreApplication>
#include <QProcess>

namespace console {

Restart::~Restart()
{
    if (!m_program.isEmpty())
        QProcess::startDetached(m_program, m_arguments);
}

void Restart::ask()
{
    m_program = QCoreApplication::applicationFilePath();
    m_arguments = without(QStringLiteral("--language"), QCoreApplication::arguments().mid(1));
    QCoreApplication::quit();
}

QStringList without(const QString &option, const QStringList &arguments)
{
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == option)
            ++i; // and its value
        else if (!arguments.at(i).startsWith(option + u'='))
            left += arguments.at(i);
    }
    return left;
}

} // namespace console
