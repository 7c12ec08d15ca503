// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storenotice.h"

#include "ui/text/storetext.h"

namespace ui {

namespace {

const QString storeKey = QStringLiteral("store");

} // namespace

void StoreNotice::takeHealth(const core::StoreHealth &health)
{
    const QString sentence = storeSentence(health);
    if (sentence.isEmpty())
        m_notices.withdraw(storeKey);
    else
        m_notices.tell(storeKey, {Notice::Kind::Warning, sentence, storeDetails(health), {}});
}

} // namespace ui
