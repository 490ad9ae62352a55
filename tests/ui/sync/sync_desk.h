// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/sealed_file.h"
#include "core/sync/connection_service.h"
#include "tests/support/fake_ebay.h"
#include "tests/ui/support/page_desk.h"
#include "ui/shell/page_entries.h"
#include "ui/shops/connection_dialog.h"
#include "ui/shops/shops_page.h"
#include "ui/sync/passphrase_dialog.h"
#include "ui/sync/sync_engine.h"

namespace supercargo::ui::tests {

inline constexpr const char* kPassphrase = "five hundred parcels";

/// The process speaks to platforms; declared before the lanes, which it outlives.
struct Reach {
    std::unique_ptr<PlatformAccess> access;
};

/// The Shops page in its window, in Chinese, with a shop at an eBay on this machine.
struct SyncDesk : Reach, PageDesk<ShopsPage> {
    supercargo::tests::FakeEbay ebay{clock};
    shops::Shop shop = writing.shopService.add(
        {.name = "eBay US", .platform = Platform::ebay, .timeZone = {}, .currency = Currency{"USD"}});
    SyncEngine* engine = nullptr;

    SyncDesk()
    {
        // Made beforehand at the price of a test; what it costs to open is written in it.
        secrets::SealedFile{session.folder().sealedSecrets(), kPassphrase, secrets::SealStrength::interactive};
        access = std::make_unique<PlatformAccess>(session);
    }
    ~SyncDesk() { delete engine; }

    /// As the command line does it: with a base URL, which no window can give.
    void setUp(const net::Secrets& secrets)
    {
        access->secrets.unlock(kPassphrase);
        sync::ConnectionService{writing.db, clock, writing.actor()}.connect(
            {.shop = shop.id, .account = {.baseUrl = ebay.url()}}, secrets, access->secrets);
    }
    void open()
    {
        PageDesk::open(pages::kShops);
        engine = new SyncEngine{parts(), *access, window, std::chrono::milliseconds{50}};
        page->serveBy(*engine);
        page->reload();
    }
    void addOrder(const std::string& id)
    {
        supercargo::tests::FakeEbayOrder order;
        order.id = id;
        order.lines = {{.lineItemId = "1002200000" + id.substr(id.size() - 4), .sku = "MUG-RED", .quantity = 2}};
        order.created = clock.now() - std::chrono::hours{1};
        order.modified = order.created;
        ebay.put(order);
    }
    [[nodiscard]] sync::Progress progress() { return sync::ConnectionRepository{writing.db}.progress(shop.id); }
    [[nodiscard]] bool hasRun() { return until([&] { return progress().triedAt == clock.now(); }); }
    [[nodiscard]] QString cell(const int column) { return PageDesk::cell(page->list(), 0, column); }
    /// What is asked to connect such a shop, shown.
    [[nodiscard]] std::unique_ptr<ConnectionDialog> asking(const Platform platform, const Currency currency)
    {
        const shops::Shop own{.id = ShopId{9}, .name = "Craft", .platform = platform, .currency = currency};
        auto dialog = std::make_unique<ConnectionDialog>(parts(), *engine, own, std::nullopt, page);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        return dialog;
    }
    /// Open, with the focus in it.
    [[nodiscard]] PassphraseDialog* passphraseDialog()
    {
        PassphraseDialog* found = nullptr;
        const bool isOpen = until([&] {
            found = page->findChild<PassphraseDialog*>();
            return found != nullptr && found->isVisible() && QApplication::focusWidget() != nullptr &&
                   found->isAncestorOf(QApplication::focusWidget());
        });
        return isOpen ? found : nullptr;
    }
    template <class Condition>
    [[nodiscard]] bool soon(Condition is)
    {
        return until([&] {
            page->reload();
            QApplication::processEvents();
            return is();
        });
    }
};

} // namespace supercargo::ui::tests
