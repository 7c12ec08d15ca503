// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/daemon/simulate/taskrouter/taskrouterlist.h"

#include <QJsonArray>

#include <algorithm>
#include <charconv>
#include <numeric>

namespace daemon_app {

namespace {

constexpr int defaultPageSize = 50;
constexpr int largestPageSize = 1000;

// Which part of a list a call asks for.
struct Part
{
    size_t begin = 0;
    size_t end = 0;
    int page = 0;
    int pageSize = defaultPageSize;
};

// "PA17" begins behind number 17, "PB17" ends before it.
std::optional<int> numberIn(std::string_view token, std::string_view prefix)
{
    int number = 0;
    if (!token.starts_with(prefix))
        return std::nullopt;
    token.remove_prefix(prefix.size());
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    return error == std::errc() && end == token.data() + token.size() ? std::optional(number) : std::nullopt;
}

Part partOf(TaskRouterCall &call, const std::vector<int> &numbers)
{
    Part part;
    part.pageSize = call.number("PageSize", 1, largestPageSize).value_or(defaultPageSize);
    part.page = call.number("Page", 0, 1'000'000).value_or(0);
    const size_t size = size_t(part.pageSize);
    const std::string token = call.text("PageToken");
    if (token.empty()) {
        part.begin = size_t(part.page) * size;
    } else if (const auto after = numberIn(token, "PA")) {
        part.begin = size_t(std::upper_bound(numbers.begin(), numbers.end(), *after) - numbers.begin());
    } else if (const auto before = numberIn(token, "PB")) {
        const size_t end
            = size_t(std::lower_bound(numbers.begin(), numbers.end(), *before) - numbers.begin());
        part.begin = end - std::min(end, size);
    } else {
        call.refuse({400, 21481, QStringLiteral("Invalid PageToken")});
    }
    part.begin = std::min(part.begin, numbers.size());
    part.end = std::min(part.begin + size, numbers.size());
    return part;
}

QJsonObject metaOf(const TaskRouterCall &call, const QString &key, const std::vector<int> &numbers,
                   const Part &part, std::vector<std::pair<std::string, std::string>> freeze)
{
    const auto page = [&](int number, const std::string &token) {
        auto changes = freeze;
        changes.insert(changes.end(), {{"PageSize", std::to_string(part.pageSize)},
                                       {"Page", std::to_string(number)},
                                       {"PageToken", token}});
        return QJsonValue(call.urlWith(changes));
    };
    QJsonObject meta{{"page", part.page}, {"page_size", part.pageSize}, {"key", key}};
    meta["first_page_url"] = page(0, {});
    meta["url"] = page(part.page, call.text("PageToken"));
    meta["previous_page_url"]
        = part.begin > 0 && part.begin < part.end
              ? page(std::max(0, part.page - 1), "PB" + std::to_string(numbers[part.begin]))
              : QJsonValue(QJsonValue::Null);
    meta["next_page_url"] = part.end < numbers.size()
                                ? page(part.page + 1, "PA" + std::to_string(numbers[part.end - 1]))
                                : QJsonValue(QJsonValue::Null);
    return meta;
}

} // namespace

QJsonObject listPage(TaskRouterCall &call, const QString &key, const std::vector<int> &numbers,
                     const std::function<QJsonObject(int)> &toJson,
                     const std::vector<std::pair<std::string, std::string>> &freeze)
{
    const Part part = partOf(call, numbers);
    if (call.problem())
        return {};
    QJsonArray items;
    for (size_t i = part.begin; i < part.end; ++i)
        items.append(toJson(numbers[i]));
    return {{key, items}, {"meta", metaOf(call, key, numbers, part, freeze)}};
}

std::vector<int> numbersBelow(size_t count)
{
    std::vector<int> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace daemon_app
