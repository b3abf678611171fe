// The parts of the page, embedded at compile time so that the program is one file. A part is a file in `parts/`,
// an `#embed` here, and a line in the list below.
#include "monograph_page_parts.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_css[] = {
#embed "parts/page.css"
};
static const unsigned char page_js[] = {
#embed "parts/page.js"
};

static const monograph_page_part all[] = {
    {"page.css", page_css, sizeof page_css},
    {"page.js", page_js, sizeof page_js},
    {0, 0, 0},
};

const monograph_page_part *monograph_page_parts(void) { return all; }
