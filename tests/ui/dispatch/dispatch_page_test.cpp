// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_page.h"

#include "tests/ui/support/accessible_names.h"
#include "tests/ui/support/bench_window.h"
#include "tests/ui/support/screenshot.h"
#include "ui/common/form_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

using namespace supercargo;
using namespace supercargo::ui;
using ui::tests::BenchWindow;

namespace {

/// The Dispatch page in its window, behind a bench with a printer.
struct DoorDesk : BenchWindow {
    ProductId mug = stocked("MUG-RED", "690001");
    ChannelId other = addChannel("DHL-PAKET");
    workspace::Workspace reading{session, {.access = db::Access::readOnly}};
    StationId station = addStation("Bench 1", addPrinter("Zebra"));
    DispatchPage* dispatch = nullptr;

    using BenchWindow::BenchWindow;
    ~DoorDesk() { language.set(QStringLiteral("en")); }

    /// A package with its label. Its number.
    QString packed(const std::optional<ChannelId> by = {})
    {
        const auto package = addReadyPackage(warehouse, by.value_or(channel), {{mug}}, {.country = "DE"});
        workspace::Bench bench{own, {fonts, painter}, printing};
        bench.labels.print(package, station, std::chrono::seconds{5});
        return toQString(packageNumber(package.value));
    }
    void show()
    {
        dispatch = new DispatchPage{
            {{look, settings, window.actions(), window.toast(), lanes, reading}, printing, {fonts, painter}, speaker}};
        settings.set(setting::kSounds, false);
        QSignalSpy read{dispatch, &DispatchPage::refreshed};
        window.addPage(pages::kDispatch, dispatch);
        window.resize(1366, 768);
        window.show();
        window.openPage(pages::kDispatch.id);
        REQUIRE((read.count() > 0 || read.wait(5'000)));
        QApplication::processEvents();
    }
    /// The word of the answer. What is scanned a second time is no scanner's bounce.
    QString scanned(const QString& code)
    {
        clock.advance(BounceFilter::kBounce);
        QSignalSpy answered{dispatch, &DispatchPage::answered};
        type(code);
        REQUIRE((answered.count() > 0 || answered.wait(5'000)));
        return dispatch->door().answer()->word;
    }
    [[nodiscard]] ListView& list(const int panel)
    {
        return *dispatch->findChildren<Panel*>().at(panel)->findChild<ListView*>();
    }
    [[nodiscard]] ListView& labelled() { return list(0); }
    [[nodiscard]] ListView& inBag() { return list(1); }
    [[nodiscard]] ListView& handovers() { return list(2); }
    [[nodiscard]] bool names(const QString& words) const
    {
        const auto labels = dispatch->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().startsWith(words); });
    }
    /// The bag of the chosen channel, which makes so many closed ones.
    void closeBag(const int closed)
    {
        press(Qt::Key_F12);
        REQUIRE(QTest::qWaitFor([&] { return number("SELECT count(*) FROM dispatches WHERE closed_at > 0") == closed; }));
        REQUIRE(QTest::qWaitFor([&] { return !window.actions().find(QStringLiteral("dispatch.close"))->isEnabled(); }));
    }
    void choose(const Qt::Key digit) { press(digit, Qt::AltModifier); }
};

/// As a PDF writes the beginning of its title: UTF-16 with a byte order mark.
std::string pdfTitle(const QString& text)
{
    std::string bytes{"\xFE\xFF"};
    for (const QChar letter : text) {
        bytes += static_cast<char>(letter.unicode() >> 8);
        bytes += static_cast<char>(letter.unicode() & 0xFF);
    }
    return bytes;
}

} // namespace

TEST_CASE("A label scanned at the door has left, wherever the focus is", "[dispatch]")
{
    DoorDesk desk{QStringLiteral("zh_CN")};
    const QString first = desk.packed();
    const QString second = desk.packed();
    desk.show();
    REQUIRE(desk.labelled().shownCount() == 2);

    CHECK(desk.scanned(first) == QStringLiteral("已装袋"));
    CHECK(desk.dispatch->door().answer()->count == QStringLiteral("1"));
    CHECK(desk.labelled().shownCount() == 1);
    desk.labelled().table().setFocus();
    CHECK(desk.scanned(second) == QStringLiteral("已装袋"));
    CHECK(desk.number("SELECT count(*) FROM packages WHERE state = 'shipped'") == 2);
    CHECK(desk.number("SELECT count(*) FROM outbox_entries WHERE kind = 'mark_shipped'") == 2);
    CHECK(desk.labelled().empty().isVisible());
}

TEST_CASE("What must not leave is stopped in red with what to do", "[dispatch]")
{
    DoorDesk desk;
    const QString number = desk.packed();
    desk.show();
    const auto is = [&](const char* word) {
        const auto& answer = *desk.dispatch->door().answer();
        return answer.word == QLatin1String{word} && answer.colour == Answer::Stop && !answer.hint.isEmpty();
    };
    desk.scanned(QStringLiteral("nothing"));
    CHECK(is("Unknown code"));
    desk.db.statement("UPDATE packages SET held = 1, held_reason = 'address'").run();
    desk.scanned(number);
    CHECK(is("On hold"));
    CHECK(desk.dispatch->door().answer()->sentence.contains(QStringLiteral("address")));
    desk.db.statement("UPDATE packages SET held = 0").run();
    desk.scanned(number);
    desk.scanned(number);
    CHECK(is("Already in the bag"));
    desk.closeBag(1);
    CHECK_FALSE(desk.dispatch->door().answer()); // what it said is of the bag that has gone
    desk.scanned(number);
    CHECK(is("Already dispatched"));
    CHECK(desk.number("SELECT count(*) FROM outbox_entries") == 1);
}

TEST_CASE("Alt and a digit choose the bag, and another channel's parcel is stopped", "[dispatch]")
{
    DoorDesk desk;
    const QString number = desk.packed();
    desk.show();
    desk.choose(Qt::Key_2); // any, DHL-PAKET, YUN-STD
    CHECK(desk.scanned(number) == QStringLiteral("Wrong bag"));
    CHECK(desk.dispatch->door().answer()->hint.contains(QStringLiteral("YUN-STD")));
    CHECK(desk.number("SELECT count(*) FROM packages WHERE state = 'packed'") == 1);
    desk.choose(Qt::Key_3);
    CHECK(desk.scanned(number) == QStringLiteral("Into the bag"));
}

TEST_CASE("F12 closes the bag, and its handover list is a PDF", "[dispatch]")
{
    DoorDesk desk{QStringLiteral("zh_CN")};
    const QString number = desk.packed();
    desk.show();
    desk.scanned(number);
    desk.closeBag(1);
    const auto file = desk.folder / "handover.pdf";
    desk.dispatch->saveListTo(toQString(file.string()));
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(file); }));
    CHECK(supercargo::tests::readFile(file).starts_with("%PDF"));
}

TEST_CASE("A bag is of the channel of its first label, and the next bag is open to any again", "[dispatch]")
{
    DoorDesk desk;
    const QString first = desk.packed();
    const QString other = desk.packed(desk.other);
    desk.show();
    CHECK(desk.scanned(first) == QStringLiteral("Into the bag"));
    CHECK(desk.scanned(other) == QStringLiteral("Wrong bag")); // told loudly, never mixed
    CHECK(desk.dispatch->door().answer()->hint.contains(QStringLiteral("DHL-PAKET")));
    CHECK(desk.number("SELECT count(*) FROM packages WHERE state = 'shipped'") == 1);

    desk.press(Qt::Key_F12);
    REQUIRE(QTest::qWaitFor([&] { return desk.number("SELECT count(*) FROM dispatches WHERE closed_at > 0") == 1; }));
    CHECK(desk.scanned(other) == QStringLiteral("Into the bag"));
    CHECK(desk.text("SELECT c.code FROM dispatches d JOIN channels c ON c.id = d.channel_id"
                    " WHERE d.closed_at IS NULL") == "DHL-PAKET");
}

TEST_CASE("Ctrl+Z takes the last parcel out of the open bag, and any other one that is scanned again", "[dispatch]")
{
    DoorDesk desk;
    const QString first = desk.packed();
    const QString second = desk.packed();
    desk.show();
    desk.scanned(first);
    desk.scanned(second);
    const auto takenOut = [&] {
        QSignalSpy answered{desk.dispatch, &DispatchPage::answered};
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        REQUIRE((answered.count() > 0 || answered.wait(5'000)));
        return *desk.dispatch->door().answer();
    };
    auto answer = takenOut();
    CHECK(answer.word == QStringLiteral("Taken out of the bag"));
    CHECK(answer.colour == Answer::Verify);
    CHECK(answer.sentence.contains(second));
    CHECK(answer.count == QStringLiteral("1"));
    CHECK(desk.labelled().shownCount() == 1);
    CHECK(desk.number("SELECT count(*) FROM outbox_entries WHERE state = 'waiting'") == 1);

    CHECK(desk.scanned(second) == QStringLiteral("Into the bag"));
    CHECK(desk.scanned(first) == QStringLiteral("Already in the bag")); // it is the one that is meant now
    CHECK(takenOut().sentence.contains(first));
    desk.scanned(first);
    REQUIRE(desk.inBag().shownCount() == 2); // what went in last is first
    desk.inBag().table().setFocus();
    desk.inBag().table().setCurrentIndex(desk.inBag().table().model()->index(1, 0));
    {
        QSignalSpy answered{desk.dispatch, &DispatchPage::answered};
        desk.press(Qt::Key_Return); // on its row
        REQUIRE((answered.count() > 0 || answered.wait(5'000)));
        CHECK(desk.dispatch->door().answer()->sentence.contains(second));
    }
    CHECK(takenOut().sentence.contains(first)); // the last one that is left
    CHECK_FALSE(desk.window.actions().find(QStringLiteral("dispatch.take_out"))->isEnabled());
    CHECK_FALSE(desk.window.actions().find(QStringLiteral("dispatch.close"))->isEnabled());
    CHECK(desk.number("SELECT count(*) FROM packages WHERE state = 'packed'") == 2);
    CHECK(desk.handovers().shownCount() == 0); // no empty bag is left
    const QString other = desk.packed(desk.other);
    CHECK(desk.scanned(other) == QStringLiteral("Into the bag")); // the next one is of its first label again
}

TEST_CASE("A bag closed by mistake is opened again with one key, and filled further", "[dispatch]")
{
    DoorDesk desk;
    const QString first = desk.packed();
    const QString second = desk.packed();
    desk.show();
    desk.scanned(first);
    desk.closeBag(1);
    const auto* again = desk.window.actions().find(QStringLiteral("dispatch.open_again"));
    REQUIRE(QTest::qWaitFor([&] { return again->isEnabled(); })); // as soon as it is read anew
    ui::tests::screenshot(desk.window, QStringLiteral("dispatch-closed"));
    desk.press(Qt::Key_F12, Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return desk.number("SELECT count(*) FROM dispatches WHERE closed_at > 0") == 0; }));
    REQUIRE(QTest::qWaitFor([&] { return desk.inBag().shownCount() == 1; }));
    CHECK(desk.scanned(second) == QStringLiteral("Into the bag"));
    CHECK(desk.number("SELECT count(*) FROM dispatches") == 1);
    CHECK(desk.inBag().shownCount() == 2);
    CHECK_FALSE(again->isEnabled()); // it is open
}

TEST_CASE("The handover that is meant is the row that stands out, wherever the focus is", "[dispatch]")
{
    DoorDesk desk;
    const QString first = desk.packed();
    const QString second = desk.packed(desk.other);
    const QString third = desk.packed();
    desk.show();
    desk.scanned(first);
    desk.closeBag(1);
    desk.scanned(second);
    CHECK(desk.handovers().currentRow() == 0); // the bag that was scanned into
    desk.handovers().table().selectRow(1); // a person looks at the older one,
    desk.labelled().table().setFocus();    // and then elsewhere
    desk.press(Qt::Key_F5);
    const auto file = desk.folder / "handover.pdf";
    desk.dispatch->saveListTo(toQString(file.string()));
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(file); }));
    CHECK(supercargo::tests::readFile(file).find(pdfTitle(QStringLiteral("Handover 1"))) != std::string::npos);
    CHECK(desk.handovers().currentRow() == 1); // what is read anew moves nothing
    CHECK(desk.names(QStringLiteral("Handover 1 · YUN-STD"))); // beside the keys for it
    desk.choose(Qt::Key_1);
    desk.scanned(third); // a scan does
    CHECK(desk.handovers().currentRow() == 0);
}

TEST_CASE("The handover list is that of the bag just closed, not of a newer or an older one", "[dispatch]")
{
    DoorDesk desk;
    const QString older = desk.packed(desk.other);
    const QString mine = desk.packed();
    const QString newer = desk.packed(desk.other);
    desk.show();
    desk.scanned(older);
    desk.closeBag(1);
    desk.scanned(mine); // handover 2 is opened first,
    desk.choose(Qt::Key_2);
    desk.scanned(newer); // then 3, which stays open
    desk.choose(Qt::Key_3);
    desk.closeBag(2);
    CHECK(desk.handovers().currentRow() == 1); // the row that stands out is the one whose list is meant
    const auto file = desk.folder / "handover.pdf";
    desk.dispatch->saveListTo(toQString(file.string()));
    REQUIRE(QTest::qWaitFor([&] { return std::filesystem::exists(file); }));
    CHECK(supercargo::tests::readFile(file).find(pdfTitle(QStringLiteral("Handover 2"))) != std::string::npos);
}

TEST_CASE("The handover list is printed with one key, on the printer that is chosen of several", "[dispatch]")
{
    DoorDesk desk;
    const QString number = desk.packed();
    desk.addOffice("Office");
    desk.show();
    desk.scanned(number);
    desk.closeBag(1);
    desk.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return desk.labels("Office").size() == 1; }));
    CHECK(desk.labels("Office").front().find(pdfTitle(QStringLiteral("Handover 1"))) != std::string::npos);
    CHECK(desk.number("SELECT count(*) FROM print_jobs WHERE kind = 'handover_list'") == 1);

    desk.addOffice("Second");
    desk.press(Qt::Key_F5);
    const auto menu = [&desk] { return desk.dispatch->findChild<QMenu*>(); };
    REQUIRE(QTest::qWaitFor([&] { // as soon as the printers are read anew
        if (menu() == nullptr) {
            desk.press(Qt::Key_P, Qt::ControlModifier);
        }
        return menu() != nullptr;
    }));
    menu()->actions().back()->trigger();
    REQUIRE(QTest::qWaitFor([&] { return desk.labels("Second").size() == 1; }));
}

