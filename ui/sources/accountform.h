// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/sourceform.h"

#include <QDoubleSpinBox>

namespace ui {

// A Flex / TaskRouter account: whose it is, how it signs in, and how often it is asked.
class AccountForm : public SourceForm
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    void fill(const core::SourceSettings &settings) override;
    void write(core::SourceSettings &settings) const override;
    Field *field(core::SettingsField field) const override;
    QWidget *advanced() override { return m_advanced; }

private:
    QDoubleSpinBox *addSeconds(double least, double most);
    void buildAdvanced();

    QWidget *m_advanced;
    QLineEdit *m_accountSid;
    QLineEdit *m_apiKeySid;
    QLineEdit *m_workspaceSid;
    QDoubleSpinBox *m_now;
    QDoubleSpinBox *m_windows;
    QDoubleSpinBox *m_channels;
    QDoubleSpinBox *m_requests;
    QLineEdit *m_taskRouterUrl;
    QLineEdit *m_flexUrl;
    Field *m_account;
    Field *m_apiKey;
    Field *m_workspace = nullptr;
    Field *m_taskRouter = nullptr;
    Field *m_flex = nullptr;
};

} // namespace ui
