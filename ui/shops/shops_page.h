// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_export.h"
#include "ui/common/panel.h"
#include "ui/shell/list_page.h"
#include "ui/shops/shop_import.h"
#include "ui/shops/shop_rows.h"

namespace supercargo::ui {

class ConnectionActions;
class ShopDetailPanel;
class SyncEngine;

/// The seller's accounts: how many orders each has, by which files they came in, what its platform has been told by
/// which file and what not yet; and the profiles by which other files are read.
class ShopsPage final : public ListPage {
    Q_OBJECT
public:
    explicit ShopsPage(const PageParts& parts, QWidget* parent = nullptr);

    /// Shops can be connected here, and their platforms be asked: a window without an engine shows only how they are.
    /// The engine outlives the page.
    void serveBy(SyncEngine& engine);

    void reload() override;
    [[nodiscard]] QList<HelpEntry> help() const override;
    [[nodiscard]] ListView& list() { return *m_list; }
    [[nodiscard]] ListView& profiles() { return *m_profileList; }
    /// Asks how to take these order files.
    void importThese(const QStringList& files) { m_orders->take(files); }

protected:
    [[nodiscard]] QWidget& focusPlace() override;

private:
    void build();
    QAction& addAction(const Command& command, void (ShopsPage::*act)());
    void addActions();
    void connectParts();
    void setTexts();
    void setChips();
    void present(const ShopsState& state);
    void showNotes();
    void showDetail();
    [[nodiscard]] std::optional<ShopRow> current() const;

    void addShop();
    void changeShop();
    void openShopDialog(const std::optional<shops::Shop>& known);
    void chooseFiles();
    void writeFiles();
    void writeAllFiles();
    void push(std::optional<ShopId> only);
    void showWritten(const outbox::PushReport& report);
    void openFolder();
    void openFolder(const std::filesystem::path& folder);
    void copyPath();
    void retryFailed();
    void makeProfile();
    void changeProfile();
    void openProfileDialog(const std::optional<orders::MappingProfile>& known);
    void showImported(const ShopImportOutcome& outcome);
    void showRefused(const orders::OrderFile& file);
    void retryOne(OutboxEntryId entry);
    void presentLock(const SyncEngine& engine);
    void presentTestBand(const ShopsState& state);
    void openRefused(const QString& file, const std::vector<files::Rejection>& rejections, std::int64_t refused);

    struct Counts {
        std::int64_t all = 0, troubled = 0, notTold = 0, toConfirm = 0, inOrder = 0;
    };
    ListModel<ShopRow> m_rows;
    ListView* m_list;
    ListExport* m_export;
    QWidget* m_lists; // both, under each other
    Panel* m_profilePanel;
    Button* m_newProfile;
    Banner* m_lockBand; // no platform is spoken to until somebody unlocks the keys
    Banner* m_testBand; // a shop speaks to another machine than its platform
    ListModel<orders::MappingProfile> m_profiles;
    ListView* m_profileList;
    ShopImport* m_orders;
    ShopDetailPanel* m_detail = nullptr;
    ConnectionActions* m_connections = nullptr;
    QAction* m_add = nullptr;
    QAction* m_take = nullptr;
    QAction* m_change = nullptr;
    QAction* m_write = nullptr;
    QAction* m_writeAll = nullptr;
    QAction* m_folder = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_retry = nullptr;
    QAction* m_profile = nullptr;
    Counts m_counts;
    bool m_isRead = false;
};

} // namespace supercargo::ui
