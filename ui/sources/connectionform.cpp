// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/connectionform.h"

#include "ui/sources/filechoice.h"

#include <QGridLayout>

namespace ui {

using ProxyKind = core::ProxySettings::Kind;

ConnectionForm::ConnectionForm(const Theme &theme, QWidget *parent)
    : SourceForm(parent), m_kind(new QComboBox(this)), m_hostName(addLine()),
      m_portNumber(listenTo(new QSpinBox(this))), m_userName(addLine()), m_caPath(addLine()),
      m_host(new Field(tr("Proxy's name"), m_hostName, this)),
      m_port(new Field(tr("Port"), m_portNumber, this)),
      m_user(new Field(tr("Proxy's user"), m_userName, this, tr("Leave it empty where it wants none."))),
      m_password(new SecretField(core::SecretKind::Proxy, theme, this)),
      m_caFile(new Field(tr("Certificates to trust"),
                         new FileChoice(m_caPath, tr("Choose a file of certificates"),
                                        tr("PEM files (*.pem *.crt);;All files (*)"), this),
                         this, tr("A PEM file of your own authority, trusted instead of the system's.")))
{
    for (const auto &[title, proxy] :
         {std::pair(tr("Like the system"), ProxyKind::System), std::pair(tr("None"), ProxyKind::None),
          std::pair(tr("HTTP"), ProxyKind::Http), std::pair(tr("SOCKS5"), ProxyKind::Socks5)})
        m_kind->addItem(title, int(proxy));
    m_portNumber->setRange(0, 65535);
    m_portNumber->setSpecialValueText(QStringLiteral(" "));
    m_password->setTitle(tr("Password of the proxy's user"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new Field(tr("Proxy"), m_kind, this), 0, 0, 1, 2);
    grid->addWidget(m_host, 1, 0);
    grid->addWidget(m_port, 1, 1);
    grid->addWidget(m_user, 2, 0, 1, 2);
    grid->addWidget(m_password, 3, 0, 1, 2);
    grid->addWidget(m_caFile, 4, 0, 1, 2);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        emit edited();
    });
    connect(m_userName, &QLineEdit::textChanged, this, &ConnectionForm::refresh);
    connect(m_password, &SecretField::edited, this, &ConnectionForm::edited);
    refresh();
}

void ConnectionForm::refresh()
{
    const bool hasHost = kind() == ProxyKind::Http || kind() == ProxyKind::Socks5;
    const bool hasUser = kind() != ProxyKind::None;
    m_host->setVisible(hasHost);
    m_port->setVisible(hasHost);
    m_user->setVisible(hasUser);
    m_password->setVisible(hasUser && !m_userName->text().trimmed().isEmpty());
}

void ConnectionForm::fill(const core::SourceSettings &settings)
{
    const core::ProxySettings &proxy = settings.connection.proxy;
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    m_hostName->setText(proxy.host);
    m_portNumber->setValue(proxy.port);
    m_userName->setText(proxy.user);
    m_caPath->setText(settings.connection.caFile);
    refresh();
}

void ConnectionForm::write(core::SourceSettings &settings) const
{
    core::ProxySettings proxy;
    proxy.kind = kind();
    if (proxy.kind == ProxyKind::Http || proxy.kind == ProxyKind::Socks5) {
        proxy.host = m_hostName->text().trimmed();
        proxy.port = quint16(m_portNumber->value());
    }
    if (proxy.kind != ProxyKind::None)
        proxy.user = m_userName->text().trimmed();
    settings.connection = {proxy, m_caPath->text().trimmed()};
}

Field *ConnectionForm::field(core::SettingsField field) const
{
    switch (field) {
    case core::SettingsField::ProxyHost:
        return m_host;
    case core::SettingsField::ProxyPort:
        return m_port;
    case core::SettingsField::ProxyPassword:
        return m_password->field();
    default:
        return nullptr;
    }
}

} // namespace ui
