// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/secretfield.h"
#include "ui/sources/sourceform.h"

#include <QComboBox>

namespace ui {

// The way to a source's server: the proxy, and whose word on certificates counts.
class ConnectionForm : public SourceForm
{
    Q_OBJECT

public:
    explicit ConnectionForm(const Theme &theme, QWidget *parent = nullptr);

    void fill(const core::SourceSettings &settings) override;
    void write(core::SourceSettings &settings) const override;
    Field *field(core::SettingsField field) const override;
    SecretField &password() { return *m_password; }

private:
    void refresh();
    core::ProxySettings::Kind kind() const
    {
        return core::ProxySettings::Kind(m_kind->currentData().toInt());
    }

    QComboBox *m_kind;
    QLineEdit *m_hostName;
    QSpinBox *m_portNumber;
    QLineEdit *m_userName;
    QLineEdit *m_caPath;
    Field *m_host;
    Field *m_port;
    Field *m_user;
    SecretField *m_password;
    Field *m_caFile;
};

} // namespace ui
