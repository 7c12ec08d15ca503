// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/daemon/simulate/faults/fault.h"

#include <QJsonObject>

namespace daemon_app {

/// A JSON object in which the values are not what they should be: types, numbers and times. What other kinds
/// of faults do to it is not done here.
QJsonObject withWrongValues(const QJsonObject &object, const Fault &fault);

/// The object with every number in it replaced.
QJsonObject withEveryNumber(const QJsonObject &object, const QJsonValue &instead);

/// A JSON object as text; numbers that withWrongValues() made NaN are a bare NaN.
std::string jsonText(const QJsonObject &object);

/// What comes in place of JSON.
std::string garbageText();

} // namespace daemon_app
