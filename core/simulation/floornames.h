// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulation/random.h"

#include <string>
#include <vector>

namespace core {

/// Names of so many queues, each another, as a contact centre gives them; the first ones are those that every
/// centre has.
std::vector<std::string> queueNames(int count);

/// Names of so many agents; far down the list they begin to repeat with another middle initial.
std::vector<std::string> agentNames(int count, Random &random);

} // namespace core
