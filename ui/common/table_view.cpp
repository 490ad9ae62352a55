// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_view.h"

#include "ui/common/table_copy.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>

namespace supercargo::ui {

TableView::TableView(const Appearance& look, QWidget* parent)
    : QTableView{parent},
      m_look{look},
      m_head{new TableHead{look, this}}
{
    setHorizontalHeader(m_head);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false); // each cell draws the line below it
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1); // else the style's margins for its words are the least
    connect(this, &QTableView::doubleClicked, this, &TableView::opened);
    connect(&look, &Appearance::changed, this, &TableView::fit);
    fit();
}

void TableView::setHasPictures(const bool has)
{
    m_hasPictures = has;
    fit();
}

void TableView::fit()
{
    const auto& sizes = m_look.sizes();
    verticalHeader()->setDefaultSectionSize(m_hasPictures ? sizes.rowWithPicture : sizes.row);
    horizontalHeader()->setFixedHeight(sizes.tableHead);
    viewport()->update();
}

void TableView::mouseMoveEvent(QMouseEvent* event)
{
    QTableView::mouseMoveEvent(event);
    setHovered(rowAt(event->position().toPoint().y()));
}

bool TableView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
    }
    return QTableView::viewportEvent(event);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        if (QMimeData* copied = copyOfSelection(*this)) {
            QApplication::clipboard()->setMimeData(copied); // which owns it from now on
        }
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    updateRow(currentIndex().row());
}

void TableView::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void TableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
}

void TableView::setHovered(const int row)
{
    if (m_hovered != row) {
        updateRow(m_hovered);
        m_hovered = row;
        updateRow(row);
    }
}

void TableView::updateRow(const int row)
{
    if (row >= 0) {
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

} // namespace supercargo::ui
