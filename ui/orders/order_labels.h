// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/orders/ask_bar.h"
#include "ui/shell/page_parts.h"

#include <QObject>

namespace supercargo::ui {

/// What labels are drawn and printed with.
struct LabelParts {
    printing::PrintingService& printing;
    labels::DrawingTools drawing;
};

/// What became of labels that were wanted.
struct LabelOutcome {
    std::int64_t labels = 0;
    std::int64_t refused = 0;
    QString whyNot; ///< of the first that was refused
    bool stoppedEarly = false;
};

/// Prints the first labels of orders from the office, without scanning: asks at which station's printer, then prints
/// on the long lane, where it can be watched and stopped. What has its label already is left to the station.
class OrderLabels final : public QObject {
    Q_OBJECT
public:
    OrderLabels(const PageParts& parts, const LabelParts& labels, AskBar& ask, QObject* parent);

    void begin(const std::vector<OrderId>& orders);

Q_SIGNALS:
    /// Something is being done: what was done before is no longer the last step.
    void begun();
    void asking();
    void written();
    void done(const supercargo::ui::LabelOutcome& outcome);
    void failed(const supercargo::ui::Failure& failure);

private:
    void print(const std::vector<OrderId>& orders, StationId station);

    PageParts m_parts;
    LabelParts m_labels;
    AskBar& m_ask;
};

} // namespace supercargo::ui
