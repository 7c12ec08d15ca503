// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sources/recording/rotatingfile.h"

namespace core {

RotatingFile::RotatingFile(PartFolder &folder, const QString &name) : m_folder(folder), m_name(name) { }

RotatingFile::~RotatingFile()
{
    close();
}

bool RotatingFile::isDue(Instant now) const
{
    return m_bytes >= m_folder.partBytes() || now - m_begun >= m_folder.partTime() || !m_file.exists();
}

Outcome RotatingFile::begin(Instant now)
{
    close();
    m_begun = now;
    m_bytes = 0;
    return m_folder.create(m_file, m_name, now);
}

Outcome RotatingFile::write(std::string_view lines)
{
    const auto size = qint64(lines.size());
    if (m_file.write(lines.data(), size) != size) {
        const Error error{m_file.fileName(), m_file.errorString()};
        m_file.resize(m_bytes);
        close();
        // Nobody is to find a heap of empty files beside a full disk.
        if (m_bytes == 0)
            m_file.remove();
        return error;
    }
    m_bytes += size;
    m_folder.grown(size);
    return done;
}

void RotatingFile::close()
{
    if (!m_file.isOpen())
        return;
    m_file.close();
    m_folder.close(m_file.fileName());
}

} // namespace core
