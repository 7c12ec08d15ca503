// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/floorsetup.h"

#include "app/console/starterrules.h"
#include "core/secrets/keychainstore.h"
#include "core/settings/rulesfile.h"

#include <algorithm>

namespace console {

namespace {

/// The simulated floor that the command line names has its own rules, and any other those that were kept.
core::StoreSettings storeFor(const Options &options)
{
    const bool isMadeUp
        = std::any_of(options.sources.begin(), options.sources.end(), [](const core::SourceSettings &source) {
              return std::holds_alternative<core::SimulatedSource>(source.kind);
          });
    core::StoreSettings store;
    store.folder = options.dataFolder;
    store.keepsSources = options.namesNoSources;
    store.keepsRules = options.rulesFile.isEmpty() && (options.namesNoSources || !isMadeUp);
    return store;
}

std::shared_ptr<core::SecretKeeper> secretsFor(const Options &options)
{
    std::unique_ptr<core::SecretStore> keychain;
    if (options.usesKeychain)
        keychain = std::make_unique<core::KeychainStore>();
    return std::make_shared<core::SecretKeeper>(std::move(keychain), options.secrets);
}

} // namespace

core::RuleReading rulesFor(const Options &options)
{
    if (!options.rulesFile.isEmpty())
        return core::readRulesFile(options.rulesFile);
    for (const core::SourceSettings &source : options.sources) {
        const auto *simulated = std::get_if<core::SimulatedSource>(&source.kind);
        if (simulated)
            return starterRules(starterFloor(core::makeFloorPlan(simulated->queues, simulated->seed)));
    }
    return {};
}

core::FloorSettings floorSettingsFor(const Options &options, const core::RuleReading &reading)
{
    core::FloorSettings settings{options.sources, {}, secretsFor(options)};
    if (reading.ok())
        settings.rules = reading.set;
    settings.store = storeFor(options);
    // A picture is taken beside the console that keeps it.
    if (!options.dataFolder.isEmpty() && options.screenshot.isEmpty())
        settings.history.folder = options.dataFolder + QStringLiteral("/history");
    settings.traces = !options.traceFile.isEmpty();
    return settings;
}

} // namespace console
