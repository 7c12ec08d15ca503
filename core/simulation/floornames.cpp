// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulation/floornames.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr std::array everyCentreHas{
    "Customer Service"sv,  "Billing"sv,        "Sales EMEA"sv,    "Technical Support"sv,
    "Orders & Returns"sv,  "Claims"sv,         "Cancellations"sv, "New Customers"sv,
    "Card Services"sv,     "Sales Americas"sv, "Loyalty Club"sv,  "Complaints"sv,
    "Fraud Desk"sv,        "Appointments"sv,   "Delivery"sv,      "Partner Support"sv,
    "Travel Assistance"sv, "Collections"sv,    "Warranty"sv,      "Sales APAC"sv,
};

// The others are made of three parts; the first of each kind of part is left out of the name.
constexpr std::array businesses{
    ""sv,        "Home "sv,  "Business "sv, "Mobile "sv, "Broadband "sv,
    "Energy "sv, "Motor "sv, "Travel "sv,   "Retail "sv, "Health "sv,
};
constexpr std::array concerns{
    "Service"sv,    "Billing"sv,    "Sales"sv,    "Support"sv,     "Orders"sv,  "Claims"sv,
    "Retention"sv,  "Activation"sv, "Payments"sv, "Repairs"sv,     "Returns"sv, "Upgrades"sv,
    "Complaints"sv, "Delivery"sv,   "Renewals"sv, "Escalations"sv,
};
constexpr std::array places{
    "UK"sv,      "Ireland"sv, "France"sv, "Germany"sv, "Austria"sv,   "Switzerland"sv, "Nordics"sv,
    "Benelux"sv, "Iberia"sv,  "Italy"sv,  "Poland"sv,  "US East"sv,   "US West"sv,     "Canada"sv,
    "Mexico"sv,  "Brazil"sv,  "Japan"sv,  "India"sv,   "Australia"sv, "Singapore"sv,
};
constexpr std::array levels{""sv, " Priority"sv, " Tier 2"sv, " Partners"sv};

constexpr std::array firstNames{
    "Aisha"sv,   "Alejandro"sv, "Amara"sv, "Anders"sv, "Ana"sv,     "Anton"sv,   "Beatriz"sv, "Ben"sv,
    "Camille"sv, "Carlos"sv,    "Chloe"sv, "Daniel"sv, "Deepa"sv,   "Dimitri"sv, "Elena"sv,   "Emeka"sv,
    "Emma"sv,    "Farah"sv,     "Felix"sv, "Fiona"sv,  "Gabriel"sv, "Grace"sv,   "Hana"sv,    "Hassan"sv,
    "Ines"sv,    "Ivan"sv,      "Jana"sv,  "Jonas"sv,  "Julia"sv,   "Kai"sv,     "Kenji"sv,   "Laila"sv,
    "Lars"sv,    "Lena"sv,      "Liam"sv,  "Lucia"sv,  "Magnus"sv,  "Maria"sv,   "Marek"sv,   "Mei"sv,
    "Mohamed"sv, "Nadia"sv,     "Nina"sv,  "Noah"sv,   "Olga"sv,    "Omar"sv,    "Paula"sv,   "Priya"sv,
    "Rafael"sv,  "Rosa"sv,      "Samir"sv, "Sofia"sv,  "Stefan"sv,  "Tariq"sv,   "Tessa"sv,   "Thomas"sv,
    "Uma"sv,     "Victor"sv,    "Wei"sv,   "Yara"sv,   "Yusuf"sv,   "Zoe"sv,
};
constexpr std::array lastNames{
    "Abebe"sv,   "Andersen"sv, "Banerjee"sv, "Bauer"sv,    "Becker"sv,    "Bianchi"sv, "Brown"sv,  "Chen"sv,
    "Costa"sv,   "Diallo"sv,   "Dubois"sv,   "Eriksson"sv, "Fernandez"sv, "Fischer"sv, "Garcia"sv, "Gupta"sv,
    "Haddad"sv,  "Hoffmann"sv, "Ibrahim"sv,  "Ivanova"sv,  "Jansen"sv,    "Johnson"sv, "Kaya"sv,   "Khan"sv,
    "Kim"sv,     "Kowalski"sv, "Larsen"sv,   "Lopez"sv,    "Martin"sv,    "Mbeki"sv,   "Meyer"sv,  "Moreau"sv,
    "Murphy"sv,  "Nakamura"sv, "Nguyen"sv,   "Novak"sv,    "O'Brien"sv,   "Okafor"sv,  "Olsen"sv,  "Osei"sv,
    "Park"sv,    "Patel"sv,    "Petrov"sv,   "Popescu"sv,  "Quinn"sv,     "Ricci"sv,   "Rossi"sv,  "Santos"sv,
    "Schmidt"sv, "Shah"sv,     "Silva"sv,    "Singh"sv,    "Smith"sv,     "Suzuki"sv,  "Tanaka"sv, "Torres"sv,
    "Varga"sv,   "Weber"sv,    "Wilson"sv,   "Yilmaz"sv,   "Young"sv,     "Zhang"sv,
};

template <class Parts> std::string_view part(const Parts &parts, size_t &number)
{
    const std::string_view chosen = parts[number % parts.size()];
    number /= parts.size();
    return chosen;
}

std::string composedName(size_t number)
{
    const std::string_view place = part(places, number);
    const std::string_view concern = part(concerns, number);
    const std::string_view business = part(businesses, number);
    const std::string_view level = part(levels, number);
    std::string name
        = std::string(business) + std::string(concern) + ' ' + std::string(place) + std::string(level);
    if (number > 0)
        name += ' ' + std::to_string(number + 1);
    return name;
}

} // namespace

std::vector<std::string> queueNames(int count)
{
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        const size_t number = size_t(i);
        names.push_back(number < everyCentreHas.size() ? std::string(everyCentreHas[number])
                                                       : composedName(number - everyCentreHas.size()));
    }
    return names;
}

std::vector<std::string> agentNames(int count, Random &random)
{
    constexpr size_t pairs = firstNames.size() * lastNames.size();
    std::vector<quint32> order(pairs);
    for (size_t i = 0; i < pairs; ++i)
        order[i] = quint32(i);
    for (size_t i = pairs - 1; i > 0; --i)
        std::swap(order[i], order[size_t(random.below(int(i) + 1))]);

    std::vector<std::string> names;
    for (size_t i = 0; i < size_t(count); ++i) {
        const size_t pair = order[i % pairs];
        std::string name(firstNames[pair % firstNames.size()]);
        if (i >= pairs)
            name += std::string(" ") + char('A' + (i / pairs - 1) % 26) + '.';
        names.push_back(name + ' ' + std::string(lastNames[pair / firstNames.size()]));
    }
    return names;
}

} // namespace core
