// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "ui/common/panel.h"
#include "ui/printers/label_preview.h"
#include "ui/printers/preview_reading.h"
#include "ui/tasks/lanes.h"

class QDoubleSpinBox;
class QScrollArea;

namespace supercargo::ui {

/// A label as it comes out of a printer, in true size; a ruler corrects what the screen claims of itself, once.
class PreviewPanel final : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        const Appearance& look;
        Settings& settings;
        Lanes& lanes;
        printing::PrintDispatch& dispatch;
        labels::DrawingTools drawing;
    };

    PreviewPanel(const Parts& parts, QWidget* parent);

    /// Draws what is not drawn yet; `name` is the package's number, empty for the invented label.
    void show(const std::optional<PreviewRequest>& request, const QString& name);
    [[nodiscard]] LabelPreview& label() { return *m_label; }
    /// Leaves the ruler, if it is in use.
    bool closeRuler();

Q_SIGNALS:
    /// What reading the drawn label back came to.
    void drawn(supercargo::ui::Sign sign, const QString& sentence);

private:
    void setTexts();
    void sayReadBack();
    void draw();
    void take(const PreviewRequest& request, const std::string& png);
    void openRuler();
    void measure();

    Parts m_parts;
    Panel* m_panel;
    Button* m_check;
    QWidget* m_ruler;
    Label* m_rulerWords;
    QDoubleSpinBox* m_measured;
    Button* m_correct;
    LabelPreview* m_label;
    QScrollArea* m_scroll;
    std::optional<PreviewRequest> m_wanted;
    std::optional<PreviewRequest> m_shown;
    QString m_name;
    bool m_isDrawing = false;
    int m_readBackDpi = 0; // 0: what is shown was not read back
};

} // namespace supercargo::ui
