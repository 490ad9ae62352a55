// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_import.h"

#include "core/orders/readers/order_reader.h"
#include "ui/text/convert.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

#include <algorithm>

namespace supercargo::ui {

namespace {

std::filesystem::path toPath(const QString& file)
{
    return std::filesystem::path{file.toStdU16String()};
}

} // namespace

OrderImport::OrderImport(const PageParts& parts, AskBar& ask, QObject* parent)
    : QObject{parent},
      m_parts{parts},
      m_ask{ask}
{}

void OrderImport::watchDrops(QWidget& widget)
{
    widget.setAcceptDrops(true);
    widget.installEventFilter(this);
}

bool OrderImport::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter) {
        auto* drag = static_cast<QDragEnterEvent*>(event);
        if (drag->mimeData()->hasUrls()) {
            drag->acceptProposedAction();
        }
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        QStringList files;
        for (const QUrl& url : drop->mimeData()->urls()) {
            if (url.isLocalFile()) {
                files.append(url.toLocalFile());
            }
        }
        drop->acceptProposedAction();
        if (!files.isEmpty()) {
            begin(files);
        }
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void OrderImport::begin(const QStringList& files)
{
    const auto shops = m_parts.reading.shops.list();
    if (shops.empty()) {
        Q_EMIT failed({.sentence = tr("Orders belong to a shop, and there is none yet."),
                       .hint = tr("Add the shop first, then import its file."),
                       .technical = {}});
        return;
    }
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [path = toPath(files.first())](workspace::Workspace&, const TaskControl&) {
            const auto guess = orders::detectFormat(path);
            return guess ? std::optional{guess->platform} : std::nullopt;
        },
        [this, files, shops](const std::optional<Platform> looksLike) { ask(files, shops, looksLike); },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void OrderImport::ask(const QStringList& files, const std::vector<shops::Shop>& shops,
                      const std::optional<Platform> looksLike)
{
    QList<AskBar::Choice> choices;
    for (const auto& shop : shops) {
        choices.append({toQString(shop.name), QString::number(shop.id.value)});
    }
    const auto likely =
        std::ranges::find_if(shops, [&](const shops::Shop& shop) { return shop.platform == looksLike; });
    const int chosen = likely == shops.end() ? 0 : static_cast<int>(likely - shops.begin());
    Q_EMIT asking();
    const QString question = files.size() == 1 ? tr("Import %1 into").arg(QFileInfo{files.first()}.fileName())
                                               : tr("Import %n file(s) into", nullptr, static_cast<int>(files.size()));
    m_ask.askChoice(question, choices, chosen, tr("Import"), [this, files](const QString& answer) {
        for (const QString& file : files) {
            import(file, ShopId{answer.toLongLong()});
        }
    });
}

void OrderImport::import(const QString& file, const ShopId shop)
{
    const QString name = QFileInfo{file}.fileName();
    m_parts.lanes.start(
        Lanes::slow(), tr("Import %1").arg(name), this,
        [shop, path = toPath(file)](workspace::Workspace& workspace, const TaskControl& task) {
            return workspace.importOrders(path, workspace.shops.get(shop), {}, orders::ImportMode::write, task);
        },
        [this, name](workspace::OrderFileReport& report) {
            Q_EMIT written();
            Q_EMIT done({name, std::move(report)});
        },
        [this](const Failure& failure) {
            Q_EMIT written(); // parts of the file may be in
            Q_EMIT failed(failure);
        });
}

} // namespace supercargo::ui
