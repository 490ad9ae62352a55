// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/text/sentences.h"

namespace supercargo::ui {

/// The line at the top of a page that says what went wrong and what to do; the technical answer is one click away.
/// Hidden until there is something to say.
class FailureBanner final : public QWidget {
    Q_OBJECT
public:
    explicit FailureBanner(const Appearance& look, QWidget* parent = nullptr);

    /// What the user cancelled is no failure.
    void present(const Failure& failure);

private:
    void showNext();

    Banner* m_banner;
    Failure m_failure;
    bool m_showsTechnical = false;
};

} // namespace supercargo::ui
