#include "markup_events.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <string.h>

typedef struct {
  xmlParserCtxtPtr parser;
  const markup_handler *handler;
  int depth, maximum_depth;
  markup_status status;
  size_t stopped_at;
} parse;

static pthread_once_t once = PTHREAD_ONCE_INIT;

static size_t position(const parse *p) {
  long offset = xmlByteConsumed(p->parser);
  return offset < 0 ? 0 : (size_t)offset;
}

static void stop(parse *p, markup_status status) {
  if (p->status == markup_done) {
    p->status = status;
    p->stopped_at = position(p);
  }
  xmlStopParser(p->parser);
}

static void on_open(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)attributes;  // Read from the source itself, where their bytes are known.
  parse *p = context;
  if (p->status != markup_done) return;
  if (++p->depth > p->maximum_depth) {
    stop(p, markup_too_deep);
    return;
  }
  p->handler->open(p->handler->context, (const char *)name, position(p));
}

static void on_close(void *context, const xmlChar *name) {
  parse *p = context;
  if (p->status != markup_done) return;
  p->depth--;
  p->handler->close(p->handler->context, (const char *)name, position(p));
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  parse *p = context;
  if (p->status != markup_done) return;
  p->handler->text(p->handler->context, bytes, (size_t)count, position(p));
}

static void on_doctype(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  stop(context, markup_doctype);
}

static xmlEntityPtr predefined(void *context, const xmlChar *name) {
  (void)context;
  return xmlGetPredefinedEntity(name);
}

static xmlSAXHandler events(void) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.startElement = on_open;
  sax.endElement = on_close;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  return sax;
}

// What went wrong, without libxml2's final full stop and line end.
static void describe(markup_outcome *outcome, const xmlError *error, size_t where) {
  outcome->position = where;
  if (!error || !error->message) return;
  outcome->line = error->line;
  outcome->column = error->int2;
  strncpy(outcome->message, error->message, sizeof outcome->message - 1);
  size_t length = strlen(outcome->message);
  while (length && strchr(" \n.", outcome->message[length - 1])) outcome->message[--length] = 0;
}

// Input comes in parts since libxml2 counts a part in an `int`, and copies it.
enum { part_size = 1 << 20 };

typedef int (*feeder)(xmlParserCtxtPtr, const char *, int, int);

static void feed(parse *p, feeder push, const unsigned char *bytes, size_t count) {
  size_t at = 0;
  while (at < count && p->status == markup_done) {
    size_t part = count - at < part_size ? count - at : part_size;
    push(p->parser, (const char *)bytes + at, (int)part, at + part == count);
    at += part;
  }
  if (!count) push(p->parser, "", 0, 1);
}

markup_outcome markup_parse_html(
    const unsigned char *bytes, size_t count, int maximum_depth, const markup_handler *handler) {
  pthread_once(&once, xmlInitParser);
  markup_outcome outcome = {markup_done, 0, 0, 0, ""};
  parse p = {NULL, handler, 0, maximum_depth, markup_done, 0};
  xmlSAXHandler sax = events();
  p.parser = htmlCreatePushParserCtxt(&sax, &p, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (!p.parser) {
    outcome.status = markup_out_of_memory;
    return outcome;
  }
  htmlCtxtUseOptions(
      p.parser, HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                    HTML_PARSE_NOWARNING);
  feed(&p, htmlParseChunk, bytes, count);
  outcome.status = p.status;
  outcome.position = p.status == markup_done ? position(&p) : p.stopped_at;
  if (p.parser->myDoc) xmlFreeDoc(p.parser->myDoc);
  htmlFreeParserCtxt(p.parser);
  return outcome;
}

markup_outcome markup_parse_xml(
    const unsigned char *bytes, size_t count, int maximum_depth, const markup_handler *handler) {
  pthread_once(&once, xmlInitParser);
  markup_outcome outcome = {markup_done, 0, 0, 0, ""};
  parse p = {NULL, handler, 0, maximum_depth, markup_done, 0};
  xmlSAXHandler sax = events();
  sax.internalSubset = on_doctype;
  sax.getEntity = predefined;
  p.parser = xmlCreatePushParserCtxt(&sax, &p, NULL, 0, NULL);
  if (!p.parser) {
    outcome.status = markup_out_of_memory;
    return outcome;
  }
  // Without entities nothing grows, so that libxml2's own size limits may go.
  xmlCtxtUseOptions(
      p.parser, XML_PARSE_IGNORE_ENC | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR |
                    XML_PARSE_NOWARNING);
  xmlSwitchEncoding(p.parser, XML_CHAR_ENCODING_UTF8);
  feed(&p, xmlParseChunk, bytes, count);
  outcome.status = p.status;
  if (p.status == markup_done && !p.parser->wellFormed) outcome.status = markup_malformed;
  describe(&outcome, xmlCtxtGetLastError(p.parser), p.status == markup_done ? position(&p) : p.stopped_at);
  if (p.parser->myDoc) xmlFreeDoc(p.parser->myDoc);
  xmlFreeParserCtxt(p.parser);
  return outcome;
}

unsigned markup_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
