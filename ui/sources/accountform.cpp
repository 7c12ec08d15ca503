// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/accountform.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <cmath>

namespace ui {

namespace {

double secondsOf(core::Millis time)
{
    return double(time.count()) / 1000;
}

core::Millis millisOf(double time)
{
    return core::Millis(std::lround(time * 1000));
}

/// What people paste has blanks around it, and sometimes capitals within.
QString sidIn(const QLineEdit *line)
{
    const QString text = line->text().trimmed();
    return text.left(2).toUpper() + text.mid(2).toLower();
}

QUrl addressIn(const QLineEdit *line)
{
    return QUrl(line->text().trimmed());
}

} // namespace

AccountForm::AccountForm(QWidget *parent)
    : SourceForm(parent), m_advanced(new QWidget(this)), m_accountSid(addLine("AC...")),
      m_apiKeySid(addLine("SK...")), m_workspaceSid(addLine("WS...")), m_now(addSeconds(1, 60)),
      m_windows(addSeconds(5, 600)), m_channels(addSeconds(0, 600)), m_requests(addSeconds(0.1, 100)),
      m_taskRouterUrl(addLine("https://taskrouter.twilio.com")),
      m_flexUrl(addLine("https://flex-api.twilio.com")),
      m_account(new Field(tr("&Account SID"), m_accountSid, this)),
      m_apiKey(new Field(tr("API &key SID"), m_apiKeySid, this,
                         tr("Leave it empty to sign in with the account's auth token.")))
{
    QVBoxLayout *layout = columnIn(this, 12);
    layout->addWidget(m_account);
    layout->addWidget(m_apiKey);
    buildAdvanced();
}

QDoubleSpinBox *AccountForm::addSeconds(double least, double most)
{
    auto *box = new QDoubleSpinBox(this);
    box->setRange(least, most);
    box->setDecimals(1);
    return listenTo(box);
}

void AccountForm::buildAdvanced()
{
    for (QDoubleSpinBox *box : {m_now, m_windows, m_channels})
        box->setSuffix(tr(" s", "seconds, behind a number"));
    m_channels->setSpecialValueText(tr("With 30 min and Today"));
    m_requests->setSuffix(tr(" a second", "requests, behind a number"));
    m_workspace = new Field(tr("&Workspace SID"), m_workspaceSid, m_advanced,
                            tr("Leave it empty to take the one that the Flex configuration names."));
    m_taskRouter = new Field(tr("TaskRouter's address"), m_taskRouterUrl);
    m_flex = new Field(tr("Flex's address"), m_flexUrl);
    auto *grid = new QGridLayout(m_advanced);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->addWidget(m_workspace, 0, 0, 1, 2);
    grid->addWidget(new Field(tr("Ask for Now every"), m_now), 1, 0);
    grid->addWidget(new Field(tr("For 30 min and Today every"), m_windows), 1, 1);
    grid->addWidget(new Field(tr("For Now by channel every"), m_channels), 2, 0);
    grid->addWidget(new Field(tr("Requests at most"), m_requests), 2, 1);
    grid->addWidget(m_taskRouter, 3, 0, 1, 2);
    grid->addWidget(m_flex, 4, 0, 1, 2);
}

Field *AccountForm::field(core::SettingsField field) const
{
    switch (field) {
    case core::SettingsField::AccountSid:
        return m_account;
    case core::SettingsField::ApiKeySid:
        return m_apiKey;
    case core::SettingsField::WorkspaceSid:
        return m_workspace;
    case core::SettingsField::TaskRouterUrl:
        return m_taskRouter;
    case core::SettingsField::FlexUrl:
        return m_flex;
    default:
        return nullptr;
    }
}

void AccountForm::fill(const core::SourceSettings &settings)
{
    const auto &source = std::get<core::TaskRouterSource>(settings.kind);
    m_accountSid->setText(source.accountSid);
    m_apiKeySid->setText(source.apiKeySid);
    m_workspaceSid->setText(source.workspaceSid);
    m_taskRouterUrl->setText(source.taskRouterUrl.toString());
    m_flexUrl->setText(source.flexUrl.toString());
    m_now->setValue(secondsOf(source.nowInterval));
    m_windows->setValue(secondsOf(source.windowInterval));
    m_channels->setValue(secondsOf(source.channelInterval));
    m_requests->setValue(source.requestsPerSecond);
}

void AccountForm::write(core::SourceSettings &settings) const
{
    core::TaskRouterSource source;
    source.accountSid = sidIn(m_accountSid);
    source.apiKeySid = sidIn(m_apiKeySid);
    source.workspaceSid = sidIn(m_workspaceSid);
    source.taskRouterUrl = addressIn(m_taskRouterUrl);
    source.flexUrl = addressIn(m_flexUrl);
    source.nowInterval = millisOf(m_now->value());
    source.windowInterval = millisOf(m_windows->value());
    source.channelInterval = millisOf(m_channels->value());
    source.requestsPerSecond = m_requests->value();
    settings.kind = source;
}

} // namespace ui
