#include "benchmarks.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <md4c.h>
#include <string.h>

static void count_event(roof_count *count, size_t length) {
  count->events++;
  count->length += length;
}

static void on_open(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)name, (void)attributes;
  count_event(context, 1);
}

static void on_close(void *context, const xmlChar *name) {
  (void)name;
  count_event(context, 1);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  (void)bytes;
  count_event(context, (size_t)count);
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

enum {
  part_size = 1 << 20,
  html_options = HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                 HTML_PARSE_NOWARNING,
  xml_options = XML_PARSE_IGNORE_ENC | XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR |
                XML_PARSE_NOWARNING,
};

typedef int (*feeder)(xmlParserCtxtPtr, const char *, int, int);

static void feed(xmlParserCtxtPtr parser, feeder push, const unsigned char *bytes, size_t count) {
  for (size_t at = 0; at < count;) {
    size_t part = count - at < part_size ? count - at : part_size;
    push(parser, (const char *)bytes + at, (int)part, at + part == count);
    at += part;
  }
}

roof_count roof_html_push(const unsigned char *bytes, size_t count) {
  roof_count result = {0, 0};
  xmlSAXHandler sax = events();
  htmlParserCtxtPtr parser =
      htmlCreatePushParserCtxt(&sax, &result, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  htmlCtxtUseOptions(parser, html_options);
  feed(parser, htmlParseChunk, bytes, count);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
  return result;
}

roof_count roof_html_pull(const unsigned char *bytes, size_t count) {
  roof_count result = {0, 0};
  xmlSAXHandler sax = events();
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
  // The context owns a handler of its own, which takes ours over.
  memcpy(parser->sax, &sax, sizeof sax);
  parser->userData = &result;
  htmlCtxtUseOptions(parser, html_options);
  htmlParseDocument(parser);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  htmlFreeParserCtxt(parser);
  return result;
}

roof_count roof_xml(const unsigned char *bytes, size_t count) {
  roof_count result = {0, 0};
  xmlSAXHandler sax = events();
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, &result, NULL, 0, NULL);
  xmlCtxtUseOptions(parser, xml_options);
  feed(parser, xmlParseChunk, bytes, count);
  if (parser->myDoc) xmlFreeDoc(parser->myDoc);
  xmlFreeParserCtxt(parser);
  return result;
}

static int on_block(MD_BLOCKTYPE type, void *detail, void *context) {
  (void)type, (void)detail;
  count_event(context, 1);
  return 0;
}

static int on_span(MD_SPANTYPE type, void *detail, void *context) {
  (void)type, (void)detail;
  count_event(context, 1);
  return 0;
}

static int on_run(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *context) {
  (void)type, (void)text;
  count_event(context, size);
  return 0;
}

roof_count roof_markdown(const unsigned char *bytes, size_t count) {
  roof_count result = {0, 0};
  MD_PARSER parser = {
      .flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
               MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS,
      .enter_block = on_block,
      .leave_block = on_block,
      .enter_span = on_span,
      .leave_span = on_span,
      .text = on_run,
  };
  md_parse((const MD_CHAR *)bytes, (MD_SIZE)count, &parser, &result);
  return result;
}

uint64_t roof_scan(const unsigned char *bytes, size_t count) {
  uint64_t sum = 0;
  for (size_t at = 0; at < count; at++) sum += bytes[at];
  return sum;
}

__attribute__((noinline)) void benchmark_measured(void (*body)(void *context), void *context) {
  body(context);
  // Not the last thing done, or the call becomes a jump, and callgrind never sees this function return.
  __asm__ volatile("" ::: "memory");
}
