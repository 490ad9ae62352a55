// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/sentences.h"

#include <QMessageBox>

#include <filesystem>
#include <optional>

namespace supercargo::ui {

/// What shall be done where the data is too damaged to be opened: put the newest backup in its place, another one, or
/// nothing. Asked before there is a window.
class DamagedQuestion final : public QMessageBox {
    Q_OBJECT
public:
    /// `backups`: where the data folder has its own.
    DamagedQuestion(const Failure& failure, std::optional<std::filesystem::path> newest, std::filesystem::path backups);

    /// Waits for the answer: the backup to restore; empty: none.
    [[nodiscard]] std::filesystem::path ask();
    /// Absent where there is no backup.
    [[nodiscard]] QAbstractButton* restoreButton() const { return m_restore; }

private:
    std::optional<std::filesystem::path> m_newest;
    std::filesystem::path m_backups;
    QAbstractButton* m_restore = nullptr;
    QAbstractButton* m_choose;
};

} // namespace supercargo::ui
