// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/own_table_report.h"
#include "ui/actions/action_registry.h"
#include "ui/common/banner.h"
#include "ui/tasks/lanes.h"

#include <QWidget>

#include <filesystem>
#include <functional>

namespace supercargo::ui {

/// Takes the seller's own files in, chosen (Ctrl+I) or dragged onto the page, on the long lane where they can be
/// watched and stopped. What came of it stands in this line at the top of the page; refused rows are one click away.
class TableImport final : public QWidget {
    Q_OBJECT
public:
    using Work = std::function<files::OwnTableReport(workspace::Workspace&, const std::filesystem::path&,
                                                     const TaskControl&)>;

    TableImport(const Appearance& look, Lanes& lanes, QWidget& page);

    /// One kind of file that the page takes in. The first one's files can also be dragged here.
    QAction& addKind(ActionRegistry& actions, Command command, Work work);
    /// Of the first kind.
    void take(const QStringList& files);
    /// Hides the line. False where nothing was shown.
    bool dismiss();

Q_SIGNALS:
    /// Something may have been written.
    void written();
    void failed(const supercargo::ui::Failure& failure);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void choose(const Work& work);
    void import(const Work& work, const QString& file);
    void present(const QString& file, const files::OwnTableReport& report);

    const Appearance& m_look;
    Lanes& m_lanes;
    QWidget& m_page;
    Banner* m_banner;
    Work m_first;
    std::function<void()> m_onBanner;
};

} // namespace supercargo::ui
