// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/supercargo_style.h"

#include "ui/theme/appearance.h"
#include "ui/theme/style_drawing.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QStyleOption>

namespace supercargo::ui {

namespace {

constexpr int kScrollBarWidth = 12;
constexpr int kShortestHandle = 32;
constexpr int kFieldPadding = 5; // beside the margins that Qt's fields have of their own

ButtonKind kindOf(const QStyleOption& option, const QWidget* widget)
{
    if (widget != nullptr) {
        if (const QVariant kind = widget->property(kButtonKindProperty); kind.isValid()) {
            return static_cast<ButtonKind>(kind.toInt());
        }
    }
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    if (button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton)) {
        return ButtonKind::Primary;
    }
    const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    return flat ? ButtonKind::Flat : ButtonKind::Secondary;
}

} // namespace

SupercargoStyle::SupercargoStyle(const Appearance& look) : QProxyStyle{QStringLiteral("Fusion")}, m_look{look}
{}

void SupercargoStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr || qobject_cast<QSlider*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void SupercargoStyle::drawPrimitive(const PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                    const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawing::buttonPanel(m_look, *painter, *option, kindOf(*option, widget));
        return;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0) {
            const bool invalid = widget != nullptr && widget->property(kInvalidProperty).toBool();
            drawing::fieldPanel(m_look, *painter, *option, invalid);
        }
        return;
    case PE_FrameLineEdit:
    case PE_FrameDefaultButton:
    case PE_FrameFocusRect: // every part draws its own ring
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawing::checkBox(m_look, *painter, *option);
        return;
    case PE_IndicatorRadioButton:
        drawing::radioButton(m_look, *painter, *option);
        return;
    case PE_Frame:
        drawing::box(*painter, option->rect, {}, m_look.color(Role::Line), 0);
        return;
    case PE_PanelItemViewRow: // the cells draw their ground, so that hover and selection are one decision
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void SupercargoStyle::drawControl(const ControlElement element, const QStyleOption* option, QPainter* painter,
                                  const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel: // of a button that is not ours, as the file dialog's
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button != nullptr && button->state.testFlag(State_Enabled) && kindOf(*option, widget) == ButtonKind::Primary) {
            QStyleOptionButton onAccent{*button};
            onAccent.palette.setColor(QPalette::ButtonText, m_look.color(Role::AccentText));
            QProxyStyle::drawControl(element, &onAccent, painter, widget);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_ProgressBarGroove:
        drawing::progressGroove(m_look, *painter, option->rect);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            drawing::progressContents(m_look, *painter, *bar);
        }
        return;
    case CE_ProgressBarLabel: // figures stand beside the bar
        return;
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawing::headerSection(m_look, *painter, *header);
            drawing::headerLabel(m_look, *painter, *header);
        }
        return;
    case CE_HeaderEmptyArea:
        if (const auto* view = qobject_cast<const QHeaderView*>(widget)) {
            QStyleOptionHeader header;
            header.rect = option->rect;
            header.orientation = view->orientation();
            drawing::headerSection(m_look, *painter, header);
        }
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void SupercargoStyle::drawComplexControl(const ComplexControl control, const QStyleOptionComplex* option,
                                         QPainter* painter, const QWidget* widget) const
{
    const auto part = [&](const SubControl which) { return subControlRect(control, option, which, widget); };
    switch (control) {
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            drawing::slider(m_look, *painter, *slider, part(SC_SliderGroove), part(SC_SliderHandle));
        }
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            painter->fillRect(option->rect, m_look.color(Role::Surface));
            drawing::scrollBar(m_look, *painter, *bar, part(SC_ScrollBarSlider));
        }
        return;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            drawing::comboBox(m_look, *painter, *combo, part(SC_ComboBoxArrow));
        }
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            drawing::spinBox(m_look, *painter, *spin, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
        }
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect SupercargoStyle::subControlRect(const ComplexControl control, const QStyleOptionComplex* option,
                                      const SubControl part, const QWidget* widget) const
{
    if ((control == CC_ComboBox && part == SC_ComboBoxEditField) ||
        (control == CC_SpinBox && part == SC_SpinBoxEditField)) {
        return QProxyStyle::subControlRect(control, option, part, widget).adjusted(kFieldPadding, 0, 0, 0);
    }
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr) {
        return QProxyStyle::subControlRect(control, option, part, widget);
    }
    // No arrow buttons: the groove is the whole bar.
    const QRect whole = option->rect;
    const bool across = bar->orientation == Qt::Horizontal;
    const int length = across ? whole.width() : whole.height();
    const int range = bar->maximum - bar->minimum;
    const int handle =
        range <= 0 ? length
                   : qBound(qMin(kShortestHandle, length),
                            static_cast<int>(qint64{length} * bar->pageStep / (qint64{range} + bar->pageStep)), length);
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto stretch = [&](const int from, const int size) {
        return across ? QRect{whole.x() + from, whole.y(), size, whole.height()}
                      : QRect{whole.x(), whole.y() + from, whole.width(), size};
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return whole;
    case SC_ScrollBarSlider:
        return stretch(start, handle);
    case SC_ScrollBarSubPage:
        return stretch(0, start);
    case SC_ScrollBarAddPage:
        return stretch(start + handle, length - start - handle);
    default:
        return {};
    }
}

QRect SupercargoStyle::subElementRect(const SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool isField = element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0;
    return isField ? rect.adjusted(kFieldPadding, 0, -kFieldPadding, 0) : rect;
}

QSize SupercargoStyle::sizeFromContents(const ContentsType type, const QStyleOption* option, const QSize& size,
                                        const QWidget* widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto& sizes = m_look.sizes();
    switch (type) {
    case CT_PushButton:
        made.setWidth(qMax(size.width() + 2 * sizes.gapPanels, made.width()));
        made.setHeight(qMax(sizes.control, size.height() + sizes.gap));
        break;
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame == nullptr || frame->lineWidth > 0) {
            made.setHeight(qMax(sizes.control, made.height()));
        }
        break;
    case CT_ProgressBar:
        made.setHeight(sizes.icon);
        break;
    default:
        break;
    }
    return made;
}

int SupercargoStyle::pixelMetric(const PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const auto& sizes = m_look.sizes();
    switch (metric) {
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_look.grown(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return sizes.gap;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return sizes.icon;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return sizes.gapEdge;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return sizes.gap;
    case PM_HeaderMargin:
        return sizes.cellPadding;
    case PM_FocusFrameHMargin:
        return sizes.cellPadding - 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int SupercargoStyle::styleHint(const StyleHint hint, const QStyleOption* option, const QWidget* widget,
                               QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ComboBox_Popup:
    case SH_Table_GridLineColor:
        return hint == SH_Table_GridLineColor ? static_cast<int>(m_look.color(Role::Line).rgba()) : 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

} // namespace supercargo::ui
