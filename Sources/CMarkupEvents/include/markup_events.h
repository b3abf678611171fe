// libxml2's HTML and XML parsers as three callbacks. No libxml2 type is named here, so that its headers stay out
// of Swift modules.
#ifndef MARKUP_EVENTS_H
#define MARKUP_EVENTS_H

#include <stddef.h>

/// What a parse reports, in order of the source. Positions are byte offsets into the input: that of the `>` of a
/// start tag, the end of an end tag, and for text a hint for its end that may be a few bytes off. Elements that
/// the source does not write out are reported too. Names end in NUL and live as long as the parse.
typedef struct {
  void *context;
  void (*open)(void *context, const char *name, size_t position);
  void (*close)(void *context, const char *name, size_t position);
  void (*text)(void *context, const unsigned char *bytes, size_t count, size_t position);
} markup_handler;

typedef enum {
  markup_done,
  /// XML only: not well formed; `line`, `column` (1-based, column in bytes) and `message` say where and why.
  markup_malformed,
  /// XML only: there is a document type declaration, which could define entities.
  markup_doctype,
  /// Elements nest deeper than the limit; what came before was reported.
  markup_too_deep,
  markup_out_of_memory,
} markup_status;

typedef struct {
  markup_status status;
  size_t position;
  int line, column;
  char message[160];
} markup_outcome;

/// Parses UTF-8, whatever encoding the document declares. Reads nothing but the bytes given; safe on any thread.
markup_outcome markup_parse_html(
    const unsigned char *bytes, size_t count, int maximum_depth, const markup_handler *handler);
markup_outcome markup_parse_xml(
    const unsigned char *bytes, size_t count, int maximum_depth, const markup_handler *handler);

/// The code point of an HTML 4 character entity such as `nbsp`, or 0.
unsigned markup_html_entity(const char *name);

#endif
