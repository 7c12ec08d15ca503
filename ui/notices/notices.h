// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notices/noticebar.h"

#include <QVBoxLayout>

#include <functional>
#include <vector>

namespace ui {

// The notices that hold now, one bar each, what presses most at the top. Each has a key: who tells of the
// same again changes its bar, and who has nothing more to tell withdraws it. What was dismissed stays away
// until it is withdrawn or says something else.
class Notices : public QWidget
{
    Q_OBJECT

public:
    using Action = std::function<void()>;

    explicit Notices(const Theme &theme, QWidget *parent = nullptr);

    /// `action`: what the notice's button does.
    void tell(const QString &key, const Notice &notice, const Action &action = {});
    void withdraw(const QString &key);
    /// The words of a notice that is to be seen; empty: it is not.
    QString text(const QString &key) const;

signals:
    /// A person has sent it away.
    void dismissed(const QString &key);

private:
    struct Told
    {
        QString key;
        NoticeBar *bar;
        Action action;
        bool isDismissed = false;
    };
    std::vector<Told>::iterator find(const QString &key);
    std::vector<Told>::const_iterator find(const QString &key) const;
    Told &findOrAdd(const QString &key);
    void dismiss(const QString &key);
    void arrange();

    const Theme &m_theme;
    QVBoxLayout *m_layout;
    /// In the order in which they were told first.
    std::vector<Told> m_told;
};

} // namespace ui
