// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/refused_rows_dialog.h"

#include "ui/common/button.h"
#include "ui/common/cell_delegate.h"
#include "ui/common/label.h"
#include "ui/common/table_view.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/rejections.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

class RejectionModel final : public QAbstractTableModel {
public:
    RejectionModel(std::vector<files::Rejection> rejections, const QString& line, const QString& reason,
                   QObject* parent)
        : QAbstractTableModel{parent},
          m_rejections{std::move(rejections)},
          m_heads{line, reason}
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rejections.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : 2; }
    [[nodiscard]] QVariant data(const QModelIndex& index, const int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
            return {};
        }
        const auto& rejection = m_rejections[static_cast<std::size_t>(index.row())];
        return index.column() == 0 ? numberText(rejection.line) : rejectionSentence(rejection);
    }
    [[nodiscard]] QVariant headerData(const int section, const Qt::Orientation orientation,
                                      const int role) const override
    {
        if (role == Qt::TextAlignmentRole) {
            return CellDelegate::alignmentOf(section == 0 ? CellKind::Figure : CellKind::Text).toInt();
        }
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant{m_heads.at(section)} : QVariant{};
    }

private:
    std::vector<files::Rejection> m_rejections;
    QStringList m_heads;
};

QString asText(const RefusedRowsDialog::Report& report)
{
    QString text;
    for (const auto& rejection : report.rejections) {
        text += QString::number(rejection.line) + QLatin1Char{'\t'} + rejectionSentence(rejection) + QLatin1Char{'\n'};
    }
    return text;
}

} // namespace

RefusedRowsDialog::RefusedRowsDialog(const Appearance& look, const Report& report, QWidget* parent)
    : QDialog{parent}
{
    setWindowTitle(tr("Refused rows of %1").arg(report.file));
    const auto& sizes = look.sizes();
    auto* note = new Label{look, Rank::Body, Role::Text, this};
    note->setWordWrap(true);
    note->setText(tr("%n row(s) could not be read. All others are in. Correct these in the file and import it again: "
                     "nothing is taken twice.",
                     nullptr, static_cast<int>(report.refused)));
    auto* view = new TableView{look, this};
    view->setModel(new RejectionModel{report.rejections, tr("Row"), tr("Why"), view});
    view->setItemDelegateForColumn(0, new CellDelegate{look, CellKind::Figure, view});
    view->setItemDelegateForColumn(1, new CellDelegate{look, CellKind::Text, view});
    view->setColumnWidth(0, look.grown(80));
    view->horizontalHeader()->setStretchLastSection(true);
    view->setAccessibleName(windowTitle());
    auto* copy = new Button{look, ButtonKind::Secondary, this};
    copy->setText(tr("Copy all"));
    copy->setDrawing(Icon::copy);
    copy->setAccessibleName(tr("Copy all"));
    auto* close = new Button{look, ButtonKind::Primary, this};
    close->setText(tr("Close"));
    close->setKeyText(QStringLiteral("Esc"));
    close->setAccessibleName(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    all->setSpacing(sizes.gapPanels);
    all->addWidget(note);
    all->addWidget(view, 1);
    all->addLayout(buttons);
    resize(look.grown(720), look.grown(420));
    connect(copy, &QPushButton::clicked, this, [report] { QApplication::clipboard()->setText(asText(report)); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace supercargo::ui