TEST_CASE("A parcel that was collected by itself has left without a bag: it is scanned, and its number may be typed", "[dispatch]")
{
    DoorDesk desk;
    desk.packed(); // stands out in the list, and stays
    const QString number = desk.packed();
    desk.show();
    desk.press(Qt::Key_L, Qt::ControlModifier);
    auto* form = qobject_cast<FormDialog*>(QApplication::activeModalWidget());
    REQUIRE(form != nullptr);
    const auto fields = form->findChildren<QLineEdit*>();
    REQUIRE(fields.size() == 3);
    QTest::keyClick(fields[0], Qt::Key_Return); // without a parcel nothing leaves
    CHECK(form->isVisible());
    fields[0]->setText(QStringLiteral("NO-SUCH-PARCEL"));
    QTest::keyClick(fields[0], Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] {
        const auto labels = form->findChildren<Label*>();
        return std::ranges::any_of(labels, [](const Label* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("NO-SUCH-PARCEL"));
        });
    }));
    fields[0]->setText(number);
    fields[1]->setText(QStringLiteral("1Z999AA10123456784"));
    fields[2]->setText(QStringLiteral("UPS"));
    ui::tests::screenshot(*form, QStringLiteral("dispatch-left-en"));
    QTest::keyClick(fields[2], Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return desk.number("SELECT count(*) FROM packages WHERE state = 'shipped'") == 1; }));
    CHECK(desk.text("SELECT tracking_number || ' ' || carrier FROM packages WHERE state = 'shipped' AND id = 2") ==
          "1Z999AA10123456784 UPS");
    REQUIRE(QTest::qWaitFor([&] { return desk.labelled().shownCount() == 1; }));
}

