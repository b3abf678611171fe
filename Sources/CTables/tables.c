// The vocabulary, embedded at compile time so that the program is one file. A table is a file in `tables/`, an
// `#embed` here, and a line in the list below.
#include "monograph_tables.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units[] = {
#embed "tables/units.tsv"
};

static const monograph_table all[] = {
    {"units", units, sizeof units},
    {0, 0, 0},
};

const monograph_table *monograph_tables(void) { return all; }
