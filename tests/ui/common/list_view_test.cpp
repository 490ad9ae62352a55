// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_dialog.h"
#include "ui/common/list_export.h"
#include "ui/common/list_view.h"

#include "tests/ui/support/test_desk.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>

namespace supercargo::ui::tests {

namespace {

struct Shelf {
    QString bin;
    int pieces = 0;
};

/// A list of shelves, as a page makes one.
struct ShelfList {
    TestDesk desk;
    QWidget page{&desk.window};
    ListModel<Shelf> model{{{CellKind::Code, 120, [] { return QStringLiteral("Bin"); },
                             [](const Shelf& shelf) { return Cell{.text = shelf.bin}; }},
                            {CellKind::Figure, 80, [] { return QStringLiteral("Pieces"); },
                             [](const Shelf& shelf) {
                                 return Cell{.text = QString::number(shelf.pieces), .order = shelf.pieces};
                             }}},
                           [](const Shelf& shelf) { return shelf.bin; },
                           &page};
    ListView view{{desk.look, desk.settings, QStringLiteral("shelves"), Icon::bin}, model, &page};

    ShelfList()
    {
        view.setEmptyTexts(QStringLiteral("No shelf yet"), QStringLiteral("Import them."));
        view.resize(600, 400);
        page.resize(600, 400);
        desk.window.show();
        model.present({{QStringLiteral("A-1-10"), 7}, {QStringLiteral("A-1-2"), 30}, {QStringLiteral("B-1-1"), 5}});
    }
    [[nodiscard]] QStringList shownBins() const
    {
        QStringList bins;
        for (const auto& line : view.shownTexts()) {
            bins.append(line.front());
        }
        bins.removeFirst(); // the head
        return bins;
    }
};

} // namespace

TEST_CASE("a list sorts by figures and natural codes, and keeps its cursor on the same thing when read anew", "[list]")
{
    ShelfList list;
    auto& table = list.view.table();
    table.sortByColumn(0, Qt::AscendingOrder);
    CHECK(list.shownBins() == QStringList{QStringLiteral("A-1-2"), QStringLiteral("A-1-10"), QStringLiteral("B-1-1")});
    table.sortByColumn(1, Qt::DescendingOrder);
    CHECK(list.shownBins() == QStringList{QStringLiteral("A-1-2"), QStringLiteral("A-1-10"), QStringLiteral("B-1-1")});
    REQUIRE(list.view.select(QStringLiteral("B-1-1")));
    list.model.present({{QStringLiteral("C-1-1"), 1}, {QStringLiteral("B-1-1"), 50}, {QStringLiteral("A-1-2"), 30}});
    CHECK(list.model.row(list.view.currentRow()).bin == QStringLiteral("B-1-1"));
    CHECK(list.shownBins() == QStringList{QStringLiteral("B-1-1"), QStringLiteral("A-1-2"), QStringLiteral("C-1-1")});
}

TEST_CASE("words narrow a list; where none matches it says so, and where nothing is it says what would be", "[list]")
{
    ShelfList list;
    list.view.setFilter(QStringLiteral("a-1 30"));
    CHECK(list.shownBins() == QStringList{QStringLiteral("A-1-2")});
    CHECK(list.model.row(list.view.currentRow()).bin == QStringLiteral("A-1-2"));
    list.view.setFilter(QStringLiteral("Z"));
    CHECK(list.view.shownCount() == 0);
    CHECK(list.view.empty().isVisibleTo(&list.view));
    list.view.setFilter({});
    CHECK_FALSE(list.view.empty().isVisibleTo(&list.view));
    list.model.present({});
    CHECK(list.view.empty().isVisibleTo(&list.view));
    CHECK(list.view.currentRow() == -1);
}

TEST_CASE("selected rows are copied as a table, and hidden columns stay hidden the next time", "[list]")
{
    ShelfList list;
    list.view.select(QStringLiteral("A-1-2"));
    QTest::keyClick(&list.view.table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Bin\tPieces\nA-1-2\t30\n"));
    auto* head = list.view.table().horizontalHeader();
    head->moveSection(1, 0);
    CHECK(list.view.shownTexts().front() == QStringList{QStringLiteral("Pieces"), QStringLiteral("Bin")});
    ListView again{{list.desk.look, list.desk.settings, QStringLiteral("shelves"), Icon::bin}, list.model, nullptr};
    CHECK(again.shownTexts().front() == QStringList{QStringLiteral("Pieces"), QStringLiteral("Bin")});
}

TEST_CASE("a list is exported as it is shown", "[list]")
{
    ShelfList list;
    QString failed;
    ListExport exporting{{list.desk.window.actions(), list.desk.lanes, list.desk.window.toast(),
                          QStringLiteral("shelves"), [&](const Failure& failure) { failed = failure.sentence; }},
                         list.view,
                         list.page};
    list.view.setFilter(QStringLiteral("A-1"));
    const auto path = list.desk.folder / "shelves.csv";
    exporting.writeTo(toQString(path.string()));
    REQUIRE(TestDesk::until([&] { return std::filesystem::exists(path); }));
    CHECK(supercargo::tests::readFile(path) == "\xEF\xBB\xBF"
                                               "Bin,Pieces\r\nA-1-10,7\r\nA-1-2,30\r\n");
    exporting.writeTo(toQString((list.desk.folder / "missing" / "shelves.csv").string()));
    CHECK(TestDesk::until([&] { return !failed.isEmpty(); }));
}

TEST_CASE("a dialog keeps what was typed until what it asked for is done", "[list]")
{
    TestDesk desk;
    desk.window.show();
    auto* dialog = new FormDialog{desk.look, QStringLiteral("Which bin?"), QStringLiteral("Move"), &desk.window};
    auto* field = dialog->form().addText([] { return QStringLiteral("Bin"); });
    QSignalSpy submitted{dialog, &FormDialog::submitted};
    dialog->open();
    QTest::keyClicks(field, QStringLiteral("A-1-2"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(submitted.count() == 1);
    dialog->setBusy(true);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(submitted.count() == 1); // once
    dialog->fail({.sentence = QStringLiteral("No such bin."), .hint = {}, .technical = {}});
    CHECK(field->text() == QStringLiteral("A-1-2"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(submitted.count() == 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK_FALSE(dialog->isVisible());
}

} // namespace supercargo::ui::tests
