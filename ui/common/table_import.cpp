// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_import.h"

#include "ui/common/refused_rows_dialog.h"
#include "ui/text/formats.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

namespace supercargo::ui {

TableImport::TableImport(const Appearance& look, Lanes& lanes, QWidget& page)
    : QWidget{&page},
      m_look{look},
      m_lanes{lanes},
      m_page{page},
      m_banner{new Banner{look, this}}
{
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, look.sizes().gap);
    all->addWidget(m_banner);
    connect(m_banner, &Banner::activated, this, [this] { m_onBanner(); });
    page.setAcceptDrops(true);
    page.installEventFilter(this);
    hide();
}

QAction& TableImport::addKind(ActionRegistry& actions, Command command, Work work)
{
    command.icon = Icon::import_;
    command.scope = &m_page;
    QAction& action = actions.add(command);
    if (!m_first) {
        m_first = work;
    }
    connect(&action, &QAction::triggered, this, [this, work = std::move(work)] { choose(work); });
    return action;
}

bool TableImport::dismiss()
{
    const bool wasShown = isVisible();
    hide();
    return wasShown;
}

void TableImport::choose(const Work& work)
{
    auto* dialog = new QFileDialog{&m_page, tr("Import files")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Tables (*.csv *.txt *.tsv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this, work](const QStringList& files) {
        for (const QString& file : files) {
            import(work, file);
        }
    });
    dialog->open();
}

void TableImport::take(const QStringList& files)
{
    for (const QString& file : files) {
        import(m_first, file);
    }
}

void TableImport::import(const Work& work, const QString& file)
{
    const QString name = QFileInfo{file}.fileName();
    m_lanes.start(
        Lanes::slow(), tr("Import %1").arg(name), this,
        [work, path = std::filesystem::path{file.toStdU16String()}](
            workspace::Workspace& workspace, const TaskControl& task) { return work(workspace, path, task); },
        [this, name](const files::OwnTableReport& report) {
            Q_EMIT written();
            present(name, report);
        },
        [this](const Failure& failure) {
            Q_EMIT written(); // parts of the file may be in
            Q_EMIT failed(failure);
        });
}

void TableImport::present(const QString& file, const files::OwnTableReport& report)
{
    const auto refused = std::ssize(report.rejections);
    QString sentence = tr("%1: %2 new, %3 changed, %4 as before")
                           .arg(file, numberText(report.added), numberText(report.changed),
                                numberText(report.unchanged));
    if (refused > 0) {
        sentence += QStringLiteral(" · ") + tr("%n row(s) refused", nullptr, static_cast<int>(refused));
    }
    m_banner->present(refused > 0 ? Sign::Review : Sign::Shipped, refused > 0 ? Icon::warning : Icon::import_, sentence,
                      report.stoppedEarly ? tr("Stopped half-way. What is in stays; import the file again to go on.")
                                          : QString{},
                      refused > 0 ? tr("Show refused rows") : tr("Close"),
                      refused > 0 ? QString{} : QStringLiteral("Esc"));
    m_onBanner = [this, file, rejections = report.rejections] {
        if (!rejections.empty()) {
            auto* dialog = new RefusedRowsDialog{m_look, {file, rejections, std::ssize(rejections)}, &m_page};
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
        hide();
    };
    show();
}

bool TableImport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter) {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (drag->mimeData()->hasUrls()) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        QStringList files;
        for (const QUrl& url : drop->mimeData()->urls()) {
            if (url.isLocalFile()) {
                files.append(url.toLocalFile());
            }
        }
        drop->acceptProposedAction();
        take(files);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace supercargo::ui
