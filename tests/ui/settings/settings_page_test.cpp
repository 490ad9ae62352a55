// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/ui/support/screenshot.h"
#include "tests/ui/support/test_desk.h"
#include "ui/settings/damaged_question.h"
#include "ui/settings/restored_notice.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/warehouse_dialog.h"
#include "ui/shell/page_entries.h"

#include <catch2/catch.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

struct SettingsDesk : ui::tests::TestDesk {
    Speaker speaker{0};
    SettingsPage* page = nullptr;
    std::filesystem::path restored; ///< what the program was asked to restore

    SettingsDesk()
    {
        speak(QStringLiteral("zh_CN"));
        folder.write("warehouses.csv", "code,name,kind,country,address,handling_per_package,handling_per_piece,currency\n"
                                       "SZ,Shenzhen Bao'an,own,CN,Depot 1,0,0,CNY\n");
        folder.write("bins.csv", "warehouse,bin,zone,pick_sequence\nSZ,A-1,A,1\nSZ,A-2,A,2\n");
        page = new SettingsPage{
            {parts(), language, speaker, [this](const std::filesystem::path& backup) { restored = backup; }}};
        QSignalSpy opened{&page->rules(), &RulesPanel::opened};
        window.addPage(pages::kSettings, page);
        window.show();
        window.activateWindow();
        REQUIRE((opened.count() > 0 || opened.wait(5'000)));
    }
    ~SettingsDesk() { speak(QStringLiteral("en")); }

    template <class Widget>
    Widget& named(const QString& name)
    {
        for (auto* widget : page->findChildren<Widget*>()) {
            if (widget->accessibleName() == name || widget->property("text").toString() == name) {
                return *widget;
            }
        }
        FAIL("nothing is called " << name.toStdString());
        throw std::logic_error{"unreachable"};
    }
    void import(const std::string& file, const int kind)
    {
        QSignalSpy opened{&page->warehouses(), &WarehousesPanel::opened};
        const auto path = folder / file;
        if (kind == 0) {
            page->warehouses().import().take({toQString(path.string())});
        } else {
            static_cast<void>(writing.warehouseService.importBins(path));
            page->warehouses().open();
        }
        REQUIRE((opened.count() > 0 || opened.wait(5'000)));
    }
};

} // namespace

TEST_CASE("The seller's rules are written at once, with who changed them", "[settings]")
{
    SettingsDesk desk;
    auto& merges = desk.named<QCheckBox>(QStringLiteral("同一买家寄往同一地址的订单自动合为一个包裹"));
    REQUIRE_FALSE(merges.isChecked());
    merges.setFocus();

    QTest::keyClick(&merges, Qt::Key_Space);

    REQUIRE(desk.until([&] { return desk.writing.settings.get(settings::kMergeAutomatically); }));
    auto& days = desk.named<QSpinBox>(QStringLiteral("买家资料可在多久后清除"));
    CHECK(days.value() == 60);
    days.setFocus();
    days.selectAll();
    QTest::keyClicks(&days, QStringLiteral("45"));
    QTest::keyClick(&days, Qt::Key_Return);
    CHECK(desk.until([&] { return desk.writing.settings.get(settings::kPurgeDaysAfterShipping) == 45; }));
}

TEST_CASE("Warehouses are taken in by file and listed with their bins, and one can be the usual one", "[settings]")
{
    SettingsDesk desk;
    QSignalSpy rules{&desk.page->rules(), &RulesPanel::opened};
    desk.import("warehouses.csv", 0);
    desk.import("bins.csv", 1);
    auto* model = desk.page->warehouses().list().table().model();
    REQUIRE(model->rowCount() == 1);
    CHECK(model->index(0, 0).data().toString() == QStringLiteral("SZ"));
    CHECK(desk.until([&] { return model->index(0, 4).data().toString() == QStringLiteral("2"); }));

    REQUIRE((rules.count() > 0 || rules.wait(5'000)));
    auto& usual = desk.named<QComboBox>(QStringLiteral("常用仓库"));
    usual.setFocus();
    QTest::keyClick(&usual, Qt::Key_Down);
    QTest::keyClick(&usual, Qt::Key_Return);

    CHECK(desk.until([&] { return desk.writing.settings.get(settings::kDefaultWarehouse) == "SZ"; }));
}

TEST_CASE("A warehouse is added and changed by hand with keys alone", "[settings]")
{
    SettingsDesk desk;
    const auto press = [&desk](const Qt::Key key, const Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &desk.window, key, modifiers);
    };
    const auto dialog = [&desk] {
        WarehouseDialog* found = nullptr;
        REQUIRE(desk.until([&] {
            found = desk.page->findChild<WarehouseDialog*>();
            return found != nullptr && found->isVisible() && QApplication::focusWidget() != nullptr &&
                   found->isAncestorOf(QApplication::focusWidget());
        }));
        return found;
    };
    const auto isGone = [&desk] {
        return desk.until([&] { return desk.page->findChild<WarehouseDialog*>() == nullptr; });
    };
    desk.page->warehouses().list().table().setFocus();
    press(Qt::Key_N, Qt::ControlModifier);
    ui::tests::screenshot(*dialog(), QStringLiteral("settings-warehouse-zh"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("YW"));
    press(Qt::Key_Return);
    REQUIRE(isGone());
    CHECK(desk.writing.warehouses.getByCode("YW").country == "CN");

    auto& list = desk.page->warehouses().list();
    REQUIRE(desk.until([&] { return list.shownCount() == 1; }));
    desk.window.activateWindow();
    QApplication::processEvents();
    list.table().setFocus();
    press(Qt::Key_Return);
    static_cast<void>(dialog());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("YW-2")); // over the name
    press(Qt::Key_Return);
    REQUIRE(isGone());
    CHECK(desk.writing.warehouses.getByCode("YW").name == "YW-2");
    CHECK(desk.until([&] { return list.table().model()->index(0, 1).data().toString() == QStringLiteral("YW-2"); }));
}

TEST_CASE("A backup made from the window is a whole one, and the check says that all adds up", "[settings]")
{
    SettingsDesk desk;
    const auto file = desk.folder / "copy.zip";

    desk.page->data().backUpTo(toQString(file.string()));

    const auto says = [&](const QString& words) {
        return desk.until([&] {
            for (const auto* label : desk.page->data().findChildren<QLabel*>()) {
                if (label->text().contains(words)) {
                    return true;
                }
            }
            return false;
        });
    };
    CHECK(says(QStringLiteral("copy.zip")));
    CHECK(std::filesystem::exists(file));
    desk.page->data().check();
    CHECK(says(QStringLiteral("账目全部相符")));
}

TEST_CASE("A backup over a file that is there is refused, and the file stays", "[settings]")
{
    SettingsDesk desk;
    const auto file = desk.folder.write("mine.zip", "something else");
    QSignalSpy failed{&desk.page->data(), &DataPanel::failed};

    desk.page->data().backUpTo(toQString(file.string()));

    REQUIRE((failed.count() > 0 || failed.wait(5'000)));
    CHECK(supercargo::tests::readFile(file) == "something else");
}

TEST_CASE("A backup is put back only after a question that says what becomes of what is here", "[settings]")
{
    SettingsDesk desk;
    const auto file = desk.folder / "copy.zip";
    const auto dialog = [&desk] { return desk.page->findChild<FormDialog*>(); };
    desk.page->data().askRestore(toQString(file.string()));
    REQUIRE(dialog() != nullptr);
    CHECK(dialog()->windowTitle().contains(QStringLiteral("copy.zip")));
    ui::tests::screenshot(*dialog(), QStringLiteral("settings-restore-zh"));
    desk.look.setScheme(SchemeChoice::Dark);
    desk.speak(QStringLiteral("en"));
    ui::tests::screenshot(*dialog(), QStringLiteral("settings-restore-dark-en"));
    dialog()->reject();
    REQUIRE(desk.until([&] { return dialog() == nullptr; }));
    CHECK(desk.restored.empty());
    desk.page->data().askRestore(toQString(file.string()));
    Q_EMIT dialog()->submitted();
    CHECK(desk.restored == file);
}

TEST_CASE("Where the data cannot be opened, the newest backup is offered, and Esc changes nothing", "[settings]")
{
    SettingsDesk desk;
    const auto backups = desk.folder / "data/backups";
    const Failure failure = failureFrom(
        std::make_exception_ptr(Error{ErrorCode::database_damaged, {"file is not a database"}, "file is not a database"}));
    const auto answered = [&](DamagedQuestion& question, const QString& button) {
        QTimer::singleShot(0, &question, [&question, button] {
            ui::tests::screenshot(question, QStringLiteral("settings-damaged-zh"));
            for (auto* one : question.buttons()) {
                if (one->text() == button) {
                    one->click();
                    return;
                }
            }
            QTest::keyClick(&question, Qt::Key_Escape);
        });
        return question.ask();
    };
    std::filesystem::create_directories(backups);
    const auto file = desk.folder.write("data/backups/shop-2026.zip", "zip");
    DamagedQuestion question{failure, file, backups};
    CHECK(question.text().contains(QStringLiteral("file is not a database")));
    CHECK(question.informativeText().contains(QStringLiteral("shop-2026.zip")));
    CHECK(answered(question, QStringLiteral("恢复这份备份")) == file);
    CHECK(answered(question, {}).empty());

    DamagedQuestion none{failure, std::nullopt, backups};
    CHECK(none.restoreButton() == nullptr);
    CHECK(none.informativeText().contains(QStringLiteral("选择")));
    CHECK(answered(none, {}).empty());
}

TEST_CASE("What a restored backup means is said once it is in place", "[settings]")
{
    SettingsDesk desk;
    workspace::RestoreReport report{.replaced = "/data/backups/before-restore-1.zip",
                                    .voidedNumbers = 12,
                                    .heldDeparted = 7,
                                    .departedElsewhere = {"Mug House 113-1"},
                                    .lastChange = parseIso8601("2026-11-20T08:00:00Z")};
    const auto box = [&desk] { return desk.window.findChild<QMessageBox*>(); };
    showRestored(desk.window, QStringLiteral("copy.zip"), report);
    REQUIRE(box() != nullptr);
    CHECK(box()->text().contains(QStringLiteral("copy.zip")));
    CHECK(box()->text().contains(QStringLiteral("2026")));
    CHECK(box()->informativeText().contains(QStringLiteral("12")));
    CHECK(box()->informativeText().contains(QStringLiteral("before-restore-1.zip")));
    CHECK(box()->informativeText().contains(QStringLiteral("7")));
    CHECK(box()->informativeText().contains(QStringLiteral("Mug House 113-1")));
    ui::tests::screenshot(*box(), QStringLiteral("settings-restored-zh"));
    box()->accept();
    REQUIRE(desk.until([&] { return box() == nullptr; }));
    report.voidedNumbers = 0;
    report.sinceIsUnknown = true;
    showRestored(desk.window, QStringLiteral("copy.zip"), report);
    CHECK(box()->informativeText().contains(QStringLiteral("无法读出")));
    CHECK_FALSE(box()->informativeText().contains(QStringLiteral("12")));
}

TEST_CASE("The settings stand in light Chinese and dark English", "[settings]")
{
    SettingsDesk desk;
    desk.import("warehouses.csv", 0);
    ui::tests::screenshot(desk.window, QStringLiteral("settings-light-zh"));
    desk.speak(QStringLiteral("en"));
    desk.look.setScheme(SchemeChoice::Dark);
    ui::tests::screenshot(desk.window, QStringLiteral("settings-dark-en"));
    CHECK(desk.window.currentPage() == QStringLiteral("settings"));
}
