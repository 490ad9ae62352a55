// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xml_parser.h"

#include "core/base/error.h"

#include <expat.h>

namespace supercargo::files {

namespace {

constexpr int kMaxDepth = 100;
constexpr std::int64_t kMaxToken = std::int64_t{4} << 20;

std::string_view localName(const std::string_view name)
{
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

std::optional<std::string_view> XmlAttributes::find(const std::string_view wanted) const
{
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        if (localName(pair[0]) == wanted) {
            return pair[1];
        }
    }
    return {};
}

std::string_view XmlAttributes::operator[](const std::string_view wanted) const
{
    return find(wanted).value_or(std::string_view{});
}

void XmlParser::Free::operator()(XML_ParserStruct* parser) const
{
    XML_ParserFree(parser);
}

XmlParser::XmlParser(std::string path, XmlHandler& handler)
    : m_path{std::move(path)},
      m_handler{handler},
      m_parser{XML_ParserCreate(nullptr)}
{
    if (!m_parser) {
        throw std::bad_alloc{};
    }
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(m_parser.get(), &XmlParser::onStart, &XmlParser::onEnd);
    XML_SetCharacterDataHandler(m_parser.get(), &XmlParser::onText);
    XML_SetStartDoctypeDeclHandler(m_parser.get(), &XmlParser::onDoctype);
    XML_SetParamEntityParsing(m_parser.get(), XML_PARAM_ENTITY_PARSING_NEVER);
}

XmlParser::~XmlParser() = default;

void XmlParser::parse(const std::string_view piece, const bool isLast)
{
    const auto status = XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), isLast ? 1 : 0);
    if (m_failure) {
        std::rethrow_exception(m_failure);
    }
    if (status != XML_STATUS_OK) {
        throw Error{ErrorCode::file_malformed,
                    {m_path, toString(Fault::xml_broken)},
                    std::string{XML_ErrorString(XML_GetErrorCode(m_parser.get()))} + " at line " +
                        std::to_string(XML_GetCurrentLineNumber(m_parser.get()))};
    }
    m_fed += static_cast<std::int64_t>(piece.size());
    if (!isLast && m_fed - XML_GetCurrentByteIndex(m_parser.get()) > kMaxToken) {
        throw Error{ErrorCode::file_malformed, {m_path, toString(Fault::xml_without_end)}};
    }
}

/// Nothing may be thrown through expat: what is thrown waits until it has returned.
template <typename Call>
void XmlParser::guarded(const Call& call)
{
    if (m_failure) {
        return;
    }
    try {
        call();
    } catch (...) {
        m_failure = std::current_exception();
        XML_StopParser(m_parser.get(), 0);
    }
}

void XmlParser::refuse(const Fault fault)
{
    throw Error{ErrorCode::file_malformed, {m_path, toString(fault)}};
}

void XmlParser::onStart(void* self, const char* name, const char** attributes)
{
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guarded([&] {
        if (++parser.m_depth > kMaxDepth) {
            parser.refuse(Fault::xml_too_deep);
        }
        parser.m_handler.startElement(localName(name), XmlAttributes{attributes});
    });
}

void XmlParser::onEnd(void* self, const char* name)
{
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guarded([&] {
        --parser.m_depth;
        parser.m_handler.endElement(localName(name));
    });
}

void XmlParser::onText(void* self, const char* text, const int length)
{
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guarded([&] { parser.m_handler.text({text, static_cast<std::size_t>(length)}); });
}

void XmlParser::onDoctype(void* self, const char*, const char*, const char*, int)
{
    auto& parser = *static_cast<XmlParser*>(self);
    parser.guarded([&] { parser.refuse(Fault::xml_document_type); });
}

} // namespace supercargo::files
