// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/plainforms.h"

#include "ui/sources/filechoice.h"

#include <QVBoxLayout>

#include <limits>

namespace ui {

namespace {

QDoubleSpinBox *speedBox(QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(0.1, 1000);
    box->setDecimals(1);
    box->setPrefix(QStringLiteral("× "));
    return box;
}

} // namespace

// --- push ---

PushForm::PushForm(QWidget *parent)
    : SourceForm(parent), m_url(addLine("wss://floor.example.com/stream")),
      m_token(new QCheckBox(tr("It wants a &token"), this)), m_address(new Field(tr("&Address"), m_url, this))
{
    QVBoxLayout *layout = columnIn(this, 12);
    layout->addWidget(m_address);
    layout->addWidget(m_token);
    connect(m_token, &QCheckBox::toggled, this, &PushForm::edited);
}

void PushForm::fill(const core::SourceSettings &settings)
{
    const auto &source = std::get<core::PushSource>(settings.kind);
    m_url->setText(source.url.toString());
    m_token->setChecked(source.needsToken);
}

void PushForm::write(core::SourceSettings &settings) const
{
    settings.kind = core::PushSource{QUrl(m_url->text().trimmed()), m_token->isChecked()};
}

Field *PushForm::field(core::SettingsField field) const
{
    return field == core::SettingsField::PushUrl ? m_address : nullptr;
}

// --- recording ---

RecordingForm::RecordingForm(QWidget *parent)
    : SourceForm(parent), m_path(addLine()), m_speed(listenTo(speedBox(this))),
      m_file(new Field(
          tr("&File"),
          new FileChoice(m_path, tr("Choose a recording"), tr("Recordings (*.ndjson);;All files (*)"), this),
          this))
{
    QVBoxLayout *layout = columnIn(this, 12);
    layout->addWidget(m_file);
    layout->addWidget(new Field(tr("&Speed"), m_speed, this));
}

void RecordingForm::fill(const core::SourceSettings &settings)
{
    const auto &source = std::get<core::RecordingSource>(settings.kind);
    m_path->setText(source.file);
    m_speed->setValue(source.speed);
}

void RecordingForm::write(core::SourceSettings &settings) const
{
    settings.kind = core::RecordingSource{m_path->text().trimmed(), m_speed->value()};
}

Field *RecordingForm::field(core::SettingsField field) const
{
    return field == core::SettingsField::File ? m_file : nullptr;
}

// --- simulated ---

SimulatedForm::SimulatedForm(QWidget *parent)
    : SourceForm(parent), m_queues(listenTo(new QSpinBox(this))), m_seed(listenTo(new QSpinBox(this))),
      m_speed(listenTo(speedBox(this)))
{
    m_queues->setRange(1, core::SourceLimits::queues);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    QVBoxLayout *layout = columnIn(this, 12);
    layout->addWidget(new Field(tr("&Queues"), m_queues, this));
    layout->addWidget(
        new Field(tr("&Random seed"), m_seed, this, tr("The same number gives the same floor every time.")));
    layout->addWidget(new Field(tr("&Speed"), m_speed, this));
}

void SimulatedForm::fill(const core::SourceSettings &settings)
{
    const auto &source = std::get<core::SimulatedSource>(settings.kind);
    m_queues->setValue(source.queues);
    m_seed->setValue(int(std::min<quint64>(source.seed, quint64(m_seed->maximum()))));
    m_speed->setValue(source.speed);
}

void SimulatedForm::write(core::SourceSettings &settings) const
{
    settings.kind = core::SimulatedSource{m_queues->value(), quint64(m_seed->value()), m_speed->value()};
}

} // namespace ui
