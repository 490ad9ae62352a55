// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/preview_panel.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace supercargo::ui {

PreviewPanel::PreviewPanel(const Parts& parts, QWidget* parent)
    : QWidget{parent},
      m_parts{parts},
      m_panel{new Panel{parts.look, this}},
      m_check{new Button{parts.look, ButtonKind::Flat, m_panel}},
      m_ruler{new QWidget{m_panel}},
      m_rulerWords{new Label{parts.look, Rank::Body, Role::Text, m_ruler}},
      m_measured{new QDoubleSpinBox{m_ruler}},
      m_correct{new Button{parts.look, ButtonKind::Primary, m_ruler}},
      m_label{new LabelPreview{parts.look, parts.settings, m_panel}},
      m_scroll{new QScrollArea{m_panel}}
{
    const auto& sizes = parts.look.sizes();
    m_check->setDrawing(Icon::ruler);
    m_check->setLink(true);
    m_panel->addToHead(m_check);
    m_rulerWords->setWordWrap(true);
    m_measured->setDecimals(1);
    m_measured->setSuffix(QStringLiteral(" mm"));
    m_measured->setRange(10, 2'000);
    auto* line = new QHBoxLayout{m_ruler};
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(sizes.gap);
    line->addWidget(m_rulerWords, 1);
    line->addWidget(m_measured);
    line->addWidget(m_correct);
    m_ruler->hide();
    m_scroll->setWidget(m_label);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_label->setAutoFillBackground(false);
    m_panel->body()->setContentsMargins(sizes.gapInside, sizes.gapInside, sizes.gapInside, sizes.gapInside);
    m_panel->body()->addWidget(m_ruler);
    m_panel->body()->addWidget(m_scroll, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    connect(m_check, &QPushButton::clicked, this, &PreviewPanel::openRuler);
    connect(m_correct, &QPushButton::clicked, this, &PreviewPanel::measure);
    connect(m_measured->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, &PreviewPanel::measure);
    translated(*this, [this] { setTexts(); });
}

void PreviewPanel::setTexts()
{
    m_panel->setTitle(tr("As it comes out"));
    const auto& printer = m_wanted ? m_wanted->printer : printing::Printer{};
    m_panel->setNote(tr("%1 × %2 mm, 1 : 1").arg(printer.media.widthMm).arg(printer.media.heightMm));
    m_check->setText(tr("Check with a ruler"));
    m_check->setAccessibleName(m_check->text());
    m_rulerWords->setText(tr("Hold a ruler to the screen: how wide is the label there?"));
    m_measured->setAccessibleName(tr("Measured width"));
    m_correct->setText(tr("Correct"));
    m_correct->setAccessibleName(m_correct->text());
    m_scroll->setAccessibleName(tr("As it comes out"));
    sayReadBack();
    m_label->setAccessibleName(m_name.isEmpty() ? tr("An invented label") : tr("The label of %1").arg(m_name));
}

void PreviewPanel::show(const std::optional<PreviewRequest>& request, const QString& name)
{
    const bool isSame = request.has_value() == m_wanted.has_value() && (!request || request->isSame(*m_wanted));
    m_wanted = request;
    m_name = name;
    if (isSame) {
        return;
    }
    if (!request) {
        m_shown.reset();
        m_readBackDpi = 0;
        m_label->present({});
        Q_EMIT drawn(Sign::Shipped, {});
        return;
    }
    m_label->setPaper(request->printer.media.widthMm, request->printer.media.heightMm);
    setTexts();
    draw();
}

/// One at a time; while a slider moves only the last of its places is drawn.
void PreviewPanel::draw()
{
    if (m_isDrawing || !m_wanted || (m_shown && m_shown->isSame(*m_wanted))) {
        return;
    }
    m_isDrawing = true;
    m_parts.lanes.quietly(
        QStringLiteral("lists"), this,
        [request = *m_wanted, drawing = m_parts.drawing,
         &dispatch = m_parts.dispatch](workspace::Workspace& workspace, const TaskControl&) {
            return drawPreview(workspace, drawing, dispatch, request);
        },
        [this, request = *m_wanted](const std::string& png) { take(request, png); },
        [this, request = *m_wanted](const Failure& failure) {
            m_isDrawing = false;
            m_shown = request;
            m_readBackDpi = 0;
            m_label->present({});
            Q_EMIT drawn(Sign::Overdue, failure.sentence);
            draw();
        });
}

void PreviewPanel::take(const PreviewRequest& request, const std::string& png)
{
    m_isDrawing = false;
    m_shown = request;
    if (m_wanted && m_wanted->isSame(request)) {
        m_label->present(QImage::fromData(QByteArray::fromRawData(png.data(), static_cast<qsizetype>(png.size()))));
        m_readBackDpi = request.printer.dpi;
        sayReadBack();
    }
    draw();
}

void PreviewPanel::sayReadBack()
{
    if (m_readBackDpi > 0) {
        Q_EMIT drawn(Sign::Shipped, tr("Read back: both codes of this label decode at %1 dpi").arg(m_readBackDpi));
    }
}

void PreviewPanel::openRuler()
{
    const double width = m_wanted ? m_wanted->printer.media.widthMm : 0;
    m_measured->setValue(width);
    m_ruler->show();
    m_measured->setFocus();
    m_measured->selectAll();
}

bool PreviewPanel::closeRuler()
{
    const bool isOpen = m_ruler->isVisible();
    m_ruler->hide();
    return isOpen;
}

void PreviewPanel::measure()
{
    if (m_wanted && screen() != nullptr && m_measured->value() > 0) {
        const double pixels = m_wanted->printer.media.widthMm * m_label->scale();
        m_parts.settings.setPixelsPerMillimetre(screen()->name(), pixels / m_measured->value());
        m_label->fit();
    }
    m_ruler->hide();
    m_check->setFocus();
}

} // namespace supercargo::ui
