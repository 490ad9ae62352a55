// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_dialog.h"
#include "ui/common/list_export.h"
#include "ui/common/list_view.h"

#include "tests/ui/support/test_desk.h"

#include <catch2/catch.hpp>

#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
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
    ListModel<Shelf> model{{{"bin", CellKind::Code, 120, [] { return QStringLiteral("Bin"); },
                             [](const Shelf& shelf) { return Cell{.text = shelf.bin}; }},
                            {"pieces", CellKind::Figure, 80, [] { return QStringLiteral("Pieces"); },
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
    /// As the program finds it at its next start.
    [[nodiscard]] QStringList headsNextTime()
    {
        QSettings store{desk.store.fileName(), QSettings::IniFormat};
        desk.store.sync();
        Settings settings{store};
        const ListView again{{desk.look, settings, QStringLiteral("shelves"), Icon::bin}, model, nullptr};
        return again.heads();
    }
    /// The box of a column in the menu of the head, opened as a person opens it.
    void tick(const QString& column)
    {
        auto* head = view.table().horizontalHeader();
        Q_EMIT head->customContextMenuRequested(QPoint{10, 10});
        const QPointer<QMenu> menu{qobject_cast<QMenu*>(QApplication::activePopupWidget())};
        REQUIRE(menu != nullptr);
        for (QAction* action : menu->actions()) {
            if (action->text() == column) {
                menu->setActiveAction(action);
                QTest::keyClick(menu.data(), Qt::Key_Return);
                break;
            }
        }
        if (menu) { // a box that cannot be unticked leaves it open
            menu->close();
        }
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

TEST_CASE("selected rows are copied as a table", "[list]")
{
    ShelfList list;
    list.view.select(QStringLiteral("A-1-2"));
    QTest::keyClick(&list.view.table(), Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Bin\tPieces\nA-1-2\t30\n"));
}

TEST_CASE("a column that was moved, hidden, shown, drawn wider or sorted by is so at the next start", "[list]")
{
    ShelfList list;
    const QString bin = QStringLiteral("Bin");
    const QString pieces = QStringLiteral("Pieces");
    auto* head = list.view.table().horizontalHeader();
    list.tick(bin);
    CHECK(list.view.heads() == QStringList{pieces});
    CHECK(list.headsNextTime() == QStringList{pieces}); // with nothing else done to it
    list.tick(pieces);
    CHECK(list.view.heads() == QStringList{pieces}); // the last one stays
    list.tick(bin);
    CHECK(list.headsNextTime() == QStringList{bin, pieces});
    head->moveSection(1, 0);
    CHECK(list.view.heads() == QStringList{pieces, bin});
    CHECK(list.headsNextTime() == QStringList{pieces, bin});
    head->moveSection(1, 0);
    head->resizeSection(0, 200);
    list.view.table().sortByColumn(1, Qt::DescendingOrder);
    ListView again{{list.desk.look, list.desk.settings, QStringLiteral("shelves"), Icon::bin}, list.model, nullptr};
    CHECK(again.heads() == QStringList{bin, pieces});
    CHECK(again.table().columnWidth(0) == 200);
    CHECK(again.columns().width(1) == std::nullopt); // it only reaches the edge
    CHECK(again.shownTexts().at(1).at(1) == QStringLiteral("30"));
    list.tick(QStringLiteral("As at first"));
    CHECK(list.view.table().columnWidth(0) == list.desk.look.grown(120));
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
    const Task& task = *list.desk.board.tasks().last();
    REQUIRE(TestDesk::until([&] { return task.isOver(); }));
    CHECK(task.total() == 2); // so that the bar says how far it is
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
