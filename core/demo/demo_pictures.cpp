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
        return "<rect " + fill +
               " x=\"52\" y=\"158\" width=\"72\" height=\"14\" rx=\"7\"/>"
               "<path fill=\"none\" stroke=\"" +
               main +
               "\" stroke-width=\"9\" stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"M88 160L62 106l48-48\"/>"
               "<circle " +
               dark + " cx=\"62\" cy=\"106\" r=\"7\"/><path " + fill +
               " d=\"M100 50l22-18c8-4 16 2 14 10l26 46-66-8z\"/><path fill=\"#FBE7A8\" d=\"M96 80l66 8c-12 18-56 "
               "18-66-8z\"/>";
    case Shape::tote:
        return "<path fill=\"none\" stroke=\"" + main +
               "\" stroke-width=\"9\" d=\"M72 78V58a28 28 0 0 1 56 0v20\"/><path " + fill +
               " d=\"M46 76h108l10 92H36z\"/><path " + light + " d=\"M84 122c12-18 30-14 34-2-10-2-12 12-26 10z\"/>";
    case Shape::puzzle:
        return "<path " + fill +
               " d=\"M40 62h36c-10-26 34-26 24 0h38v36c26-10 26 34 0 24v40h-38c10-24-34-24-24 0H40v-40c24 10 24-34 "
               "0-24z\"/>"
               "<path " +
               light + " d=\"M46 68h24v6H52v18h-6z\"/>";
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
    case Shape::lunchBox:
        return "<rect " + fill + " x=\"38\" y=\"66\" width=\"124\" height=\"22\" rx=\"10\"/><rect " + fill +
               " x=\"44\" y=\"90\" width=\"112\" height=\"36\" rx=\"6\"/><rect " + fill +
               " x=\"44\" y=\"129\" width=\"112\" height=\"40\" rx=\"12\"/><path " + light +
               " d=\"M44 90h112v6H44zM44 129h112v6H44z\"/><rect " + dark +
               " x=\"92\" y=\"78\" width=\"16\" height=\"24\" rx=\"4\"/>";
    case Shape::cap:
        return "<path " + fill +
               " d=\"M40 128c0-52 24-76 62-76s58 26 58 70z\"/><path fill=\"none\" stroke=\"#000\" "
               "stroke-opacity=\"0.22\" stroke-width=\"4\" d=\"M102 54c-16 20-22 46-22 72M102 54c18 16 26 42 28 68\"/>"
               "<circle " +
               fill + " cx=\"102\" cy=\"50\" r=\"7\"/><path " + fill +
               " d=\"M36 128c40-12 84-14 124-8 22 6 30 18 22 26-36-8-98-12-142-4-8-2-8-10-4-14z\"/><path " + dark +
               " d=\"M36 128c40-12 84-14 124-8 22 6 30 18 22 26-36-8-98-12-142-4-8-2-8-10-4-14z\"/>";
    case Shape::hoodie:
        return "<path " + fill +
               " d=\"M70 50l-36 26-8 74 22 6 14-52v66h76v-66l14 52 22-6-8-74-36-26c-12-22-48-22-60 0z\"/><path " +
               dark + " d=\"M76 52c6-24 42-24 48 0 2 22-10 34-24 38-14-4-26-16-24-38z\"/><path " + light +
               " d=\"M91 88h4v26h-4zM105 88h4v26h-4z\"/><path " + dark + " d=\"M74 134h52l10 26H64z\"/>";
    case Shape::lights: {
        std::string bulbs = "<path fill=\"none\" stroke=\"#4A4F52\" stroke-width=\"4\" "
                            "d=\"M24 52c40 44 112 44 152 0M24 112c40 44 112 44 152 0\"/>";
        for (const char* place : {"46 76", "82 90", "118 90", "154 76", "46 136", "82 150", "118 150", "154 136"}) {
            bulbs += std::string{"<g transform=\"translate("} + place +
                     ")\"><rect fill=\"#4A4F52\" x=\"-4\" y=\"-6\" width=\"8\" "
                     "height=\"8\"/><path " +
                     fill + " d=\"M-5 2h10c8 12 2 22-5 22s-13-10-5-22z\"/><circle " + light +
                     " cx=\"-2\" cy=\"12\" r=\"3\"/></g>";
        }
        return bulbs;
    }
    case Shape::teapot:
        return "<path fill=\"none\" stroke=\"" + main +
               "\" stroke-width=\"11\" d=\"M62 92c-34-10-40 46 4 48\"/><path " + fill +
               " d=\"M134 128c14-2 18-30 28-46l14 4c-12 24-10 54-40 62z\"/><path " + fill +
               " d=\"M66 76h68c20 30 16 70-8 92H74c-24-22-28-62-8-92z\"/><path " + light +
               " d=\"M60 112h80c4 20-2 42-16 54H76c-14-12-20-34-16-54z\"/><rect " + fill +
               " x=\"70\" y=\"62\" width=\"60\" height=\"12\" rx=\"6\"/><circle " + fill +
               " cx=\"100\" cy=\"54\" r=\"9\"/>";
    case Shape::glove:
        return "<path " + fill +
               " d=\"M66 146V76a9 9 0 0 1 18 0V50a9 9 0 0 1 18 0v-6a9 9 0 0 1 18 0v10a9 9 0 0 1 18 0v56l14-16a9 9 0 0 "
               "1 15 10l-27 42z\"/>"
               "<path " +
               dark + " d=\"M82 78h3v32h-3zM100 54h3v54h-3zM118 56h3v52h-3z\"/><rect " + fill +
               " x=\"62\" y=\"146\" width=\"80\" height=\"26\" rx=\"5\"/><path " + light +
               " d=\"M72 148h5v22h-5zM88 148h5v22h-5zM104 148h5v22h-5zM120 148h5v22h-5z\"/>";
    case Shape::notebook:
        return "<rect fill=\"#F8F6F0\" x=\"60\" y=\"34\" width=\"92\" height=\"138\" rx=\"6\"/><rect " + fill +
               " x=\"52\" y=\"30\" width=\"94\" height=\"138\" rx=\"8\"/><path " + dark +
               " d=\"M60 30h8v138h-8a8 8 0 0 1-8-8V38a8 8 0 0 1 8-8z\"/><rect " + light +
               " x=\"84\" y=\"56\" width=\"46\" height=\"22\" rx=\"3\"/><path " + dark + " d=\"M132 30h6v138h-6z\"/>";
    case Shape::slingBag:
        return "<path fill=\"none\" stroke=\"" + main +
               "\" stroke-width=\"8\" d=\"M52 112C40 34 152 20 152 100\"/><path " + fill +
               " d=\"M44 100c0-10 8-16 18-16h80c10 0 18 6 18 16v48c0 14-10 22-24 22H68c-14 0-24-8-24-22z\"/><path " +
               dark + " d=\"M44 104h116v8H44z\"/><rect " + light +
               " x=\"62\" y=\"126\" width=\"76\" height=\"30\" rx=\"8\"/><rect " + dark +
               " x=\"118\" y=\"104\" width=\"6\" height=\"18\" rx=\"3\"/>";
    case Shape::scarf:
        return "<path " + fill + " d=\"M46 62c0-18 108-18 108 0v20c-14 14-32 18-54 18S60 96 46 82z\"/><path " + dark +
               " d=\"M56 66c20 12 68 12 88 0-8 18-80 18-88 0z\"/><path " + fill +
               " d=\"M92 88h34l12 70h-40z\"/><path " + light +
               " d=\"M96 122h35l2 9H97zM98 138h37l2 9H98z\"/><path fill=\"none\" stroke=\"" + main +
               "\" stroke-width=\"4\" d=\"M101 158v14M111 158v14M121 158v14M131 158v14\"/>";
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
