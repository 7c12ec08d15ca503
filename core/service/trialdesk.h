// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secretkeeper.h"
#include "core/service/question.h"
#include "core/sources/sourcesecrets.h"
#include "core/sources/trial/sourcetrial.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace core {

// Tries sources for whoever asks: gets their secrets together, runs the trial, and tells how it goes. Lives
// on the floor thread.
class TrialDesk : public QObject
{
    Q_OBJECT

public:
    using Maker = std::function<std::unique_ptr<SourceTrial>(const SourceSettings &settings,
                                                             const SourceSecrets &secrets)>;

    TrialDesk(const Maker &maker, std::shared_ptr<SecretKeeper> keeper, QObject *parent = nullptr);
    ~TrialDesk() override;

    /// Of two tests of one id the newer is meant.
    void begin(const TestSource &test);
    void cancel(quint64 id);

signals:
    void progressed(const core::TestProgress &progress);

private:
    struct Desk;

    void readNext(Desk &desk);
    void take(Desk &desk, SecretKind kind, const SecretAnswer &answer);
    void run(Desk &desk);
    void tell(Desk &desk, TrialReport report);
    void end(quint64 id);

    Maker m_make;
    std::shared_ptr<SecretKeeper> m_keeper;
    std::map<quint64, std::unique_ptr<Desk>> m_desks;
};

} // namespace core
