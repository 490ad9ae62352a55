// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/order_reader.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/list_model.h"
#include "ui/common/table_view.h"
#include "ui/tasks/lanes.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLayout;
class QLineEdit;

namespace supercargo::ui {

/// How the columns of any other order file are to be understood: a sample file is chosen, each field gets its column,
/// and the first orders are shown as they would come in. Saved under a name.
class ProfileDialog final : public QDialog {
    Q_OBJECT
public:
    ProfileDialog(const Appearance& look, Lanes& lanes, const std::optional<orders::MappingProfile>& known,
                  QWidget* parent);

    /// Reads the head of this file and proposes columns that are called like a field.
    void openSample(const QString& file);

Q_SIGNALS:
    void done(const QString& name);
    /// What the profile makes of the sample is shown.
    void previewed();

private:
    struct Sample {
        std::vector<std::string> header;
        std::map<std::string, std::vector<std::string>> proposal;
    };

    void layOut(const Appearance& look);
    [[nodiscard]] QWidget* layOutFields(const Appearance& look);
    [[nodiscard]] QLayout* layOutPreview(const Appearance& look);
    [[nodiscard]] QLayout* layOutButtons(const Appearance& look);
    void showKnown();
    void chooseSample();
    void takeSample(const Sample& sample);
    void preview();
    /// In words.
    [[nodiscard]] QStringList missingFields() const;
    void showNothing(const QString& note);
    void showPreview(const orders::OrderChunk& chunk);
    void save();
    void fail(const Failure& failure);
    [[nodiscard]] orders::MappingProfile profile() const;

    Lanes& m_lanes;
    std::optional<orders::MappingProfile> m_known;
    QString m_file;
    QLineEdit* m_name;
    QComboBox* m_platform;
    Button* m_choose;
    QHash<QString, QComboBox*> m_columns; // by field
    ListModel<orders::IncomingOrder>* m_orders;
    TableView* m_table;
    Label* m_note;
    Label* m_fault;
    Button* m_save;
    QTimer m_settling; // a preview after the last change, not after each
    int m_asked = 0;   // previews asked for: an older one comes too late
};

} // namespace supercargo::ui
