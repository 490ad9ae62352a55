// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form_dialog.h"
#include "ui/shell/page_parts.h"
#include "ui/shops/shop_rows.h"

class QCheckBox;

namespace supercargo::ui {

/// What came of one order file.
struct ShopImportOutcome {
    QString file; ///< its name alone
    bool wasTried = false; ///< nothing was written
    workspace::OrderFileReport report;
};

/// Takes order files into a shop, chosen or dragged onto the page: asks for the shop and how they are to be read, a
/// format or a profile, and whether to write or only to try; then each goes in on the long lane.
class ShopImport final : public QObject {
    Q_OBJECT
public:
    ShopImport(const PageParts& parts, QWidget& page);

    /// What can be chosen; `chosen` is the shop under the cursor.
    void setShops(const ShopsState& state);
    void setChosen(ShopId shop) { m_chosen = shop; }
    /// Asks for the files.
    void choose();
    /// Asks how to take these.
    void take(const QStringList& files);

Q_SIGNALS:
    /// Something may have been written.
    void written();
    void done(const supercargo::ui::ShopImportOutcome& outcome);
    void failed(const supercargo::ui::Failure& failure);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// How the files are taken.
    struct Choice {
        ShopId shop;
        orders::OrderFileRequest request;
        orders::ImportMode mode = orders::ImportMode::write;
    };

    void ask(const QStringList& files, bool isKnownFormat);
    void fillReadings(QComboBox& box) const;
    [[nodiscard]] orders::OrderFileRequest requestOf(const QString& reading) const;
    void import(const QString& file, const Choice& choice);

    PageParts m_parts;
    QWidget& m_page;
    std::vector<shops::Shop> m_shops;
    std::vector<orders::MappingProfile> m_profiles;
    ShopId m_chosen;
};

} // namespace supercargo::ui
