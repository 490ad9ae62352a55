// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/fault.h"

#include <cstdint>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace supercargo::files {

/// The attributes of one element, by local name: "r:id" is found as "id".
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs{pairs} {}
    [[nodiscard]] std::optional<std::string_view> find(std::string_view localName) const;
    /// Empty where it is absent.
    [[nodiscard]] std::string_view operator[](std::string_view localName) const;

private:
    const char** m_pairs;
};

/// Gets what an XML text consists of; element names come without prefix. May throw.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void startElement(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view part) = 0;
};

/// XML in pieces, bounded: a document type (and with it every entity), deep nesting and endless tokens are refused.
class XmlParser {
public:
    /// `path` is for the error.
    XmlParser(std::string path, XmlHandler& handler);
    ~XmlParser();
    XmlParser(const XmlParser&) = delete;
    XmlParser& operator=(const XmlParser&) = delete;

    /// Throws file_malformed {path, what}, or what the handler threw.
    void parse(std::string_view piece, bool isLast);

private:
    static void onStart(void* self, const char* name, const char** attributes);
    static void onEnd(void* self, const char* name);
    static void onText(void* self, const char* text, int length);
    static void onDoctype(void* self, const char* name, const char* system, const char* publicId, int hasSubset);
    template <typename Call>
    void guarded(const Call& call);
    void refuse(Fault fault);

    struct Free {
        void operator()(XML_ParserStruct* parser) const;
    };
    std::string m_path;
    XmlHandler& m_handler;
    std::unique_ptr<XML_ParserStruct, Free> m_parser;
    std::exception_ptr m_failure; // carried past expat, which is C
    std::int64_t m_fed = 0;
    int m_depth = 0;
};

} // namespace supercargo::files
