#ifndef ANNALS_CLIBXML2_SHIM_H
#define ANNALS_CLIBXML2_SHIM_H

// Where libxml2 is built with ICU its headers include ICU's, whose types clash with those that Foundation brings.
// Nothing that Swift uses here depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

// `xmlError` became const in libxml2 2.12; these read it the same way in every version, and give Swift plain values.

static inline const char *annals_error_message(const void *error) { return ((const xmlError *)error)->message; }
static inline int annals_error_line(const void *error) { return ((const xmlError *)error)->line; }
static inline int annals_error_column(const void *error) { return ((const xmlError *)error)->int2; }
static inline int annals_error_level(const void *error) { return (int)((const xmlError *)error)->level; }

typedef void (*annals_error_function)(void *context, const void *error);

// Sets the structured error callback of a handler without naming its type, which differs between versions.
static inline void annals_set_error_function(xmlSAXHandler *handler, annals_error_function function) {
    handler->serror = (xmlStructuredErrorFunc)(void (*)(void))function;
}

// `XML_SAX2_MAGIC` is a macro that Swift imports as a signed number too large for `initialized`.
static inline void annals_use_sax2(xmlSAXHandler *handler) { handler->initialized = XML_SAX2_MAGIC; }

static inline int annals_line(const xmlParserCtxt *context) {
    return context && context->input ? context->input->line : 0;
}

#endif
