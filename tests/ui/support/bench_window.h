// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/check_code.h"
#include "core/workspace/bench.h"
#include "tests/support/test_workspace.h"
#include "ui/printers/printers_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/opened_window.h"
#include "ui/shell/page_entries.h"
#include "ui/station/station_page.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace supercargo::ui::tests {

/// A real data folder with a warehouse and a channel.
struct BenchGround : supercargo::tests::TestWorkspace {
    WarehouseId warehouse = addWarehouse("SZ");
    BinId bin = addBin(warehouse, "A-1-2");
    ChannelId channel = addChannel("YUN-STD");

    QSettings store{toQString((folder / "settings.ini").string()), QSettings::IniFormat};
    Settings settings{store};
    Language language{*QCoreApplication::instance()};
    Appearance look{*static_cast<QApplication*>(QApplication::instance())};
    workspace::Session session{folder.path(), "window", clock, actor};
    workspace::Workspace own{session};
};

/// The real window on it, with a printer that writes into a folder, and a bench.
struct BenchWindow : BenchGround, OpenedWindow {
    Speaker speaker{0};
    StationPage* page = nullptr;
    PrintersPage* printers = nullptr;

    explicit BenchWindow(const QString& name = QStringLiteral("en"), const SchemeChoice scheme = SchemeChoice::Light)
        : OpenedWindow{session, look, settings}
    {
        language.set(name);
        look.setLanguage(QLocale{name});
        look.setScheme(scheme);
        std::filesystem::create_directories(session.folder().attachments());
        settings.set(setting::kReduceMotion, true); // an answer stands at once as it stays
    }

    PrinterId addPrinter(const std::string& name, std::string target = {})
    {
        if (target.empty()) {
            target = "file:" + (folder / name).string();
        }
        const auto id = own.printers.add({.id = {},
                                          .name = name,
                                          .language = printing::PrinterLanguage::zpl,
                                          .media = {},
                                          .target = target},
                                         actor);
        printing.refresh();
        return id;
    }
    StationId addStation(const std::string& name, const std::optional<PrinterId> printer)
    {
        workspace::Bench bench{own, {fonts, painter}, printing};
        return bench.stations.add(name, warehouse, printer);
    }
    /// A product with 100 pieces in the bin, a name in both languages and a picture.
    ProductId stocked(const std::string& sku, const std::string_view barcode, const std::string& english = "Ceramic mug 350 ml",
                      const std::string& chinese = "陶瓷马克杯 350 ml")
    {
        const auto product = addProduct(sku, barcode);
        setStock(product, bin, Quantity{100});
        const std::string file = sku + ".svg";
        folder.write("attachments/" + file,
                     "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\"><rect width=\"200\" height=\"200\" "
                     "fill=\"#EDE8E0\"/><rect x=\"60\" y=\"50\" width=\"70\" height=\"100\" rx=\"10\" fill=\"#3C8087\"/>"
                     "<path d=\"M130 75h20a10 10 0 0 1 10 10v20a10 10 0 0 1-10 10h-20\" fill=\"none\" stroke=\"#306E74\" "
                     "stroke-width=\"12\"/><rect x=\"60\" y=\"95\" width=\"70\" height=\"8\" fill=\"#F6C04B\"/></svg>");
        db.statement("UPDATE products SET name_en = $2, name_zh = $3, picture = $4 WHERE id = $1")
            .bind("$1", product)
            .bind("$2", english)
            .bind("$3", chinese)
            .bind("$4", file)
            .run();
        return product;
    }
    PackageId ready(const std::vector<supercargo::tests::Wanted>& lines, const supercargo::tests::OrderWish& wish = {})
    {
        return addReadyPackage(warehouse, channel, lines, wish);
    }

    /// Opens the window at the station.
    void open(const std::string& station = "Bench 1", const QSize size = {1366, 768})
    {
        if (page != nullptr) {
            return;
        }
        settings.set(setting::kStation, toQString(station));
        page = new StationPage{StationParts{.look = look,
                                            .clock = clock,
                                            .settings = settings,
                                            .actions = window.actions(),
                                            .lanes = lanes,
                                            .printing = printing,
                                            .drawing = {fonts, painter},
                                            .speaker = speaker,
                                            .attachments = session.folder().attachments()}};
        printers = new PrintersPage{PrintersParts{.look = look,
                                                  .settings = settings,
                                                  .actions = window.actions(),
                                                  .lanes = lanes,
                                                  .printing = printing,
                                                  .drawing = {fonts, painter}}};
        window.addPage(pages::kStation, page);
        window.addPage(pages::kPrinters, printers);
        window.addPage(pages::kSettings, new SettingsPage{{parts(), language, speaker}});
        window.resize(size);
        window.show();
        window.openPage(QStringLiteral("station"));
        if (!own.stations.list().empty()) {
            QSignalSpy shown{page, &StationPage::refreshed};
            REQUIRE(shown.wait(5'000));
        }
        QApplication::processEvents();
    }
    /// As a scanner does it: keys to whatever has the focus, then Enter.
    void type(const QString& code)
    {
        QTest::keyClicks(focus(), code);
        QTest::keyClick(focus(), Qt::Key_Return);
    }
    QWidget* focus()
    {
        QWidget* focused = QApplication::focusWidget();
        return focused != nullptr ? focused : &window;
    }
    /// Scans and waits for the answer. What is scanned a second time is another piece, not a scanner's bounce.
    const AnswerCard& scan(const QString& code)
    {
        clock.advance(BounceFilter::kBounce);
        QSignalSpy answered{page, &StationPage::sounded};
        type(code);
        REQUIRE((answered.count() > 0 || answered.wait(5'000)));
        return page->card();
    }
    const AnswerCard& key(const Qt::Key key, const Qt::KeyboardModifiers modifiers = {})
    {
        QSignalSpy answered{page, &StationPage::sounded};
        QTest::keyClick(focus(), key, modifiers);
        if (answered.count() == 0) {
            static_cast<void>(answered.wait(5'000));
        }
        return page->card();
    }
    void press(const Qt::Key key, const Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(focus(), key, modifiers);
        QApplication::processEvents();
    }
    /// A printer of A4 pages that writes into a folder of its name.
    void addOffice(const std::string& name)
    {
        own.printers.add({.id = {},
                          .name = name,
                          .language = printing::PrinterLanguage::pdf,
                          .media = {210, 297},
                          .target = "file:" + (folder / name).string()},
                         actor);
        printing.refresh();
    }
    /// What the folder printer has been sent.
    [[nodiscard]] std::vector<std::string> labels(const std::string& name = "Zebra") const
    {
        std::vector<std::string> all;
        if (std::filesystem::exists(folder / name)) {
            for (const auto& file : std::filesystem::directory_iterator{folder / name}) {
                all.push_back(supercargo::tests::readFile(file.path()));
            }
        }
        return all;
    }
};

} // namespace supercargo::ui::tests
