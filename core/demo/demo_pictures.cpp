// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_goods.h"

namespace supercargo::demo {

namespace {

/// The shape's own strokes on a field of 200 × 200; `main` is the product's colour.
std::string strokes(const Shape shape, const std::string& main)
{
    const std::string fill = "fill=\"" + main + "\"";
    const std::string dark = "fill=\"#000\" fill-opacity=\"0.22\"";
    const std::string light = "fill=\"#fff\" fill-opacity=\"0.45\"";
    switch (shape) {
    case Shape::mug:
        return "<path " + fill +
               " d=\"M48 60h84v84a16 16 0 0 1-16 16H64a16 16 0 0 1-16-16z\"/>"
               "<path fill=\"none\" stroke=\"" +
               main +
               "\" stroke-width=\"12\" d=\"M132 80h14a20 20 0 0 1 0 42h-14\"/>"
               "<path " +
               light + " d=\"M48 104h84v12H48z\"/><ellipse " + dark + " cx=\"90\" cy=\"60\" rx=\"42\" ry=\"10\"/>";
    case Shape::bottle:
        return "<rect " + fill + " x=\"74\" y=\"58\" width=\"52\" height=\"112\" rx=\"14\"/><rect " + dark +
               " x=\"82\" y=\"30\" width=\"36\" height=\"30\" rx=\"6\"/><rect " + light +
               " x=\"84\" y=\"74\" width=\"8\" height=\"80\" rx=\"4\"/>";
    case Shape::shirt:
        return "<path " + fill +
               " d=\"M70 40l-38 22 14 34 20-8v76h68V88l20 8 14-34-38-22c-8 16-52 16-60 0z\"/>"
               "<path " +
               dark + " d=\"M80 42c8 14 32 14 40 0l6 3c-10 22-42 22-52 0z\"/>";
    case Shape::socks:
        return "<path " + fill + " d=\"M60 36h34v74l-30 34a18 18 0 0 1-28-22l24-30z\"/><path " + fill +
               " d=\"M112 36h34v74l-30 34a18 18 0 0 1-28-22l24-30z\"/><path " + light +
               " d=\"M60 44h34v10H60zM112 44h34v10h-34z\"/>";
    case Shape::phoneCase:
        return "<rect " + fill + " x=\"62\" y=\"28\" width=\"76\" height=\"146\" rx=\"16\"/><rect " + dark +
               " x=\"70\" y=\"38\" width=\"34\" height=\"34\" rx=\"9\"/><circle " + light +
               " cx=\"82\" cy=\"50\" r=\"6\"/><circle " + light + " cx=\"94\" cy=\"61\" r=\"6\"/>";
    case Shape::earbuds:
        return "<rect " + fill + " x=\"46\" y=\"92\" width=\"108\" height=\"70\" rx=\"28\"/><path " + dark +
               " d=\"M46 120h108v8H46z\"/><circle " + fill + " cx=\"74\" cy=\"58\" r=\"18\"/><rect " + fill +
               " x=\"68\" y=\"58\" width=\"12\" height=\"30\" rx=\"6\"/>"
               "<circle " +
               fill + " cx=\"126\" cy=\"58\" r=\"18\"/><rect " + fill +
               " x=\"120\" y=\"58\" width=\"12\" height=\"30\" rx=\"6\"/>";
    case Shape::lamp:
        return "<path " + fill + " d=\"M64 96l18-52h36l18 52z\"/><rect " + dark +
               " x=\"96\" y=\"96\" width=\"8\" height=\"54\"/><rect " + fill +
               " x=\"68\" y=\"150\" width=\"64\" height=\"14\" rx=\"7\"/><circle fill=\"#FBE7A8\" cx=\"100\" "
               "cy=\"102\" r=\"12\"/>";
    case Shape::bag:
        return "<path fill=\"none\" stroke=\"" + main +
               "\" stroke-width=\"9\" d=\"M72 78V58a28 28 0 0 1 56 0v20\"/><path " + fill +
               " d=\"M46 76h108l10 92H36z\"/><path " + light + " d=\"M84 122c12-18 30-14 34-2-10-2-12 12-26 10z\"/>";
    case Shape::puzzle:
        return "<path " + fill + " d=\"M40 62h42c-10-22 30-22 20 0h44v40c22-10 22 30 0 20v42H40z\"/><path " + dark +
               " d=\"M92 62h8v102h-8zM40 110h106v8H40z\"/>";
    case Shape::brush:
        return "<rect " + dark + " x=\"94\" y=\"94\" width=\"12\" height=\"80\" rx=\"6\"/><path " + fill +
               " d=\"M60 40c24-18 56-18 80 0l-30 58H90z\"/><rect " + light +
               " x=\"90\" y=\"88\" width=\"20\" height=\"14\"/>";
    case Shape::strap:
        return "<rect " + fill + " x=\"82\" y=\"24\" width=\"36\" height=\"60\" rx=\"8\"/><rect " + fill +
               " x=\"82\" y=\"116\" width=\"36\" height=\"60\" rx=\"8\"/>"
               "<rect " +
               dark + " x=\"72\" y=\"76\" width=\"56\" height=\"48\" rx=\"12\"/><circle " + light +
               " cx=\"100\" cy=\"100\" r=\"14\"/>";
    case Shape::box:
        return "<path " + fill + " d=\"M100 36l60 28v68l-60 32-60-32V64z\"/><path " + dark +
               " d=\"M100 96l60-32v68l-60 32z\"/><path " + light + " d=\"M40 64l60-28 60 28-60 32z\"/>";
    }
    return {};
}

} // namespace

std::string pictureOf(const DemoProduct& product)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 200\"><rect width=\"200\" height=\"200\" "
           "fill=\"#EDE8E0\"/>"
           "<ellipse cx=\"100\" cy=\"174\" rx=\"62\" ry=\"8\" fill=\"#000\" fill-opacity=\"0.10\"/>" +
           strokes(product.shape, product.colour) + "</svg>\n";
}

} // namespace supercargo::demo
