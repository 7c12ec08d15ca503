// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sources/taskrouter/asking/call.h"
#include "core/sources/taskrouter/reading/parser.h"

#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace core::taskrouter {

/// What a page says that brings nothing new: somebody sends us round in circles.
inline Error repeatedPage()
{
    return {QStringLiteral("$"), QStringLiteral("this page was here before")};
}

/// The call, and one who puts what each page of its list says behind `values`, each of them once: a list that
/// grows while its pages are read shows the last of a page again on the next one.
template <class Value>
Call listCall(Request request, Result<Page<Value>> (*parse)(const QByteArray &), std::vector<Value> &values)
{
    const auto seen = std::make_shared<std::unordered_set<std::string>>();
    return {std::move(request), [parse, &values, seen](const QByteArray &body) -> Result<QUrl> {
                Result<Page<Value>> page = parse(body);
                if (!page)
                    return page.error();
                const size_t before = values.size();
                for (Value &value : page->values) {
                    if (seen->insert(value.sid).second)
                        values.push_back(std::move(value));
                }
                if (values.size() == before && !page->values.empty())
                    return repeatedPage();
                return page->next;
            }};
}

} // namespace core::taskrouter
