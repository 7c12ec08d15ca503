// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/settingsproblems.h"

#include <QStringList>

#include <algorithm>

namespace core {

namespace {

using What = SettingsProblem::What;

// Collects what is wrong, field by field.
class Problems
{
public:
    void require(SettingsField field, const QString &text)
    {
        if (text.trimmed().isEmpty())
            m_problems.append({field, What::Missing});
    }

    void checkSid(SettingsField field, const QString &sid)
    {
        static constexpr int digits = 32;
        const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
        if (!sid.startsWith(sidBeginning(field)))
            m_problems.append({field, What::OtherBeginning});
        else if (sid.size() != digits + 2 || !std::all_of(sid.begin() + 2, sid.end(), isDigit))
            m_problems.append({field, What::NotThirtyTwoDigits});
    }

    void checkUrl(SettingsField field, const QUrl &url, const QStringList &schemes)
    {
        if (url.isEmpty())
            m_problems.append({field, What::Missing});
        else if (!schemes.contains(url.scheme()))
            m_problems.append({field, What::OtherScheme});
        else if (!url.isValid() || url.host().isEmpty())
            m_problems.append({field, What::NoHost});
    }

    void check(const ProxySettings &proxy)
    {
        if (proxy.kind != ProxySettings::Kind::Http && proxy.kind != ProxySettings::Kind::Socks5)
            return;
        require(SettingsField::ProxyHost, proxy.host);
        if (proxy.port == 0)
            m_problems.append({SettingsField::ProxyPort, What::Missing});
    }

    void check(const TaskRouterSource &source)
    {
        if (source.accountSid.isEmpty())
            m_problems.append({SettingsField::AccountSid, What::Missing});
        else
            checkSid(SettingsField::AccountSid, source.accountSid);
        if (!source.apiKeySid.isEmpty())
            checkSid(SettingsField::ApiKeySid, source.apiKeySid);
        if (!source.workspaceSid.isEmpty())
            checkSid(SettingsField::WorkspaceSid, source.workspaceSid);
        const QStringList web{QStringLiteral("https"), QStringLiteral("http")};
        checkUrl(SettingsField::TaskRouterUrl, source.taskRouterUrl, web);
        checkUrl(SettingsField::FlexUrl, source.flexUrl, web);
    }

    void check(const PushSource &source)
    {
        checkUrl(SettingsField::PushUrl, source.url, {QStringLiteral("wss"), QStringLiteral("ws")});
    }

    void check(const RecordingSource &source) { require(SettingsField::File, source.file); }
    void check(const SimulatedSource &) { }

    QList<SettingsProblem> all() const { return m_problems; }

private:
    QList<SettingsProblem> m_problems;
};

} // namespace

QString sidBeginning(SettingsField field)
{
    switch (field) {
    case SettingsField::AccountSid:
        return QStringLiteral("AC");
    case SettingsField::ApiKeySid:
        return QStringLiteral("SK");
    case SettingsField::WorkspaceSid:
        return QStringLiteral("WS");
    default:
        return {};
    }
}

QList<SettingsProblem> problemsOf(const SourceSettings &settings)
{
    Problems problems;
    problems.require(SettingsField::Name, settings.name);
    std::visit([&](const auto &kind) { problems.check(kind); }, settings.kind);
    problems.check(settings.connection.proxy);
    return problems.all();
}

} // namespace core
