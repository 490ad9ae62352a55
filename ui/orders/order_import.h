// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/import_service.h"
#include "ui/orders/ask_bar.h"
#include "ui/shell/page_parts.h"

namespace supercargo::ui {

struct ImportOutcome {
    QString file; ///< its name alone
    orders::ImportReport report;
};

/// Takes order files in: asks which shop they are from, then imports each on the long lane, where it can be watched
/// and stopped.
class OrderImport final : public QObject {
    Q_OBJECT
public:
    OrderImport(const PageParts& parts, AskBar& ask, QObject* parent);

    void begin(const QStringList& files);
    /// Files that are dropped on the widget are taken in.
    void watchDrops(QWidget& widget);

Q_SIGNALS:
    void asking();
    void written();
    void done(const supercargo::ui::ImportOutcome& outcome);
    void failed(const supercargo::ui::Failure& failure);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(const QStringList& files, const std::vector<shops::Shop>& shops, std::optional<Platform> looksLike);
    void import(const QString& file, ShopId shop);

    PageParts m_parts;
    AskBar& m_ask;
};

} // namespace supercargo::ui