TEST_CASE("An empty door says so", "[dispatch]")
{
    DoorDesk desk{QStringLiteral("zh_CN")};
    desk.show();
    CHECK(desk.labelled().empty().accessibleName() == QStringLiteral("没有剩下的包裹"));
    CHECK(desk.handovers().empty().isVisible());
    CHECK_FALSE(desk.window.actions().find(QStringLiteral("dispatch.close"))->isEnabled());
    CHECK(desk.number("SELECT count(*) FROM dispatches") == 0);
}

TEST_CASE("Dispatch stands in both palettes and both languages", "[dispatch]")
{
    for (const auto& [name, scheme] : {std::pair{QStringLiteral("zh_CN"), SchemeChoice::Light},
                                       std::pair{QStringLiteral("en"), SchemeChoice::Dark}}) {
        DoorDesk desk{name, scheme};
        QStringList numbers;
        for (int i = 0; i < 6; ++i) {
            numbers.append(desk.packed(i % 3 == 0 ? desk.other : desk.channel));
        }
        desk.show();
        ui::tests::screenshot(desk.window, QStringLiteral("dispatch-idle-") + name);
        desk.scanned(numbers.at(0));
        ui::tests::screenshot(desk.window, QStringLiteral("dispatch-ok-") + name);
        desk.choose(Qt::Key_2);
        desk.scanned(numbers.at(1));
        QTest::qWait(130);
        ui::tests::screenshot(desk.window, QStringLiteral("dispatch-stop-") + name);
        CHECK(ui::tests::nameless(*desk.dispatch).join(QStringLiteral(", ")).toStdString().empty());
    }
}
