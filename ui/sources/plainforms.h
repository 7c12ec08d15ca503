// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sources/sourceform.h"

#include <QCheckBox>
#include <QDoubleSpinBox>

namespace ui {

// A push socket: where it is, and whether it wants a token.
class PushForm : public SourceForm
{
    Q_OBJECT

public:
    explicit PushForm(QWidget *parent = nullptr);

    void fill(const core::SourceSettings &settings) override;
    void write(core::SourceSettings &settings) const override;
    Field *field(core::SettingsField field) const override;

private:
    QLineEdit *m_url;
    QCheckBox *m_token;
    Field *m_address;
};

// A recording: the file, and how fast it is played.
class RecordingForm : public SourceForm
{
    Q_OBJECT

public:
    explicit RecordingForm(QWidget *parent = nullptr);

    void fill(const core::SourceSettings &settings) override;
    void write(core::SourceSettings &settings) const override;
    Field *field(core::SettingsField field) const override;

private:
    QLineEdit *m_path;
    QDoubleSpinBox *m_speed;
    Field *m_file;
};

// A simulated floor: how large it is, which one, and how fast its time goes.
class SimulatedForm : public SourceForm
{
    Q_OBJECT

public:
    explicit SimulatedForm(QWidget *parent = nullptr);

    void fill(const core::SourceSettings &settings) override;
    void write(core::SourceSettings &settings) const override;

private:
    QSpinBox *m_queues;
    QSpinBox *m_seed;
    QDoubleSpinBox *m_speed;
};

} // namespace ui
