// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/station.h"
#include "core/stock/warehouse.h"
#include "ui/common/button.h"
#include "ui/common/panel.h"
#include "ui/station/station_parts.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace supercargo::ui {

/// Which station this PC stands at: asked once, remembered, and changed from the station's head. Where there is none
/// yet, one is made here.
class StationChooser final : public QWidget {
    Q_OBJECT
public:
    StationChooser(const StationParts& parts, QWidget* parent);

    /// Reads the stations anew. The remembered one is chosen at once, the first time.
    void open();
    /// The card of the bench's keys as a PDF. Where it cannot be written, the page says so.
    void saveCardTo(const QString& path);

Q_SIGNALS:
    void chosen(const supercargo::floor::Station& station);
    void left();

private:
    struct Found {
        std::vector<floor::Station> stations;
        std::vector<stock::Warehouse> warehouses;
        std::vector<printing::Printer> printers;
    };
    void read();
    void present(const Found& found);
    void addStation();
    void chooseCardFile();
    void tell(const Failure& failure);
    void addButton(const floor::Station& station, int number);
    void setTexts();

    StationParts m_parts;
    Label* m_title;
    Label* m_hint;
    QVBoxLayout* m_list;
    QList<Button*> m_buttons;
    QList<QObject*> m_keys;
    Panel* m_form;
    Label* m_nameWord;
    QLineEdit* m_name;
    Label* m_warehouseWord;
    QComboBox* m_warehouse;
    Label* m_printerWord;
    QComboBox* m_printer;
    Label* m_fault;
    Button* m_add;
    Button* m_leave;
    Button* m_card;
    Label* m_said;
    bool m_isFirstTime = true;
};

} // namespace supercargo::ui
