// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// Strikes secrets out of text that is to be kept: those that it knows wherever and however they are spelled
// (plain, in a URL, in JSON, within base64), and whatever stands where secrets use to stand.
class SecretMask
{
public:
    static constexpr std::string_view struckOut = "***";

    /// This must not be seen in any text from now on.
    void add(const Secret &secret);
    /// The longest spelling that it looks for, in bytes.
    size_t longest() const { return m_longest; }

    /// Known secrets, values of a query and of JSON that are named like one, passwords of addresses.
    void strike(std::string &text) const;
    /// A header whose value is a secret by its name: Authorization, Cookie, ...
    static bool isSecretHeader(std::string_view name);

private:
    void addSpelling(std::string spelling);

    std::vector<std::string> m_spellings;
    size_t m_longest = 0;
};

} // namespace core
