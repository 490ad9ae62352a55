// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/platforms/amazon/confirmation_file.h"
#include "core/platforms/typing_list.h"

namespace supercargo::platforms {

/// The file by which a shop without a connection tells its platform what was shipped.
class PushFileFormats {
public:
    [[nodiscard]] const outbox::PushFileFormat& of(const Platform platform) const
    {
        if (platform == Platform::amazon) {
            return m_amazon;
        }
        return m_typingList;
    }

private:
    amazon::ConfirmationFile m_amazon;
    TypingList m_typingList;
};

} // namespace supercargo::platforms
