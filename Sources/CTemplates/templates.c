// The parts of the page, embedded at compile time so that the program is one file. A part is a file in `templates/`,
// an `#embed` here, and a line in the list below.
#include "monograph_templates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char contradiction[] = {
#embed "templates/contradiction.mustache"
};
static const unsigned char fact[] = {
#embed "templates/fact.mustache"
};
static const unsigned char filters[] = {
#embed "templates/filters.mustache"
};
static const unsigned char matrix[] = {
#embed "templates/matrix.mustache"
};
static const unsigned char page[] = {
#embed "templates/page.mustache"
};
static const unsigned char page_css[] = {
#embed "templates/page.css"
};
static const unsigned char page_js[] = {
#embed "templates/page.js"
};
static const unsigned char quote[] = {
#embed "templates/quote.mustache"
};
static const unsigned char source[] = {
#embed "templates/source.mustache"
};
static const unsigned char timeline[] = {
#embed "templates/timeline.mustache"
};

static const monograph_template all[] = {
    {"contradiction.mustache", contradiction, sizeof contradiction},
    {"fact.mustache", fact, sizeof fact},
    {"filters.mustache", filters, sizeof filters},
    {"matrix.mustache", matrix, sizeof matrix},
    {"page.css", page_css, sizeof page_css},
    {"page.js", page_js, sizeof page_js},
    {"page.mustache", page, sizeof page},
    {"quote.mustache", quote, sizeof quote},
    {"source.mustache", source, sizeof source},
    {"timeline.mustache", timeline, sizeof timeline},
    {0, 0, 0},
};

const monograph_template *monograph_templates(void) { return all; }
